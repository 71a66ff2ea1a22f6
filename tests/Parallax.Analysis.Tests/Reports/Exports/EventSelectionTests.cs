using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Exports;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Reports.Exports;

public sealed class EventSelectionTests
{
    [Fact]
    public void What_was_planned_or_denied_is_left_out_and_counted()
    {
        var selection = EventSelection.Of(MadeReport.OfTwo(), null, all: false);

        selection.Problem.ShouldBeNull();
        selection.Events.Select(one => one.Event.Id).ShouldBe(["V1", "V3"]);
        selection.LeftOut.ShouldBe(2);
    }

    [Fact]
    public void All_is_all_and_marked()
    {
        var selection = EventSelection.Of(MadeReport.OfTwo(), "s3", all: true);

        selection
            .Events.Select(one => one.Standing)
            .ShouldBe([EventStanding.Happened, EventStanding.Planned, EventStanding.Happened, EventStanding.Denied]);
        selection.Events.ShouldAllBe(one => one.Story == "s3");
        selection.LeftOut.ShouldBe(0);
    }

    [Fact]
    public void A_version_that_denies_what_others_tell_stays_beside_them()
    {
        var shelling = EventSelection.Of(MadeReport.OfTwo(), null, all: false).Events[0];

        shelling
            .Versions.Select(version => (version.Standing, version.Voice, version.ClaimedBy))
            .ShouldBe([
                (EventStanding.Happened, "outlet", null),
                (EventStanding.Happened, "outlet", null),
                (EventStanding.Denied, "direct", "General Ruda"),
            ]);
    }

    [Fact]
    public void What_a_denied_quotation_holds_is_denied_quotations_in_it_too()
    {
        var article = MadeReport.Article("a.txt", MadeReport.Wire);
        var inner = new QuotationReport("q2", "indirect", [], null, null, null) { Within = "q1" };
        article = article with { Quotations = [inner with { Id = "q1", Within = "q1", Denied = true }, inner] };
        var told = MadeReport.Version(article, "Rebels attacked our convoy", "attacked") with { Quotation = "q2" };

        Standing(MadeReport.Compared([article], [MadeReport.Event("V1", "ASSAULT", [told])]))
            .ShouldBe(EventStanding.Denied);
    }

    [Fact]
    public void Quotations_that_stand_in_each_other_end()
    {
        var article = MadeReport.Article("a.txt", MadeReport.Wire);
        var quotation = new QuotationReport("q1", "indirect", [], null, null, null) { Within = "q1" };
        article = article with { Quotations = [quotation] };
        var told = MadeReport.Version(article, "Rebels attacked our convoy", "attacked") with { Quotation = "q1" };

        Standing(MadeReport.Compared([article], [MadeReport.Event("V1", "ASSAULT", [told])]))
            .ShouldBe(EventStanding.Happened);
    }

    [Fact]
    public void The_same_texts_give_the_same_ids_whatever_they_are_called_and_asked_for()
    {
        var report = MadeReport.OfTwo();
        var ids = Ids(report, all: true);

        Ids(Renamed(report), all: true).ShouldBe(ids);
        Ids(report, all: false).ShouldBe([ids[0], ids[2]]);
        ids.ShouldBeUnique();
    }

    [Fact]
    public void Two_events_of_one_predicate_have_two_ids()
    {
        var article = MadeReport.Article("a.txt", MadeReport.Wire);
        var told = MadeReport.Version(article, "Rebels attacked our convoy", "attacked");
        StoryEvent[] both =
        [
            MadeReport.Event("V1", "ASSAULT", [told with { Negated = true }]),
            MadeReport.Event("V2", "COERCE", [told]),
        ];

        var ids = Ids(MadeReport.Compared([article], both), all: true);
        ids[1].ShouldBe(ids[0] + "-2");
        Ids(MadeReport.Compared([article], both), all: false).ShouldBe([ids[1]]);
    }

