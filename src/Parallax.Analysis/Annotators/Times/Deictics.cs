namespace Parallax.Analysis.Annotators.Times;

/// <summary>Days, weeks, months and years pointed at: "yesterday", "last month", "this weekend", "the same day".</summary>
internal static class Deictics
{
    // A subject of a few words stands between "the day before" and its "had".
    private const int PerfectReach = 5;

    public static TimeMention? Read(SurfaceWords words, int index, TimeContext context) =>
        NamedDay(words, index, context)
        ?? PointedPart(words, index, context)
        ?? Pointed(words, index, context)
        ?? Weekend(words, index, context)
        ?? Told(words, index, context)
        ?? TimeLastYear(words, index, context)
        ?? NewYear(words, index, context);

    // "in the new year"
    private static TimeMention? NewYear(SurfaceWords words, int index, TimeContext context) =>
        words.IsPhrase(index, "the", "new", "year")
        && !words.IsLetters(index + 3)
        && context.Near is { Year: < 9999 } day
            ? new TimeMention(
                index,
                index + 3,
                TimeType.Date,
                context.WriteYear(
                    day.Month > 6 && Tense.Of(words, index, index + 3) is not TimeDirection.Past
                        ? day.Year + 1
                        : day.Year
                ),
                $"counted from {context.Anchor}"
            )
            : null;

    private static bool IsTold(SurfaceWords words, int index)
    {
        for (var at = index; at < index + PerfectReach; at++)
        {
            if (words.Is(at, "had"))
            {
                return true;
            }
        }

        return false;
    }

    // "this time last year"
    private static TimeMention? TimeLastYear(SurfaceWords words, int index, TimeContext context) =>
        words.IsPhrase(index, "this", "time", "last", "year") && context.Day is { Year: > 1 } day
            ? new TimeMention(
                index,
                index + 4,
                TimeType.Date,
                context.WriteMonth(day.AddYears(-1)),
                $"counted from {context.Anchor}"
            )
            : null;

    /// <summary>A day or its part pointed at from now: "yesterday", "tomorrow evening", "last night".</summary>
    public static TimeMention? DayOrPart(SurfaceWords words, int index, TimeContext context) =>
        NamedDay(words, index, context) ?? PointedPart(words, index, context);

    private static TimeMention? NamedDay(SurfaceWords words, int index, TimeContext context)
    {
        var word = words[index];
        int? offset =
            word.Equals("today", StringComparison.OrdinalIgnoreCase) ? 0
            : word.Equals("yesterday", StringComparison.OrdinalIgnoreCase) ? -1
            : word.Equals("tomorrow", StringComparison.OrdinalIgnoreCase) ? 1
            : null;
        if (offset is { } days)
        {
            // "USA Today", "Russia Today"
            var isName = words.Is(index, "Today") && words.IsCapital(index) && index > 0 && words.IsCapital(index - 1);
            return isName ? null : PartsOfDay.Attach(words, Day(words, index, index + 1, days, context));
        }

        return word.Equals("tonight", StringComparison.OrdinalIgnoreCase)
            ? Part(Day(words, index, index + 1, 0, context), "TNI")
            : null;
    }

    // "this morning", "last night"
    private static TimeMention? PointedPart(SurfaceWords words, int index, TimeContext context)
    {
        if (PartsOfDay.Code(words[index + 1]) is not { } code || (!words.Is(index, "this") && !words.Is(index, "last")))
        {
            return null;
        }

        return Part(Day(words, index, index + 2, words.Is(index, "last") ? -1 : 0, context), code);
    }

    /// <summary>"this week", "last month", "the current year".</summary>
    public static TimeMention? Pointed(SurfaceWords words, int index, TimeContext context)
    {
        var at = index;
        var the = words.Is(at, "the");
        at += the ? 1 : 0;
        int? shift =
            words.Is(at, "this") || words.Is(at, "current") ? 0
            : words.Is(at, "last") ? -1
            : words.Is(at, "next") || words.Is(at, "coming") ? 1
            : null;
        var past = words.Is(at + 1, "past") || words.Is(at + 1, "coming");
        var unit = TimeUnits.Of(words[past ? at + 2 : at + 1]);
        if (shift is null && words.Is(at, "past") && the && TimeUnits.Of(words[at + 1]) is TimeUnit.Century)
        {
            (shift, unit, past) = (-1, TimeUnit.Century, false);
        }

        if (shift is not { } steps || unit is not { } by || (past && steps != 0))
        {
            return null;
        }

        var next = past ? at + 3 : at + 2;
        if (TimeUnits.IsPlural(words[next - 1]))
        {
            // A genitive misspelt: "this years elections".
            if (by is not TimeUnit.Year || the || past || !words.Is(next - 1, "years"))
            {
                return null;
            }
        }

        // "the next day" and "the next year" go on from what was told; "the last year" looks back from now.
        if (the && steps == 1 && context.Last is not null)
        {
            return CountedTime.FromLast(index, next, by, 1, context);
        }

        // "this past week" is the one that is over.
        return CountedTime.FromDay(index, next, by, past && words.Is(at + 1, "past") ? -1 : steps, context);
    }

