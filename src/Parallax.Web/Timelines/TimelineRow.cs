using System.Globalization;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;
using Parallax.Web.Maps;

namespace Parallax.Web.Timelines;

/// <summary>A mark in an article's lane.</summary>
/// <param name="Article">Index of the article.</param>
/// <param name="Shape">Class of its shape: "day", "about", "cooperation", "conflict", "both", "other".</param>
/// <param name="IsSure">Whether it is told as having happened.</param>
/// <param name="Count">How many it stands for.</param>
public sealed record TimelineMark(int Article, string Shape, bool IsSure, int Count);

/// <summary>A date of the timeline's picture with what each article tells of it.</summary>
/// <param name="Label">The date in words; empty where it is only the end of something.</param>
/// <param name="Day">First day of it; null where its year is not known.</param>
/// <param name="Marks">The marks in the articles' lanes.</param>
public sealed record TimelineRow(string Label, DateOnly? Day, IReadOnlyList<TimelineMark> Marks)
{
    /// <summary>Last day of what lasts, or may have been on any day up to it; null for a single day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The dates of dated statements.</summary>
    public static IReadOnlyList<TimelineRow> Of(ReportIndex index, IReadOnlyList<TimelineEntry> entries) =>
        [
            .. entries.Select(entry => new TimelineRow(
                DateWords.Of(entry.Value),
                FirstDay(entry.Value),
                [
                    .. entry
                        .Versions.Select(version => index.Article(version.Article)?.Index)
                        .OfType<int>()
                        .Distinct()
                        .Order()
                        .Select(article => new TimelineMark(article, IsDay(entry.Value) ? "day" : "about", true, 1)),
                ]
            )),
        ];

    /// <summary>The dates of events.</summary>
    public static IReadOnlyList<TimelineRow> Of(IEnumerable<DatedEvent> events) =>
        [
            .. events
                .GroupBy(told => told.Day)
                .Select(same => new TimelineRow(
                    LabelOf([.. same]),
                    same.Key,
                    [
                        .. same.SelectMany(told => told.Line.Articles.Select(card => (card.Index, Told: told)))
                            .GroupBy(pair => pair.Index)
                            .OrderBy(lane => lane.Key)
                            .Select(lane => new TimelineMark(
                                lane.Key,
                                EventTones.NameOf(EventTones.Of(lane.Select(pair => pair.Told.Line.Event.Type))),
                                lane.Any(pair => pair.Told.IsSure),
                                lane.Count()
                            )),
                    ]
                )
                {
                    To = same.Where(told => told.Span > 0).Max(told => told.To),
                }),
        ];

    // A day, where one of them is on that day or lasts from it; else the month or year they all name.
    private static string LabelOf(List<DatedEvent> events)
    {
        var dates = events.Select(told => told.Line.Date ?? "").Distinct(StringComparer.Ordinal).ToList();
        return dates.Count == 1 && !dates[0].Contains(" to ", StringComparison.Ordinal) ? dates[0]
            : events[0].Day is { } day ? DateWords.Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : dates[0];
    }

    private static bool IsDay(string value) =>
        value.Length >= 10 && value[4] == '-' && value[7] == '-' && !value.Contains('X', StringComparison.Ordinal);

    private static DateOnly? FirstDay(string value)
    {
        if (IsDay(value) && EventTimeline.DayOf(value) is { } day)
        {
            return day;
        }

        if (value.Length < 4 || !int.TryParse(value.AsSpan(0, 4), NumberStyles.None, null, out var year) || year < 1)
        {
            return null;
        }

        var part = value.Length == 7 ? value[5..] : "";
        var month = part switch
        {
            "SP" or "Q2" => 4,
            "SU" or "Q3" or "H2" => 7,
            "FA" or "Q4" => 10,
            _ => int.TryParse(part, NumberStyles.None, null, out var number) && number is >= 1 and <= 12 ? number : 1,
        };
        return new DateOnly(year, month, 1);
    }
}