    [Fact]
    public void Coded_events_of_an_article_that_was_only_read_are_its_own()
    {
        var article = MadeReport.Article("a.txt", MadeReport.Wire);
        var (_, start, end, words) = MadeReport.Evidence(article, "Lethmari artillery shelled Kethra on Thursday");
        var artillery = MadeReport.Evidence(article, "Lethmari artillery");
        var shelled = MadeReport.Evidence(article, "shelled");
        var deed = new EventReport(
            "v1",
            start,
            end,
            words,
            "ASSAULT",
            new Excerpt(shelled.Start, shelled.End, shelled.Text),
            [new PartyReport("e1", "Lethmari artillery", artillery.Start, artillery.End, artillery.Text)],
            [],
            "active",
            false,
            null,
            null,
            null
        );
        var report = new Report
        {
            Parallax = "0.1.0",
            Articles = [article with { Events = [deed, deed with { Id = "v2", Type = null }] }],
        };

        var one = EventSelection.Of(report, null, all: true).Events.ShouldHaveSingleItem();
        one.Event.Type.ShouldBe("ASSAULT");
        one.Versions.ShouldHaveSingleItem().Told.Actors.ShouldHaveSingleItem().Name.ShouldBe("Lethmari artillery");
    }

    public static TheoryData<string, Report> Broken()
    {
        var report = MadeReport.OfTwo();
        var first = report.Events![0];
        var version = first.Versions[0];
        Report With(StoryEvent one) => report with { Events = [one] };
        Report Told(EventVersion one) => With(first with { Versions = [one] });
        return new TheoryData<string, Report>
        {
            { "linked", report with { Events = null } },
            { "no article", With(first with { Versions = [] }) },
            { "no article", Told(version with { Article = "nowhere.txt" }) },
            { "do not stand", Told(version with { Text = "Nobody fired" }) },
            { "do not stand", Told(version with { Start = -4 }) },
            { "do not stand", Told(version with { End = int.MaxValue }) },
            { "do not stand", Told(version with { Predicate = version.Predicate with { Start = 0 } }) },
            { "do not stand", Told(version with { Actors = [version.Actors[0] with { Text = "Rebels" }] }) },
            { "do not stand", Told(version with { When = version.When! with { Article = "banner.txt" } }) },
            { "off the map", Told(version with { Place = version.Place! with { Latitude = 91 } }) },
            { "not whole", With(first with { Place = first.Place! with { Longitude = double.NaN } }) },
            { "not whole", With(first with { Actors = [null!] }) },
            { "hash", report with { Articles = [report.Articles[0] with { TextSha256 = "00" }, report.Articles[1]] } },
            { "one id", report with { Articles = [report.Articles[0], report.Articles[0]] } },
        };
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void Of_a_report_whose_evidence_does_not_hold_nothing_is_written(string why, Report report)
    {
        var selection = EventSelection.Of(report, null, all: true);

        selection.Events.ShouldBeEmpty();
        selection.Problem.ShouldNotBeNull().ShouldContain(why);
        selection.Problem.ShouldNotContain('\n');
    }

    private static EventStanding Standing(Report report) =>
        EventSelection.Of(report, null, all: true).Events.ShouldHaveSingleItem().Standing;

    private static List<string> Ids(Report report, bool all) =>
        [.. EventSelection.Of(report, null, all).Events.Select(one => one.Id)];

    /// <summary>The same articles from other files, the other way round.</summary>
    private static Report Renamed(Report report)
    {
        string New(string id) => "moved/" + id;
        return report with
        {
            Articles = [.. report.Articles.Reverse().Select(article => article with { Id = New(article.Id) })],
            Events =
            [
                .. report.Events!.Select(one =>
                    one with
                    {
                        Versions =
                        [
                            .. one
                                .Versions.Reverse()
                                .Select(version =>
                                    version with
                                    {
                                        Article = New(version.Article),
                                        Predicate = version.Predicate with { Article = New(version.Article) },
                                        Actors = [],
                                        Recipients = [],
                                        Counts = [],
                                        When = null,
                                        Where = null,
                                    }
                                ),
                        ],
                    }
                ),
            ],
        };
    }
}