    private static TimeMention? Weekend(SurfaceWords words, int index, TimeContext context)
    {
        var pointed = TheYear.Shift(words, index) is not null || words.Is(index, "the");
        var at = pointed ? index + 1 : index;
        at = words.Is(at, "past") ? at + 1 : at;
        if (!words.Is(at, "weekend") || context.Day is not { } day)
        {
            return null;
        }

        // On Monday to Friday "the weekend" is the one past unless the words look ahead; "this weekend" is the coming
        // one unless they look back.
        var midweek = day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        var direction = Tense.Of(words, index, at + 1);
        var untold = words.Is(index, "this") ? direction is TimeDirection.Past : direction is not TimeDirection.Future;
        var back =
            words.Is(index, "last") || words.Is(at - 1, "past") || (!words.Is(index, "next") && midweek && untold);
        var days =
            back ? -7
            : words.Is(index, "next") ? 7
            : 0;
        return new TimeMention(
            index,
            at + 1,
            TimeType.Date,
            $"{context.WriteWeek(day.AddDays(days))}-WE",
            $"counted from {context.Anchor}"
        );
    }

    /// <summary>"that year", "the same day", "the following month", "the previous week", "the night before".</summary>
    public static TimeMention? Told(SurfaceWords words, int index, TimeContext context)
    {
        if (!words.Is(index, "the") && !words.Is(index, "that"))
        {
            return null;
        }

        // "the year before", "the day after", and "The day before they had denied it"
        if (
            TimeUnits.Of(words[index + 1]) is { } plain
            && plain >= TimeUnit.Day
            && (words.Is(index + 2, "before") || words.Is(index + 2, "after"))
            && (
                Spans.EndsPhrase(words, index + 3)
                || (words.Is(index, "The") && words.IsCapital(index) && IsTold(words, index + 3))
            )
        )
        {
            return CountedTime.FromLast(index, index + 3, plain, words.Is(index + 2, "before") ? -1 : 1, context);
        }

        // "the night before", "the morning after"
        if (
            PartsOfDay.Code(words[index + 1]) is { } part
            && (words.Is(index + 2, "before") || words.Is(index + 2, "after"))
            && Spans.EndsPhrase(words, index + 3)
        )
        {
            return
                CountedTime.FromLast(index, index + 3, TimeUnit.Day, words.Is(index + 2, "before") ? -1 : 1, context)
                    is { Value.Length: 10 } eve
                ? Part(eve, part)
                : null;
        }

        var word = index + 1;
        int? shift =
            words.Is(word, "same") ? 0
            : words.Is(word, "following") || (words.Is(word, "next") && PartsOfDay.Code(words[word + 1]) is not null)
                ? 1
            : words.Is(word, "previous") || words.Is(word, "preceding") ? -1
            : null;
        if (words.Is(index, "that") && (shift is null or 0))
        {
            word = shift is null ? index : index + 1;
            shift = 0;
        }

        if (shift is not { } steps)
        {
            return null;
        }

        if (PartsOfDay.Code(words[word + 1]) is { } code)
        {
            return CountedTime.FromLast(index, word + 2, TimeUnit.Day, steps, context) is { Value.Length: 10 } day
                ? Part(day, code)
                : null;
        }

        return
            TimeUnits.Of(words[word + 1]) is { } unit
            && unit >= TimeUnit.Day
            && !TimeUnits.IsPlural(words[word + 1])
            && !words.Is(word + 2, "old")
            ? CountedTime.FromLast(index, word + 2, unit, steps, context)
            : null;
    }

    // "Tonight we weep," she said on Monday: a speaker's days count from the day of speaking.
    private static TimeMention Day(SurfaceWords words, int index, int next, int days, TimeContext context) =>
        SayingTime.DayOfQuote(words, index, context) is { } said
        && CountedTime.Shifted(said, TimeUnit.Day, days) is { } day
            ? new TimeMention(
                index,
                next,
                TimeType.Date,
                context.Write(day),
                $"counted from the day it was said, {context.Write(said)}"
            )
            : Day(index, next, days, context);

    private static TimeMention Day(int index, int next, int days, TimeContext context) =>
        CountedTime.FromDay(index, next, TimeUnit.Day, days, context)
        ?? new TimeMention(index, next, TimeType.Date, CountedTime.Unknown(TimeUnit.Day));

    private static TimeMention Part(TimeMention day, string code) =>
        day with
        {
            Type = TimeType.Time,
            Value = day.Value + code,
        };
}
