using Parallax.Core;

namespace Parallax.Storage.Tests.Conformance;

public abstract partial class ArticleStoreConformance
{
    [SkippableFact]
    public async Task AllWordsMustStandInTheHeadlineOrTheText()
    {
        await Store.SaveAsync(
            [
                Records.Of(1, "The harbour of Lannoch was closed.", headline: "Ferry sinks"),
                Records.Of(2, "A ferry left the harbour."),
            ],
            default
        );

        (await NumbersAsync("ferry", "closed")).ShouldBe([1]);
        (await NumbersAsync("FERRY", "harbour")).ShouldBe([1, 2]);
        (await NumbersAsync("left the")).ShouldBe([2]);
        (await NumbersAsync("the left")).ShouldBeEmpty();
        (await NumbersAsync("harb*")).Order().ShouldBe([1, 2]);
        (await NumbersAsync("harb")).ShouldBeEmpty();
        (await NumbersAsync("of lann*")).ShouldBe([1]);
    }

    [SkippableFact]
    public async Task AWordInTheHeadlineCountsMoreAndMarksOnLettersNothing()
    {
        await Store.SaveAsync(
            [
                Records.Of(1, "The minister spoke of the Kéthra question again and again."),
                Records.Of(2, "The minister spoke of another question again and again.", headline: "Kethra"),
            ],
            default
        );

        (await NumbersAsync("kethra")).ShouldBe([2, 1]);
        (await NumbersAsync("Kéthra")).ShouldBe([2, 1]);
        var newest = await Store.SearchAsync(Query("kethra") with { Order = SearchOrder.Newest }, default);
        newest.Ranked.ShouldBeNull();
        newest.Hits.Count.ShouldBe(2);
    }

    [SkippableFact]
    public async Task TheLatestDayComesFirstWhereTheNewestAreAskedFor()
    {
        await Store.SaveAsync(
            [
                Records.Of(1, day: Records.Day(8)),
                Records.Of(2),
                Records.Of(3, day: Records.Day(9)),
                Records.Of(4, day: Records.Day(2)),
            ],
            default
        );
        var query = Query("ferry") with { Order = SearchOrder.Newest };

        (await FoundAsync(query)).ShouldBe([3, 1, 4, 2]);
        (await FoundAsync(query with { Limit = 2 })).ShouldBe([3, 1]);
        (await FoundAsync(query with { Limit = 0 })).ShouldBeEmpty();
        (await FoundAsync(query with { After = Records.Day(8) })).ShouldBe([3, 1]);
        (await FoundAsync(query with { Before = Records.Day(8) })).ShouldBe([1, 4]);
        (await FoundAsync(query with { After = Records.Day(3), Before = Records.Day(8) })).ShouldBe([1]);
        (await FoundAsync(new SearchQuery { After = Records.Day(8) })).ShouldBe([3, 1]);
        (await FoundAsync(new SearchQuery())).ShouldBe([3, 1, 4, 2]);
        (await FoundAsync(query with { After = DateOnly.MinValue, Before = DateOnly.MaxValue })).ShouldBe([3, 1, 4]);
    }

    [SkippableFact]
    public async Task NamesMatchByTheirWords()
    {
        await Store.SaveAsync(
            [
                Records.Of(1, outlet: "Harbour Post") with
                {
                    People = ["Anna K. Orlova", "Piet Maas"],
                    Places = ["Lannoch", "Port Kethra"],
                },
            ],
            default
        );

        (await FoundAsync(new SearchQuery { Person = "orlova" })).ShouldBe([1]);
        (await FoundAsync(new SearchQuery { Person = "Anna Orlova" })).ShouldBe([1]);
        (await FoundAsync(new SearchQuery { Person = "Orlova, Anna" })).ShouldBe([1]);
        (await FoundAsync(new SearchQuery { Person = "Orlova Maas" })).ShouldBeEmpty();
        (await FoundAsync(new SearchQuery { Person = "Orlova Piet" })).ShouldBeEmpty();
        (await FoundAsync(new SearchQuery { Person = "Lannoch" })).ShouldBeEmpty();
        (await FoundAsync(new SearchQuery { Place = "kethra" })).ShouldBe([1]);
        (await FoundAsync(new SearchQuery { Place = "Lannoch Port" })).ShouldBeEmpty();
        (await FoundAsync(new SearchQuery { Outlet = "post harbour" })).ShouldBe([1]);
        (await FoundAsync(new SearchQuery { Outlet = "Lannoch Post" })).ShouldBeEmpty();
        (await FoundAsync(Query("ferry") with { Place = "Lannoch", Outlet = "harbour" })).ShouldBe([1]);
    }

