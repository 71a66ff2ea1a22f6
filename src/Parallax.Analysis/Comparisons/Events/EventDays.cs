using System.Globalization;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Events;

/// <summary>The days an event can have been on.</summary>
/// <param name="From">First.</param>
/// <param name="To">Last.</param>
/// <param name="IsStated">Whether words on the event say so; else it is taken from what is around it.</param>
internal readonly record struct EventDays(DateOnly From, DateOnly To, bool IsStated)
{
    /// <summary>Days of a date that lasts longer than what a report tells as one event.</summary>
    private const int Long = 7;

    public bool IsShort => To.DayNumber - From.DayNumber <= Long;

    /// <summary>The days of a date; null where both ends are open.</summary>
    public static EventDays? Of(EventDate? date, bool stated) =>
        (Day(date?.From), Day(date?.To)) switch
        {
            (null, null) => null,
            (var from, var to) => new EventDays(from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue, stated),
        };

    /// <summary>Days that lie between the two; 0 where they overlap.</summary>
    public int Gap(EventDays other) =>
        Math.Max(0, Math.Max(From.DayNumber - other.To.DayNumber, other.From.DayNumber - To.DayNumber));

    /// <summary>Whether every day of the other is one of these.</summary>
    public bool Holds(EventDays other) => From <= other.From && other.To <= To;

    private static DateOnly? Day(string? value) =>
        value is { Length: >= 10 }
        && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day)
            ? day
            : null;
}
