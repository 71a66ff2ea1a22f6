using System.Globalization;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>
/// Days and stretches placed within a month, year or week: "on the 14th", "the first of March", "the first Saturday in
/// October", "the last day of the month", "the end of the year", "the week of October 17".
/// </summary>
internal static class DaysOfMonth
{
    private const string Basis = "in the month told of last, else that of the publication";

    private static readonly HashSet<string> Edges = new(StringComparer.OrdinalIgnoreCase)
    {
        "beginning",
        "close",
        "end",
        "middle",
        "start",
        "turn",
    };

    public static TimeMention? Read(SurfaceWords words, int index, TimeContext context)
    {
        var at = words.Is(index, "the") ? index + 1 : index;
        if (at == index && !words.IsDigits(at))
        {
            return Within(words, index, context);
        }

        return Edge(words, index, at, context)
            ?? Week(words, index, at, context)
            ?? Placed(words, index, at, context)
            ?? Numbered(words, index, at, context);
    }

    // "the end of the month", "the turn of the century": the value of the whole, as of "early May".
    private static TimeMention? Edge(SurfaceWords words, int index, int at, TimeContext context)
    {
        if (!words.IsAny(at, Edges) || !words.Is(at + 1, "of"))
        {
            return null;
        }

        var whole = at + 2;
        if (words.Is(at, "turn"))
        {
            return words.IsPhrase(whole, "the", "century") && context.Near is { } now
                ? new TimeMention(index, whole + 2, TimeType.Date, $"{now.Year / 100}00", OpenYear.Basis(context))
                : null;
        }

        var inner =
            Months.Read(words, whole, context)
            ?? Deictics.Read(words, whole, context)
            ?? Eras.Read(words, whole, context)
            ?? Years.Read(words, whole, context);
        if (inner is { Type: TimeType.Date })
        {
            return inner with { Start = index };
        }

        return
            words.Is(whole, "the")
            && TimeUnits.Of(words[whole + 1]) is { } unit and >= TimeUnit.Day and <= TimeUnit.Year
            ? CountedTime.FromDay(index, whole + 2, unit, 0, context)
            : null;
    }

    // "earlier this month", "later in the day", "late last year", "earlier in the year"
    private static TimeMention? Within(SurfaceWords words, int index, TimeContext context)
    {
        if (
            words[index] is not ("earlier" or "later" or "Earlier" or "Later" or "early" or "late" or "Early" or "Late")
        )
        {
            return null;
        }

        if (Deictics.Pointed(words, index + 1, context) is { Type: TimeType.Date } pointed)
        {
            return pointed with { Start = index };
        }

        return
            words.IsPhrase(index + 1, "in", "the")
            && TimeUnits.Of(words[index + 3]) is { } unit and >= TimeUnit.Day and <= TimeUnit.Year
            && !TimeUnits.IsPlural(words[index + 3])
            ? CountedTime.FromDay(index, index + 4, unit, 0, context)
            : null;
    }

    // "the week of October 17", "the week to December 15"
    private static TimeMention? Week(SurfaceWords words, int index, int at, TimeContext context)
    {
        if (!words.Is(at, "week") || words[at + 1] is not ("of" or "to" or "ending" or "beginning" or "from"))
        {
            return null;
        }

        var day = words.Is(at + 2, "on") ? at + 3 : at + 2;
        return
            CalendarDays.Read(words, day, context) is { Type: TimeType.Date, Value.Length: 10 } found
            && DateOnly.TryParseExact(found.Value, "yyyy-MM-dd", out var date)
            ? found with
            {
                Start = index,
                Value = CountedTime.Iso(date),
            }
            : null;
    }

    // "the first Saturday in October", "the last day of the month", "the first week of March", "the first of March"
    private static TimeMention? Placed(SurfaceWords words, int index, int at, TimeContext context)
    {
        var last = words.Is(at, "last");
        var next = at + 1;
        var number = last ? -1 : Eras.Ordinal(words, at, out next);
        if (number is not (-1 or (>= 1 and <= 31)))
        {
            return null;
        }

        var unit = words[next];
        var weekday = CalendarNames.Weekday(unit);
        var isDay = unit is "day";
        var isStretch = unit is "days" or "week" or "weeks" or "half" or "weekend" or "third";
        var of = weekday is null && !isDay && !isStretch ? next : next + 1;
        if (!words.Is(of, "of") && !words.Is(of, "in"))
        {
            return null;
        }

        if (Month(words, of + 1, context) is not { } month)
        {
            return null;
        }

        if (isStretch)
        {
            return month with { Start = index };
        }

        return Day(month.Value, weekday, number.Value) is { } day ? month with { Start = index, Value = day } : null;
    }

    private static TimeMention? Month(SurfaceWords words, int index, TimeContext context)
    {
        var month = Months.Read(words, index, context);
        if (month is not null)
        {
            return month;
        }

        return words[index] is "the" or "this" && words.Is(index + 1, "month") && context.Day is not null
                ? CountedTime.FromDay(index, index + 2, TimeUnit.Month, 0, context)
            : Deictics.Pointed(words, index, context) is { Value.Length: 7 } pointed ? pointed
            : null;
    }

    // The day of a month by its number, or the so-manieth such weekday in it; -1 is the last.
    private static string? Day(string month, DayOfWeek? weekday, int number)
    {
        if (!DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", out var first))
        {
            return null;
        }

        var days = DateTime.DaysInMonth(first.Year, first.Month);
        var offset = weekday is { } name ? ((int)name - (int)first.DayOfWeek + 7) % 7 : 0;
        var step = weekday is null ? 1 : 7;
        var day = number > 0 ? 1 + offset + step * (number - 1) : 1 + offset + step * ((days - 1 - offset) / step);
        return day <= days ? $"{month}-{day:00}" : null;
    }

    // "on the 14th"
    private static TimeMention? Numbered(SurfaceWords words, int index, int at, TimeContext context)
    {
        if (
            at == index
            || !words.IsDigits(at)
            || words[at].Length > 2
            || words[at + 1] is not ("st" or "nd" or "rd" or "th")
            || !words.Adjoins(at + 1)
            || words.Number(at) is < 1 or > 31
            || (
                words.IsLetters(at + 2)
                && words[at + 2] is not ("and" or "but" or "in" or "at" or "when" or "the" or "to")
            )
            || words.IsDash(at + 2) && words.Adjoins(at + 2)
        )
        {
            return null;
        }

        if (context.ToldMonth is { } told && Day(told, null, words.Number(at)) is { } day)
        {
            return new TimeMention(index, at + 2, TimeType.Date, day, Basis);
        }

        if (context.Day is not { } published)
        {
            return null;
        }

        // The day nearest to the publication in the direction of the verb.
        var direction = Tense.Of(words, index, at + 2);
        var month = new DateOnly(published.Year, published.Month, 1);
        var passed = words.Number(at) < published.Day;
        month =
            direction is TimeDirection.Future && passed ? month.AddMonths(1)
            : direction is TimeDirection.Past && words.Number(at) > published.Day ? month.AddMonths(-1)
            : month;
        return words.Number(at) <= DateTime.DaysInMonth(month.Year, month.Month)
            ? new TimeMention(
                index,
                at + 2,
                TimeType.Date,
                context.Write(new DateOnly(month.Year, month.Month, words.Number(at))),
                Basis
            )
            : null;
    }
}
