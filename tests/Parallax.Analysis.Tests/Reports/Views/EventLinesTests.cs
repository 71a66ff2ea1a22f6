using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;
using Shouldly;

namespace Parallax.Analysis.Tests.Reports.Views;

public sealed class EventLinesTests
{
    [Fact]
    public void A_line_says_when_where_what_and_who_to_whom() =>
        Line(
            Told(Version("wire")) with
            {
                Mode = "heavy_weapons",
                Actors = [new EventParty("Karst", null, null, null)],
                Recipients = [new EventParty("Vella", null, null, null), new EventParty("Lorn", null, null, null)],
                Date = new EventDate("2024-03-04", "2024-03-04", "2024-03-04", "stated"),
                Place = new EventPlace("Sorrel", null, PlacePrecision.City, "stated"),
            }
        )
            .Title.ShouldBe("4 Mar 2024 · Sorrel · attack (heavy weapons) · Karst → Vella and Lorn");

    [Fact]
    public void Nothing_known_is_nothing_said() => Line(Told(Version("wire"))).Title.ShouldBe("attack");

    [Theory]
    [InlineData(false, EventModality.Actual, null, EventStanding.Happened)]
    [InlineData(false, EventModality.Actual, "q1", EventStanding.Claimed)]
    [InlineData(false, EventModality.Planned, null, EventStanding.Planned)]
    [InlineData(false, EventModality.Hypothetical, null, EventStanding.Supposed)]
    [InlineData(true, EventModality.Actual, null, EventStanding.Denied)]
    public void How_an_event_stands_is_told_by_its_versions(
        bool negated,
        EventModality modality,
        string? quotation,
        EventStanding standing
    ) =>
        Line(Told(Version("wire") with { Negated = negated, Modality = modality, Quotation = quotation }))
            .Standing.ShouldBe(standing);

    [Fact]
    public void What_happened_comes_first_and_what_is_denied_last()
    {
        var denied = Told(Version("wire") with { Negated = true }) with { Id = "V1" };
        var happened = Told(Version("paper")) with { Id = "V2" };
        EventLines
            .Chapters(Index(denied, happened))
            .Select(chapter => (chapter.Title, chapter.Lines.Single().Event.Id))
            .ShouldBe([("What happened", "V2"), ("Said not to have happened", "V1")]);
    }

    [Fact]
    public void Who_tells_it_otherwise_is_told_apart() =>
        Line(Told(Version("paper") with { Modality = EventModality.Planned }, Version("wire")))
            .Tellers.Select(teller => $"{string.Join(' ', teller.Articles.Select(card => card.Siglum))}: {teller.How}")
            .ShouldBe(["A: ", "B: as planned"]);

    [Fact]
    public void A_version_of_no_article_and_an_event_of_none_are_passed_over() =>
        EventLines.Of(Index(Told(Version("nobody")))).ShouldBeEmpty();

    [Fact]
    public void Hidden_characters_are_shown_as_codes() =>
        Line(Told(Version("wire")) with { Actors = [new EventParty("Ka\u202Erst", null, null, null)] })
            .Actors.ShouldBe("Ka⟨U+202E⟩rst");

    [Theory]
    [InlineData("2024-03-04", "2024-03-04", "2024-03-04", "4 Mar 2024")]
    [InlineData("2024-03", "2024-03-01", "2024-03-31", "Mar 2024")]
    [InlineData("2024-W10-WE", "2024-03-09", "2024-03-10", "9 Mar 2024 to 10 Mar 2024")]
    [InlineData("PAST_REF", null, "2024-03-10", "by 10 Mar 2024")]
    public void Dates_are_said_as_a_reader_says_them(string value, string? from, string? to, string words) =>
        EventWords.Date(new EventDate(value, from, to, "stated")).ShouldBe(words);

    private static EventLine Line(StoryEvent told) => EventLines.Of(Index(told)).ShouldHaveSingleItem();

    private static ReportIndex Index(params StoryEvent[] told) =>
        new(SmallReport.Of("Karst shelled Sorrel.", "Karst shelled Lorn.") with { Events = told });

    private static StoryEvent Told(params EventVersion[] versions) =>
        new("V1", "ASSAULT", null, [], [], null, null, EventModality.Actual, versions, [], []);

    private static EventVersion Version(string article) =>
        new(
            article,
            0,
            13,
            "Karst shelled",
            "v1",
            new Evidence(article, 6, 13, "shelled"),
            EventModality.Actual,
            false,
            null,
            null,
            [],
            [],
            null,
            null,
            null,
            null,
            []
        );
}
