using System.Globalization;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>A day as it is written: "Wednesday, October 14", "Oct. 12, 2020", "2020-10-14".</summary>
/// <param name="Year">The year, or null where it is left out.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Weekday">The day of the week, where it stands with the day.</param>
/// <param name="Span">The words, weekday included.</param>
/// <param name="Next">Index of the first word after it.</param>
internal sealed record CalendarDay(int? Year, int Month, int Day, DayOfWeek? Weekday, TextSpan Span, int Next)
{
    /// <summary>TIMEX3 value.</summary>
    public string Value =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Year?.ToString("0000", CultureInfo.InvariantCulture) ?? "XXXX"}-{Month:00}-{Day:00}"
        );

    /// <summary>Whether the day can fall in the year: 29 February, and the weekday that stands with it.</summary>
    public bool FallsIn(int year) =>
        year is >= 1 and <= 9999
        && Day <= DateTime.DaysInMonth(year, Month)
        && (Weekday is null || new DateOnly(year, Month, Day).DayOfWeek == Weekday);

    /// <summary>The day itself, where its year is written.</summary>
    public DateOnly? Full =>
        Year is { } year and >= 1 && Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;
}
