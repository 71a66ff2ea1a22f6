using System.Globalization;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>Days with their month: "October 14", "Oct. 12, 2020", "13-15 October"; the year is settled by the context.</summary>
internal static class CalendarDays
{
    // Words of a list of days in front of their month.
    private const int MaxList = 12;

    private const string AttackBasis = "the attacks known by their day";

    private static readonly HashSet<string> Attacks = new(StringComparer.OrdinalIgnoreCase)
    {
        "attack",
        "attacks",
        "hijackings",
        "terrorist",
        "terror",
    };

    public static TimeMention? Read(SurfaceWords words, int index, TimeContext context)
    {
        if (CalendarDayGrammar.Read(words, index) is { } day)
        {
            return PartsOfDay.Attach(words, Resolve(words, index, day, context));
        }

        return Range(words, index, context) ?? Attack(words, index);
    }

    /// <summary>The "15" of "October 13-15" and "October 13 and 15", right behind the first day.</summary>
    public static TimeMention? RangeEnd(SurfaceWords words, int index, TimeMention? before)
    {
        if (
            before is not { Type: TimeType.Date, Value.Length: 10 }
            || before.Next != index - 1
            || !(IsRangeMark(words, index - 1) || words.Is(index - 1, ",") && IsListed(words, index))
            || words[index].Length > 2
            || !words.IsDigits(index)
            || words.IsDigits(before.Next - 1) && words[before.Next - 1].Length == 4
        )
        {
            return null;
        }

        var (first, last) = (int.Parse(before.Value.AsSpan(8), CultureInfo.InvariantCulture), words.Number(index));
        var goesOn = words.IsLetters(index + 1) && !IsFollower(words, index + 1);
        goesOn &= !(words.IsDash(index - 1) && words.Adjoins(index - 1) && words.Adjoins(index));
        return last > first && last <= 31 && !goesOn && CalendarNames.Month(words[index + 1]) == 0
            ? new TimeMention(index, index + 1, TimeType.Date, $"{before.Value[..8]}{last:00}", before.Basis)
            : null;
    }

    private static bool IsRangeMark(SurfaceWords words, int index) =>
        words.IsDash(index) || words.Is(index, "to") || words.Is(index, "and") || words.Is(index, "through");

    // "June 7, 9 and 12": the list goes on to its last.
    private static bool IsListed(SurfaceWords words, int index) =>
        (words.Is(index + 1, "and") || words.Is(index + 1, ","))
        && words.IsDigits(index + 2)
        && words[index + 2].Length <= 2;

    // What may follow a day of the month; a noun would make it a number of things.
    private static bool IsFollower(SurfaceWords words, int index) =>
        words[index]
            is "in"
                or "at"
                or "and"
                or "when"
                or "as"
                or "with"
                or "the"
                or "to"
                or "after"
                or "before"
                or "for"
                or "by";

    private static TimeMention Resolve(SurfaceWords words, int index, CalendarDay day, TimeContext context)
    {
        if (day.Year is not null)
        {
            return new TimeMention(index, day.Next, TimeType.Date, day.Value);
        }

        if (YearOfRange(words, day) is { } shared)
        {
            return new TimeMention(index, day.Next, TimeType.Date, (day with { Year = shared }).Value);
        }

        if (context.Narrative && Years.IsEarly(words, day.Next))
        {
            return new TimeMention(
                index,
                day.Next + 1,
                TimeType.Date,
                (day with { Year = words.Number(day.Next) }).Value
            );
        }

        if (NamesAttack(words, day))
        {
            return new TimeMention(index, day.Next, TimeType.Date, "2001-09-11", AttackBasis);
        }

        if (TheYear.Behind(words, day.Next, context) is { } behind)
        {
            return new TimeMention(
                index,
                behind.Next,
                TimeType.Date,
                $"{behind.Value}-{day.Month:00}-{day.Day:00}",
                behind.Basis
            );
        }

        var (value, basis) = OpenYear.OfDay(day, context, index, () => Tense.Of(words, index, day.Next));
        return new TimeMention(index, day.Next, TimeType.Date, value, basis);
    }

    // "January 23 - March 9, 2014": the year stands once, at the end.
    private static int? YearOfRange(SurfaceWords words, CalendarDay day)
    {
        if (!words.IsDash(day.Next) && !words.Is(day.Next, "to") && !words.Is(day.Next, "and"))
        {
            return null;
        }

        return
            CalendarDayGrammar.Read(words, day.Next + 1) is { Year: { } year } last
            && (last.Month, last.Day).CompareTo((day.Month, day.Day)) > 0
            ? year
            : null;
    }

    private static TimeMention? Range(SurfaceWords words, int index, TimeContext context)
    {
        // "9, 17 and 30 January": the month stands behind the last.
        var at = index + 2;
        while (at < index + MaxList && words.Is(at - 1, ",") && words.IsDigits(at))
        {
            at += 2;
        }

        if (
            !words.IsDigits(index)
            || words[index].Length > 2
            || !IsRangeMark(words, at - 1)
            || !words.IsDigits(at)
            || CalendarDayGrammar.Read(words, at) is not { } last
            || words.Number(index) is 0
            || words.Number(index) >= last.Day
        )
        {
            return null;
        }

        var first = last with { Day = words.Number(index), Weekday = null };
        return Resolve(words, index, first, context) with { Next = index + 1 };
    }

    // "9/11", "the September 11 attacks": a day that became a name.
    private static TimeMention? Attack(SurfaceWords words, int index) =>
        words.Is(index, "9")
        && words.Is(index + 1, "/")
        && words.Is(index + 2, "11")
        && words.Adjoins(index + 1)
        && words.Adjoins(index + 2)
        && !words.Is(index + 3, "/")
            ? new TimeMention(index, index + 3, TimeType.Date, "2001-09-11", AttackBasis)
            : null;

    private static bool NamesAttack(SurfaceWords words, CalendarDay day) =>
        day is { Month: 9, Day: 11, Year: null } && words.IsAny(day.Next, Attacks);
}
