using System.Collections.Frozen;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>English names of months and days of the week with their abbreviations in news style.</summary>
internal static class CalendarNames
{
    private static readonly FrozenDictionary<string, int> Months = new (string Name, int Month)[]
    {
        ("january", 1),
        ("jan", 1),
        ("february", 2),
        ("feb", 2),
        ("march", 3),
        ("mar", 3),
        ("april", 4),
        ("apr", 4),
        ("may", 5),
        ("june", 6),
        ("jun", 6),
        ("july", 7),
        ("jul", 7),
        ("august", 8),
        ("aug", 8),
        ("september", 9),
        ("sept", 9),
        ("sep", 9),
        ("october", 10),
        ("oct", 10),
        ("november", 11),
        ("nov", 11),
        ("december", 12),
        ("dec", 12),
    }.ToFrozenDictionary(pair => pair.Name, pair => pair.Month, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, DayOfWeek> Weekdays = new (string Name, DayOfWeek Day)[]
    {
        ("monday", DayOfWeek.Monday),
        ("mon", DayOfWeek.Monday),
        ("tuesday", DayOfWeek.Tuesday),
        ("tue", DayOfWeek.Tuesday),
        ("tues", DayOfWeek.Tuesday),
        ("wednesday", DayOfWeek.Wednesday),
        ("wed", DayOfWeek.Wednesday),
        ("thursday", DayOfWeek.Thursday),
        ("thu", DayOfWeek.Thursday),
        ("thur", DayOfWeek.Thursday),
        ("thurs", DayOfWeek.Thursday),
        ("friday", DayOfWeek.Friday),
        ("fri", DayOfWeek.Friday),
        ("saturday", DayOfWeek.Saturday),
        ("sat", DayOfWeek.Saturday),
        ("sunday", DayOfWeek.Sunday),
        ("sun", DayOfWeek.Sunday),
    }.ToFrozenDictionary(pair => pair.Name, pair => pair.Day, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every name and abbreviation, lower case.</summary>
    public static IEnumerable<string> All => [.. Months.Keys, .. Weekdays.Keys];

    /// <summary>The month with this name or abbreviation, 1 to 12; 0 where it is none.</summary>
    public static int Month(ReadOnlySpan<char> word) =>
        Months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var month) ? month : 0;

    /// <summary>The day of the week with this name or abbreviation.</summary>
    public static DayOfWeek? Weekday(ReadOnlySpan<char> word) =>
        Weekdays.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var day) ? day : null;

    /// <summary>Whether the word is a weekday in full rather than an abbreviation that is a word of its own ("sat", "sun").</summary>
    public static bool IsFullWeekday(ReadOnlySpan<char> word) => word.Length > 5 && Weekday(word) is not null;

    /// <summary>The weekday's English name.</summary>
    public static string Name(DayOfWeek day) => day.ToString();

    /// <summary>The month's English name.</summary>
    public static string Name(int month) =>
        System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
}
