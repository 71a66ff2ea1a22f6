using Parallax.Analysis.Reports.Views;
using Parallax.Web.Tests.Fixtures;
using Parallax.Web.Timelines;

namespace Parallax.Web.Tests.Timelines;

public sealed class TimelineRowTests
{
    [Fact]
    public void Events_of_one_day_share_a_row_and_what_lasts_has_a_bar()
    {
        var timeline = EventTimeline.Of(new ReportIndex(Ferry.Three()));
        var rows = TimelineRow.Of(timeline.Chapters[1].Events);

        rows.Select(row => row.Label).ShouldBe(["11 Mar 2031", "12 Mar 2031", "13 Mar 2031"]);
        rows[1].Marks.Select(mark => mark.Count).ShouldBe([3, 3, 2]);
        rows[0].Marks[0].Shape.ShouldBe("both");

        var points = TimelineScale.Of(rows).Points;
        points[0].End.ShouldBe(points[0].Y);
        points[1].End.ShouldBeGreaterThan(points[2].Y);
    }

    [Fact]
    public void A_month_that_stands_alone_keeps_its_name()
    {
        var timeline = EventTimeline.Of(new ReportIndex(Ferry.Three()));

        TimelineRow.Of(timeline.Chapters[0].Events).Select(row => row.Label).ShouldBe(["Nov 2022", "2024", "Apr 2029"]);
    }

    [Fact]
    public void Dated_statements_have_a_dot_for_a_day_and_a_ring_for_more()
    {
        var report = Full.Four();
        var rows = TimelineRow.Of(new ReportIndex(report), report.Timeline!);

        rows.Single(row => row.Label == "1998").Marks.ShouldAllBe(mark => mark.Shape == "about");
        rows.Single(row => row.Label == "16 May 2023").Marks.ShouldAllBe(mark => mark.Shape == "day");
    }
}
