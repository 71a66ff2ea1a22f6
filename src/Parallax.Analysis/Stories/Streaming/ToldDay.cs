using System.Globalization;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>A time told in an article, as far as it is known: a day, a day of an unknown year, or a year.</summary>
/// <param name="Year">0 where unknown.</param>
/// <param name="Day">Days since the year 1, of the leap year 2000 where the year is unknown; -1 where no day is told.</param>
internal readonly record struct ToldDay(int Year, int Day)
{
    private const int YearDays = 366;
    private const string NoYear = "2000";

    /// <summary>The times of TIMEX3 values; what is neither year nor day is left out.</summary>
    public static ToldDay[] Of(IReadOnlyList<string> values) =>
        [.. values.Select(Of).Where(day => day is not null).Select(day => day!.Value)];

    /// <summary>Days between them; null where one tells no day.</summary>
    public int? Apart(ToldDay other)
    {
        if (Day < 0 || other.Day < 0)
        {
            return null;
        }

        if (Year > 0 && other.Year > 0)
        {
            return Math.Abs(Day - other.Day);
        }

        var inYear = Math.Abs(OfYear - other.OfYear);
        return Math.Min(inYear, YearDays - inYear);
    }

    private int OfYear => DateOnly.FromDayNumber(Day).DayOfYear;

    private static ToldDay? Of(string value)
    {
        if (value.Length < 4)
        {
            return null;
        }

        var year = int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            ? known
            : 0;
        var full = year == 0 ? NoYear + value[4..] : value;
        return DateOnly.TryParseExact(
                full,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? new ToldDay(year, day.DayNumber)
            : year > 0 ? new ToldDay(year, -1)
            : null;
    }
}