    [SkippableFact]
    public async Task EverythingSomebodySaidIsFoundAcrossOutletsNewestFirst()
    {
        const string Text = "\"We closed the harbour,\" Anna Orlova said. \"It was late,\" Piet Maas said.";
        ArticleRecord Report(long number, int day, string outlet) =>
            (
                Records.Of(number, Text, outlet: outlet, day: Records.Day(day), story: number) with
                {
                    People = ["Anna Orlova", "Piet Maas"],
                }
            )
                .Quoting("Anna Orlova", "We closed the harbour")
                .Quoting("Piet Maas", "It was late");
        await Store.SaveAsync([Report(1, 4, "Harbour Post"), Report(2, 5, "Lannoch Daily")], default);

        var said = await Store.SearchAsync(new SearchQuery { Speaker = "Orlova", Quotations = true }, default);

        said.Hits.Select(hit => hit.Article).ShouldBe([2, 1]);
        said.Hits[0].Quotation.ShouldBe(new StoredQuotation(1, 22, "We closed the harbour", "direct", "Anna Orlova"));
        said.Hits[0].Snippet.ShouldBe(new Evidence("a2", 1, 22, "We closed the harbour"));
        said.Hits[0].Outlet.ShouldBe("Lannoch Daily");
        said.Hits[0].Story.ShouldBe(2);
        said.Hits[0].Day.ShouldBe(Records.Day(5));
        var late = new SearchQuery { Terms = ["late"], Quotations = true };
        (await FoundAsync(late)).ShouldBe([2, 1]);
        (await FoundAsync(late with { Speaker = "Orlova" })).ShouldBeEmpty();
        (await FoundAsync(late with { Person = "Orlova" })).ShouldBe([2, 1]);
        (await FoundAsync(late with { Person = "Orlova", Outlet = "Post" })).ShouldBe([1]);
        (await FoundAsync(late with { Place = "Lannoch" })).ShouldBeEmpty();
        (await FoundAsync(late with { Before = Records.Day(4) })).ShouldBe([1]);
        (await FoundAsync(new SearchQuery { Person = "Maas", Quotations = true })).ShouldBe([2, 2, 1, 1]);
        (await FoundAsync(new SearchQuery { Quotations = true, Limit = 3 })).ShouldBe([2, 2, 1]);
        (await FoundAsync(new SearchQuery { Speaker = "Maas" })).ShouldBe([2, 1]);
    }

    [SkippableFact]
    public async Task ASnippetShowsWhatWasFoundWhereItStands()
    {
        var text = string.Concat(Enumerable.Repeat("Nothing of note was said. ", 40)) + "The Ferry sank; the ferry.";
        await Store.SaveAsync([Records.Of(1, text, headline: "Late", day: Records.Day(4))], default);

        var hit = (await Store.SearchAsync(Query("ferry"), default)).Hits.Single();

        hit.Snippet.Text.ShouldBe(text[hit.Snippet.Start..hit.Snippet.End]);
        hit.Snippet.Text.ShouldContain("The Ferry sank");
        hit.Matches.Select(match => match.In(text)).ShouldBe(["Ferry", "ferry"]);
        (hit.Headline, hit.Day).ShouldBe(("Late", Records.Day(4)));
    }

    [SkippableTheory]
    [InlineData("\"")]
    [InlineData("a\"b OR c")]
    [InlineData("NEAR(a b)")]
    [InlineData("headline : x")]
    [InlineData("- ^ + * ()")]
    [InlineData("*")]
    [InlineData("ferry*\0\u0001\u0002")]
    [InlineData("'; DROP TABLE article; --")]
    [InlineData("\uD800")]
    [InlineData("\uE000")]
    public async Task NothingAUserWritesIsAnOperator(string term)
    {
        await Store.SaveAsync([Records.Of(1).Quoting("Anna Orlova", "ferry")], default);
        foreach (var quotations in new[] { false, true })
        {
            var query = Query(term) with { Quotations = quotations };
            await Store.SearchAsync(query, default);
            await Store.SearchAsync(
                query with
                {
                    Outlet = term,
                    Speaker = term,
                    Person = term,
                    Place = term,
                    Order = SearchOrder.Newest,
                },
                default
            );
        }

        (await Store.CountAsync(default)).Articles.ShouldBe(1);
    }

    [SkippableFact]
    public async Task PagesOfHitsAreTheWholeOfThemInPieces()
    {
        await Store.SaveAsync(
            [
                .. Enumerable
                    .Range(1, 25)
                    .Select(i =>
                        (
                            Records.Of(
                                i,
                                $"The ferry {string.Concat(Enumerable.Repeat("and the ferry ", i % 7))}sank at night.",
                                day: Records.Day(1 + (i % 9))
                            ) with
                            {
                                People = ["Anna Orlova"],
                            }
                        )
                            .Quoting("Anna Orlova", "The ferry")
                            .Quoting("Piet Maas", "sank")
                    ),
            ],
            default
        );
        SearchQuery[] queries =
        [
            Query("ferry"),
            Query("ferry") with
            {
                Order = SearchOrder.Newest,
            },
            new SearchQuery { After = Records.Day(3) },
            Query("ferry") with
            {
                Quotations = true,
            },
            new SearchQuery { Quotations = true },
            Query("ferry") with
            {
                Quotations = true,
                Person = "Orlova",
            },
            Query("ferry") with
            {
                Quotations = true,
                Person = "Orlova",
                Order = SearchOrder.Newest,
            },
            new SearchQuery { Quotations = true, Person = "Orlova" },
        ];

        foreach (var query in queries)
        {
            var whole = await HitsAsync(query with { Limit = 1000 });
            whole.Count.ShouldBeGreaterThan(15, $"{query}");
            var pieces = new List<(long, int?)>();
            for (var offset = 0; offset < whole.Count + 7; offset += 7)
            {
                pieces.AddRange(await HitsAsync(query with { Offset = offset, Limit = 7 }));
            }

            pieces.ShouldBe(whole, $"{query}");
            (await HitsAsync(query with { Offset = int.MinValue, Limit = 7 })).ShouldBe(whole.Take(7));
            (await HitsAsync(query with { Offset = int.MaxValue, Limit = int.MaxValue })).ShouldBeEmpty();
            (await HitsAsync(query with { Limit = int.MinValue })).ShouldBeEmpty();
        }
    }

    private async Task<IReadOnlyList<(long Article, int? Start)>> HitsAsync(SearchQuery query) =>
        [.. (await Store.SearchAsync(query, default)).Hits.Select(hit => (hit.Article, hit.Quotation?.Start))];

    private async Task<IEnumerable<long>> FoundAsync(SearchQuery query) =>
        (await Store.SearchAsync(query, default)).Hits.Select(hit => hit.Article);
}
