using Parallax.Core;

namespace Parallax.Eval.Expectations.Events;

/// <summary>When an event was, against the intervals a reader would accept. ISO days sort as text.</summary>
internal static class EventDays
{
    /// <summary>
    /// Whether the day given lies in an interval that is expected. Where the text does not say, no day is right, and so is any
    /// that the rest of the article leaves open.
    /// </summary>
    public static bool Are(IReadOnlyList<string?[]>? expected, string?[]? also, EventDate? given)
    {
        if (given is null)
        {
            return expected is null;
        }

        return (expected?.Any(interval => Within(interval, given)) ?? false)
            || (also is not null && (Within(also, given) || (expected is null && Meet(also, given))));
    }

    private static bool Within(string?[] interval, EventDate given) =>
        (interval[0] is null || !IsBefore(given.From ?? "", interval[0]!))
        && (interval[1] is null || (given.To is not null && !IsBefore(interval[1]!, given.To)));

    private static bool Meet(string?[] interval, EventDate given) =>
        !(interval[1] is not null && given.From is not null && IsBefore(interval[1]!, given.From))
        && !(interval[0] is not null && given.To is not null && IsBefore(given.To, interval[0]!));

    private static bool IsBefore(string day, string other) => string.CompareOrdinal(day, other) < 0;
}
