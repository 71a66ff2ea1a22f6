using System.Globalization;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Web.Timelines;

/// <summary>The events of a report by when they were, the story's own days apart from what came long before.</summary>
/// <param name="Chapters">The stretches that have events.</param>
/// <param name="More">Events that the page leaves out; the report's JSON has them.</param>
public sealed record EventTimeline(IReadOnlyList<TimelineChapter> Chapters, int More)
{
    // The days that make a statement background (docs/report.md), and a range too wide to be one of the story's days.
    private const int BackgroundDays = 30;
    private const int WidestRange = 62;

    // A page with more would be slow to open and no longer read.
    private const int MostEvents = 400;

    /// <summary>All of them, in order.</summary>
    public IEnumerable<DatedEvent> Events => Chapters.SelectMany(chapter => chapter.Events);

    /// <summary>Sets the events of the report.</summary>
    public static EventTimeline Of(ReportIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var lines = EventLines.Of(index);
        // Told by most comes first where not all can stand.
        var shown = lines.OrderByDescending(line => line.Articles.Count).Take(MostEvents).ToHashSet();
        var events = lines
            .Where(shown.Contains)
            .Select(line => new DatedEvent(0, line, DayOf(line.Event.Date?.From), DayOf(line.Event.Date?.To)))
            .ToList();
        var today = DayOf(index.Report.Story?.Date);
        var number = 0;
        return new EventTimeline(
            [
                .. events
                    .GroupBy(told => PeriodOf(told, today))
                    .OrderBy(same => same.Key)
                    .Select(same => new TimelineChapter(
                        same.Key,
                        [
                            .. same.OrderBy(told => told.Day)
                                .ThenBy(told => told.To)
                                .Select(told => told with { Number = ++number }),
                        ]
                    )),
            ],
            lines.Count - events.Count
        );
    }

    /// <summary>The day of an ISO date; null where it is none.</summary>
    public static DateOnly? DayOf(string? date) =>
        date is { Length: >= 10 }
        && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day)
            ? day
            : null;

    private static TimelinePeriod PeriodOf(DatedEvent told, DateOnly? today)
    {
        if (told.Day is not { } day)
        {
            return TimelinePeriod.Undated;
        }

        if (today is null)
        {
            return TimelinePeriod.Story;
        }

        var since = day.DayNumber - today.Value.DayNumber;
        var until = (told.To ?? day).DayNumber - today.Value.DayNumber;
        return until < -BackgroundDays || (since < -BackgroundDays && told.Span > WidestRange)
                ? TimelinePeriod.Background
            : since > BackgroundDays || (since > 0 && !told.IsSure) ? TimelinePeriod.Ahead
            : TimelinePeriod.Story;
    }
}
