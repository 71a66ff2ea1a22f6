using System.Globalization;
using Parallax.Core;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>A date in GDELT's four columns, as far as it is known: a month fills no day, a span of months no month.</summary>
/// <param name="Day">YYYYMMDD.</param>
/// <param name="Month">YYYYMM.</param>
/// <param name="Year">YYYY.</param>
/// <param name="Fraction">YYYY.FFFF, the year's share that is over by that day.</param>
internal sealed record GdeltDate(string? Day, string? Month, string? Year, string? Fraction)
{
    private static readonly GdeltDate None = new(null, null, null, null);

    /// <summary>The columns of an event's date.</summary>
    public static GdeltDate Of(EventDate? date)
    {
        if (Parse(date?.From) is not { } from || Parse(date?.To) is not { } to)
        {
            return None;
        }

        var whole = Of(from);
        return from == to ? whole
            : (from.Year, from.Month) == (to.Year, to.Month) ? whole with { Day = null, Fraction = null }
            : from.Year == to.Year ? whole with { Day = null, Month = null, Fraction = null }
            : None;
    }

    /// <summary>The columns of a day; empty for what is none.</summary>
    public static GdeltDate OfDay(string? day) => Parse(day) is { } parsed ? Of(parsed) : None;

    // The codebook counts thirty days a month; its range below 1 holds where January is month nought.
    private static GdeltDate Of(DateOnly day)
    {
        var share = Math.Min((((day.Month - 1) * 30) + day.Day) / 365.0, 0.9999);
        return new GdeltDate(
            day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            day.ToString("yyyyMM", CultureInfo.InvariantCulture),
            day.ToString("yyyy", CultureInfo.InvariantCulture),
            (day.Year + share).ToString("0000.0000", CultureInfo.InvariantCulture)
        );
    }

    private static DateOnly? Parse(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
            ? parsed
            : null;
}
