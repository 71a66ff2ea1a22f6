using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;
using Parallax.Web.Tests.Fixtures;
using Parallax.Web.Timelines;

namespace Parallax.Web.Tests.Timelines;

public sealed class EventTimelineTests
{
    [Fact]
    public void What_is_long_past_stands_apart_from_the_days_of_the_story()
    {
        var timeline = EventTimeline.Of(new ReportIndex(Ferry.Three()));

        timeline
            .Chapters.Select(chapter => (chapter.Period, string.Join(' ', chapter.Events.Select(e => e.Line.Event.Id))))
            .ShouldBe([
                (TimelinePeriod.Background, "V1 V2 V3"),
                (TimelinePeriod.Story, "V4 V5 V7 V8 V6 V9 V10"),
                (TimelinePeriod.Ahead, "V11"),
                (TimelinePeriod.Undated, "V12 V13"),
            ]);
        timeline.Events.Select(told => told.Number).ShouldBe(Enumerable.Range(1, 13));
    }

    [Fact]
    public void A_year_that_has_the_storys_day_in_it_is_not_one_of_its_days()
    {
        var report = Ferry.Three();
        var year = report.Events![^1] with { Date = new EventDate("2031", "2031-01-01", "2031-12-31", "stated") };

        PeriodsOf(report with { Events = [year] }).ShouldBe([TimelinePeriod.Background]);
    }

    [Fact]
    public void What_happened_after_the_storys_day_is_of_the_story_and_what_is_planned_lies_ahead()
    {
        var report = Ferry.Three();
        var date = EventFixture.On("2031-03-20");
        var happened = report.Events![3] with { Id = "V1", Date = date };
        var planned = report.Events![10] with { Id = "V2", Date = date };

        PeriodsOf(report with { Events = [happened, planned] }).ShouldBe([TimelinePeriod.Story, TimelinePeriod.Ahead]);
    }

    [Fact]
    public void Without_a_day_of_the_story_nothing_is_background()
    {
        var report = Ferry.Three();

        PeriodsOf(report with { Story = report.Story! with { Date = null } })
            .ShouldBe([TimelinePeriod.Story, TimelinePeriod.Undated]);
    }

    [Fact]
    public void Of_more_events_than_a_page_can_hold_those_that_most_articles_tell_are_kept()
    {
        var report = Crowd.Of((54, 20), 0.3, 500);
        var lone = report.Events!.Where(told => told.Versions.Count == 1).Select(told => told.Id).ToHashSet();
        var timeline = EventTimeline.Of(new ReportIndex(report));

        timeline.More.ShouldBe(100);
        timeline.Events.Count(told => !lone.Contains(told.Line.Event.Id)).ShouldBe(500 - lone.Count);
    }

    [Theory]
    [InlineData("2031-03-12", 12)]
    [InlineData("2031-03-12T10:00", 12)]
    [InlineData("2031-03", null)]
    [InlineData("XXXX-03-12", null)]
    [InlineData("<b>", null)]
    [InlineData(null, null)]
    public void A_day_is_read_or_not_known(string? date, int? day) => (EventTimeline.DayOf(date)?.Day).ShouldBe(day);

    private static List<TimelinePeriod> PeriodsOf(Report report) =>
        [.. EventTimeline.Of(new ReportIndex(report)).Chapters.Select(chapter => chapter.Period)];
}
