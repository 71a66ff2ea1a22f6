using System.Collections.Frozen;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>Units in which time is counted, from the shortest.</summary>
internal enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// <summary>Names and TIMEX3 letters of units.</summary>
internal static class TimeUnits
{
    private static readonly FrozenDictionary<string, TimeUnit> Names = Enum.GetValues<TimeUnit>()
        .SelectMany(unit => Forms(unit).Select(form => (form, unit)))
        .ToFrozenDictionary(pair => pair.form, pair => pair.unit, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every name, singular and plural.</summary>
    public static IEnumerable<string> All => Names.Keys;

    /// <summary>The unit that the word names, in the singular or plural.</summary>
    public static TimeUnit? Of(ReadOnlySpan<char> word) =>
        Names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var unit) ? unit : null;

    /// <summary>Whether the word names the unit in the plural.</summary>
    public static bool IsPlural(ReadOnlySpan<char> word) => word.Length > 0 && word[^1] is 's' or 'S';

    /// <summary>TIMEX3 duration: "P3E" for three decades, "PT2H"; an unknown number is X.</summary>
    public static string Duration(TimeUnit unit, string count) =>
        unit switch
        {
            TimeUnit.Second => $"PT{count}S",
            TimeUnit.Minute => $"PT{count}M",
            TimeUnit.Hour => $"PT{count}H",
            TimeUnit.Day => $"P{count}D",
            TimeUnit.Week => $"P{count}W",
            TimeUnit.Month => $"P{count}M",
            // ISO 8601 has no quarters of a year.
            TimeUnit.Quarter => int.TryParse(count, out var quarters) ? $"P{3 * quarters}M" : $"P{count}Q",
            TimeUnit.Year => $"P{count}Y",
            TimeUnit.Decade => $"P{count}E",
            _ => $"P{count}C",
        };

    private static string[] Forms(TimeUnit unit)
    {
        var name = unit.ToString();
        return unit switch
        {
            TimeUnit.Century => [name, "centuries"],
            // A fortnight is two of them; its reader doubles the count.
            TimeUnit.Week => [name, "weeks", "fortnight", "fortnights"],
            _ => [name, name + "s"],
        };
    }
}
