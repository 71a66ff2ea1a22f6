using System.Globalization;

namespace Parallax.Analysis.Annotators.Events.Facts;

/// <summary>First and last day that a TIMEX3 value can mean; null where it leaves them open.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
internal readonly record struct DayRange(DateOnly? From, DateOnly? To)
{
    /// <summary>The days of a value: "2020-10-14", "2020-10-14TMO", "2020-W42", "2020-W42-WE", "2020-10", "2020-SU", "2020".</summary>
    public static DayRange Of(string value)
    {
        var day = value.Split('T')[0];
        if (!TryNumber(day, 0, 4, out var year) || year is < 1 or > 9998)
        {
            return Decade(day);
        }

        return day.Length == 4 ? new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : day[4] is not '-' ? default
            : day[5..] is ['W', >= '0' and <= '9', ..] ? Week(year, day)
            : TryNumber(day, 5, 2, out var month) && month is >= 1 and <= 12 ? InMonth(year, month, day)
            : Part(year, day[5..]);
    }

    private static DayRange InMonth(int year, int month, string value)
    {
        if (value.Length == 7)
        {
            return Months(year, month, 1);
        }

        return TryNumber(value, 8, 2, out var day) && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(new DateOnly(year, month, day), new DateOnly(year, month, day))
            : default;
    }

    private static DayRange Week(int year, string value)
    {
        if (!TryNumber(value, 6, 2, out var week) || week < 1 || week > ISOWeek.GetWeeksInYear(year))
        {
            return default;
        }

        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return value.EndsWith("-WE", StringComparison.Ordinal) ? new(monday.AddDays(5), monday.AddDays(6))
            : value.Length == 8 ? new(monday, monday.AddDays(6))
            : TryNumber(value, 9, 1, out var day) && day is >= 1 and <= 7
                ? new(monday.AddDays(day - 1), monday.AddDays(day - 1))
            : default;
    }

    // Seasons as in the north, where most reports are written; a quarter, a half.
    private static DayRange Part(int year, string part) =>
        part switch
        {
            "SP" => Months(year, 3, 3),
            "SU" => Months(year, 6, 3),
            "FA" => Months(year, 9, 3),
            "WI" => new(new DateOnly(year, 12, 1), Months(year + 1, 2, 1).To),
            "H1" => Months(year, 1, 6),
            "H2" => Months(year, 7, 6),
            ['Q', >= '1' and <= '4'] => Months(year, ((part[1] - '1') * 3) + 1, 3),
            _ => default,
        };

    private static DayRange Months(int year, int month, int count)
    {
        var first = new DateOnly(year, month, 1);
        return new(first, first.AddMonths(count).AddDays(-1));
    }

    // "199" is the nineties.
    private static DayRange Decade(string value) =>
        value.Length == 3 && TryNumber(value, 0, 3, out var decade) && decade is >= 1 and < 999
            ? new(new DateOnly(decade * 10, 1, 1), new DateOnly((decade * 10) + 9, 12, 31))
            : default;

    private static bool TryNumber(string text, int start, int length, out int number)
    {
        number = 0;
        return start + length <= text.Length
            && int.TryParse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
