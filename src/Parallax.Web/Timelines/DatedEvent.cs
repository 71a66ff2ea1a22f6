using Parallax.Analysis.Reports.Views;

namespace Parallax.Web.Timelines;

/// <summary>An event on the timeline.</summary>
/// <param name="Number">From 1, in the order shown.</param>
/// <param name="Line">The event in words.</param>
/// <param name="From">First day it can have been; null where open or not known.</param>
/// <param name="To">Last day; null likewise.</param>
public sealed record DatedEvent(int Number, EventLine Line, DateOnly? From, DateOnly? To)
{
    /// <summary>The day it is sorted by; null where no day is known.</summary>
    public DateOnly? Day => From ?? To;

    /// <summary>Whether it is told as having happened.</summary>
    public bool IsSure => Line.Standing is EventStanding.Happened or EventStanding.Claimed;

    /// <summary>How sure it is, in a word or two; null where an outlet says itself that it happened.</summary>
    public string? Standing =>
        Line.Standing switch
        {
            EventStanding.Claimed => "claimed only",
            EventStanding.Planned => "planned",
            EventStanding.Supposed => "supposed only",
            EventStanding.Denied => "said not to have happened",
            _ => null,
        };

    /// <summary>Days it can have been on, or lasted; none where an end is open.</summary>
    public int Span => From is { } from && To is { } to ? to.DayNumber - from.DayNumber : 0;
}

/// <summary>What a stretch of the timeline is to the story.</summary>
public enum TimelinePeriod
{
    /// <summary>Long before the story.</summary>
    Background,

    /// <summary>The days that the articles report on.</summary>
    Story,

    /// <summary>What lies ahead of the story.</summary>
    Ahead,

    /// <summary>Nobody says when.</summary>
    Undated,
}

/// <summary>The events of one stretch.</summary>
/// <param name="Period">What it is to the story.</param>
/// <param name="Events">Its events, by day and then as the report has them.</param>
public sealed record TimelineChapter(TimelinePeriod Period, IReadOnlyList<DatedEvent> Events)
{
    /// <summary>The heading.</summary>
    public string Title =>
        Period switch
        {
            TimelinePeriod.Background => "Background",
            TimelinePeriod.Story => "The days of the story",
            TimelinePeriod.Ahead => "Ahead",
            _ => "No day given",
        };

    /// <summary>The events with their date in words, those of one date together.</summary>
    public IEnumerable<(string Date, IReadOnlyList<DatedEvent> Events)> ByDate()
    {
        for (var i = 0; i < Events.Count; )
        {
            var same = Events.Skip(i).TakeWhile(told => told.Line.Date == Events[i].Line.Date).ToList();
            yield return (Events[i].Line.Date ?? "", same);
            i += same.Count;
        }
    }
}
