using System.Globalization;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>Days, weeks, months and years counted from the day of publication or from what was told last.</summary>
internal static class CountedTime
{
    /// <summary>So many units from the day of publication.</summary>
    public static TimeMention? FromDay(int index, int next, TimeUnit unit, int steps, TimeContext context)
    {
        var anchor = unit is TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century ? context.Near : context.Day;
        if (anchor is not { } day)
        {
            return unit >= TimeUnit.Day ? new TimeMention(index, next, TimeType.Date, Unknown(unit)) : null;
        }

        return Value(day, unit, steps, context) is { } value
            ? new TimeMention(index, next, TimeType.Date, value, $"counted from {context.Anchor}")
            : null;
    }

    /// <summary>So many units from what the text told of last, else from the day of publication.</summary>
    public static TimeMention? FromLast(int index, int next, TimeUnit unit, int steps, TimeContext context)
    {
        if (context.Last is not { } last)
        {
            return steps == 0 ? null : FromDay(index, next, unit, steps, context);
        }

        var basis = "counted from what was told last";
        var day = SafeDay(last.Year, last.Month ?? 1, last.Day ?? 1);
        var value = unit switch
        {
            TimeUnit.Year => Year(last.Year + steps),
            TimeUnit.Decade => Year(last.Year + 10 * steps)?[..3],
            TimeUnit.Month when last.Month is not null => Shifted(day, TimeUnit.Month, steps)
                ?.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            TimeUnit.Day when last.Day is not null => Shifted(day, unit, steps)
                ?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeUnit.Week when last.Day is not null && Shifted(day, unit, steps) is { } week => Iso(week),
            _ => null,
        };
        if (value is not null)
        {
            return new TimeMention(index, next, TimeType.Date, value, basis);
        }

        // "built in 1987 and inspected two weeks earlier": a year is too coarse to count days and weeks from.
        if (unit is not (TimeUnit.Day or TimeUnit.Week) || last.Month is not null)
        {
            return null;
        }

        return
            DateOnly.TryParseExact(context.EventDay, "yyyy-MM-dd", out var told)
            && Value(told, unit, steps, context) is { } counted
            ? new TimeMention(index, next, TimeType.Date, counted, basis)
            : FromDay(index, next, unit, steps, context);
    }

    private static string? Value(DateOnly day, TimeUnit unit, int steps, TimeContext context) =>
        unit switch
        {
            TimeUnit.Day => Shifted(day, unit, steps) is { } other ? context.Write(other) : null,
            TimeUnit.Week => Shifted(day, unit, steps) is { } other ? context.WriteWeek(other) : null,
            TimeUnit.Month => Shifted(day, unit, steps) is { } other ? context.WriteMonth(other) : null,
            TimeUnit.Quarter => Shifted(day, unit, steps) is { } other
                ? $"{context.WriteYear(other.Year)}-Q{(other.Month + 2) / 3}"
                : null,
            TimeUnit.Year => Year(day.Year + steps) is not null ? context.WriteYear(day.Year + steps) : null,
            TimeUnit.Decade => Year(day.Year + 10 * steps) is not null
                ? context.WriteYear(day.Year + 10 * steps)[..3]
                : null,
            TimeUnit.Century => Year(day.Year + 100 * steps) is not null
                ? context.WriteYear(day.Year + 100 * steps)[..2]
                : null,
            _ => null,
        };

    /// <summary>The day so many units on; null past the calendar's ends.</summary>
    public static DateOnly? Shifted(DateOnly day, TimeUnit unit, int steps)
    {
        // Counts come from the text and may be any number; the calendar ends.
        var days = unit switch
        {
            TimeUnit.Day => (long)steps,
            TimeUnit.Week => 7L * steps,
            TimeUnit.Month => 31L * steps,
            _ => 93L * steps,
        };
        if (day.DayNumber + days < 400 || day.DayNumber + days > DateOnly.MaxValue.DayNumber - 400)
        {
            return null;
        }

        return unit switch
        {
            TimeUnit.Day or TimeUnit.Week => day.AddDays((int)days),
            TimeUnit.Month => day.AddMonths(steps),
            _ => day.AddMonths(3 * steps),
        };
    }

    /// <summary>TIMEX3 value of a unit that no anchor settles.</summary>
    public static string Unknown(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Day => "XXXX-XX-XX",
            TimeUnit.Week => "XXXX-WXX",
            TimeUnit.Month => "XXXX-XX",
            TimeUnit.Quarter => "XXXX-QX",
            TimeUnit.Decade => "XXX",
            TimeUnit.Century => "XX",
            _ => "XXXX",
        };

    /// <summary>TIMEX3 value of a day's week.</summary>
    public static string Iso(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return $"{ISOWeek.GetYear(moment):0000}-W{ISOWeek.GetWeekOfYear(moment):00}";
    }

    private static string? Year(int year) => year is >= 1 and <= 9999 ? $"{year:0000}" : null;

    private static DateOnly SafeDay(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : new DateOnly(year, 1, 1);
}
