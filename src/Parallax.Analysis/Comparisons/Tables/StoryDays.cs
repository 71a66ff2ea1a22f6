using System.Globalization;

namespace Parallax.Analysis.Comparisons.Tables;

/// <summary>Days of TIMEX3 values held against a story's day.</summary>
internal static class StoryDays
{
    /// <summary>
    /// What lies so many days before the story is its background. A month: reports of one event go back to its first days,
    /// and rarely further for news.
    /// </summary>
    private const int Month = 30;

    /// <summary>The last day that the value can mean; null where it is no date known to the year.</summary>
    public static DateOnly? LastOf(string value)
    {
        if (value.Length >= 10 && Day(value[..10]) is { } day)
        {
            return day;
        }

        if (
            value.Length < 4
            || !int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        )
        {
            return value.Length == 4 && value[3] is 'X' && Year(value[..3] + "9") is { } decade
                ? new DateOnly(decade, 12, 31)
                : null;
        }

        if (year is < 1 or > 9998)
        {
            return null;
        }

        return
            value.Length == 7
            && int.TryParse(value.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            && month is >= 1 and <= 12
            ? new DateOnly(year, month, 1).AddMonths(1).AddDays(-1)
            : new DateOnly(year, 12, 31);
    }

    /// <summary>Whether all of the value lies long before the day; false where either is not known.</summary>
    public static bool IsLongBefore(string value, string? day) =>
        day is not null && Day(day) is { } story && LastOf(value) is { } last && last.AddDays(Month) < story;

    /// <summary>The day of an ISO date, or null.</summary>
    public static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static int? Year(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year : null;
}
