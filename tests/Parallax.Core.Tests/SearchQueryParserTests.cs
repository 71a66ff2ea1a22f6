using FsCheck;
using FsCheck.Fluent;

namespace Parallax.Core.Tests;

public sealed class SearchQueryParserTests
{
    [Fact]
    public void WordsPhrasesAndBeginningsAreTerms()
    {
        var query = Parsed("ferry \"sank at night\" harb* \u201Clate hour\u201D don't ...");

        query.Terms.ShouldBe(["ferry", "sank at night", "harb*", "late hour", "don't"]);
        query.Quotations.ShouldBeFalse();
    }

    [Fact]
    public void FiltersAreTakenWithTheirValues()
    {
        var query = Parsed(
            "outlet:post Speaker:\"Anna Orlova\" person:Maas place:Lannoch after:2026-03-04 type:quote sank"
        );

        query.Terms.ShouldBe(["sank"]);
        (query.Outlet, query.Speaker, query.Person, query.Place).ShouldBe(("post", "Anna Orlova", "Maas", "Lannoch"));
        (query.After, query.Before, query.Quotations).ShouldBe((new DateOnly(2026, 3, 4), null, true));
    }

    [Theory]
    [InlineData("after:2026-02 before:2026-02", "2026-02-01", "2026-02-28")]
    [InlineData("after:2024 before:2024", "2024-01-01", "2024-12-31")]
    public void AMonthOrYearIsAllItsDays(string text, string after, string before)
    {
        var query = Parsed(text);

        query.After.ShouldBe(DateOnly.Parse(after, System.Globalization.CultureInfo.InvariantCulture));
        query.Before.ShouldBe(DateOnly.Parse(before, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("country:x", "country: is not known; the filters are outlet:, speaker:")]
    [InlineData("http://outlet.example/", "http: is not known")]
    [InlineData("after:yesterday", "after:yesterday is not a date; write after:2026-03-14")]
    [InlineData("before:2026-02-30", "before:2026-02-30 is not a date")]
    [InlineData("after:2026-03-05 before:2026-03-04", "after: is later than before:")]
    [InlineData("outlet: ferry", "outlet: has no value")]
    [InlineData("person:!!!", "person:!!! has no word in it")]
    [InlineData("type:video", "write type:quote or type:article")]
    [InlineData("ha*", "ha* is the beginning of too many words; write at least 3 letters")]
    [InlineData("place:a place:b", "place: stands twice")]
    [InlineData("", "there is no word to search for")]
    [InlineData("!!! - \"\"", "there is no word to search for")]
    public void WhatIsWrongIsSaidInOneLine(string text, string error)
    {
        var result = SearchQueryParser.Parse(text);

        result.Query.ShouldBeNull();
        result.Error.ShouldNotBeNull().ShouldContain(error);
    }

    [Fact]
    public void ALongQueryIsRefused()
    {
        SearchQueryParser.Parse(new string('a', 100_000)).Error.ShouldNotBeNull().ShouldContain("at most 2000");
        SearchQueryParser
            .Parse(string.Join(' ', Enumerable.Repeat("a", 33)))
            .Error.ShouldNotBeNull()
            .ShouldContain("32");
    }

    [Fact]
    public void AnythingIsAQueryOrOneLine() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20260101, 7),
            Prop.ForAll(
                Gen.Elements(
                        "a",
                        "outlet:",
                        "after:",
                        ":",
                        "\"",
                        "\u201C",
                        "*",
                        " ",
                        "\n",
                        "\0",
                        "NEAR(",
                        "2026",
                        "\uD800",
                        "-"
                    )
                    .ListOf()
                    .Select(string.Concat)
                    .ToArbitrary(),
                text =>
                {
                    var (query, error) = SearchQueryParser.Parse(text);
                    return query is null == (error is not null) && error?.Any(char.IsControl) != true;
                }
            )
        );

    private static SearchQuery Parsed(string text)
    {
        var (query, error) = SearchQueryParser.Parse(text);
        error.ShouldBeNull();
        return query.ShouldNotBeNull();
    }
}
