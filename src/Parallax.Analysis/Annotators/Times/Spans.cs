namespace Parallax.Analysis.Annotators.Times;

/// <summary>Counted time told from now or from what was told before, and durations: "three days ago", "two years later",
/// "an hour and a half", "a two-week truce", "the past 40 days".</summary>
internal static class Spans
{
    private const int MaxHours = 1000;

    private static readonly HashSet<string> LeadsDuration = new(StringComparer.OrdinalIgnoreCase)
    {
        "after",
        "for",
        "in",
        "lasted",
        "over",
        "take",
        "takes",
        "took",
        "within",
    };

    public static TimeMention? Read(SurfaceWords words, int index, TimeContext context) =>
        Vague(words, index)
        ?? Pointed(words, index)
        ?? Ordinal(words, index)
        ?? Counted(words, index, context)
        ?? Long(words, index)
        ?? Bare(words, index);

    private static TimeMention? Counted(SurfaceWords words, int index, TimeContext context)
    {
        if (TimeCounts.Read(words, index) is not { } counted || TimeCounts.IsAge(words, counted.Next))
        {
            return null;
        }

        if (IsRate(words, index, counted))
        {
            return null;
        }

        return Offset(words, index, counted, context)
            ?? new TimeMention(index, LongBehind(words, counted.Next), TimeType.Duration, TimeCounts.Duration(counted));
    }

    // "two weeks ago", "a year earlier", "five days before", "three days from now", "in ten days' time"
    private static TimeMention? Offset(SurfaceWords words, int index, TimeCount counted, TimeContext context)
    {
        if (InWhole(counted) is not { Whole: { } number, Unit: var unit, Next: var end })
        {
            return null;
        }

        if (words.Is(end, "ago"))
        {
            return unit >= TimeUnit.Day ? Ago(words, index, counted, number, context) : null;
        }

        if (words.IsPhrase(end, "from", "now"))
        {
            return unit >= TimeUnit.Day ? CountedTime.FromDay(index, end + 2, unit, number, context) : null;
        }

        if (words.IsApostrophe(end) && words.Is(end + 1, "time") && unit >= TimeUnit.Day)
        {
            return CountedTime.FromDay(index, end + 2, unit, number, context);
        }

        if (
            unit is TimeUnit.Day or TimeUnit.Week
            && IsAhead(words, index)
            && EndsPhrase(words, end)
            && Tense.Of(words, index, end) is TimeDirection.Future
        )
        {
            return CountedTime.FromDay(index, end, unit, number, context);
        }

        var later = words.Is(end, "later") || (words.Is(end, "after") && EndsPhrase(words, end + 1));
        var earlier = words.Is(end, "earlier") || (words.Is(end, "before") && EndsPhrase(words, end + 1));
        if (!later && !earlier)
        {
            return null;
        }

        if (unit < TimeUnit.Day)
        {
            return Clocked(index, end + 1, unit, earlier ? -number : number, context);
        }

        var told = CountedTime.FromLast(index, end + 1, unit, earlier ? -number : number, context);
        // "410,000 in February, against 455,000 a year earlier": the same month.
        return
            told is not null && unit is TimeUnit.Year && number == 1 && context.Last is { Month: { } month, Day: null }
            ? told with
            {
                Value = $"{told.Value}-{month:00}",
            }
            : told;
    }

    // "half a century before" is fifty years before, "half an hour later" thirty minutes.
    private static TimeCount InWhole(TimeCount counted) =>
        counted switch
        {
            { Whole: not null } or { Number: null } or not { More: "" } => counted,
            { Unit: TimeUnit.Century, Number: { } number } => counted with
            {
                Unit = TimeUnit.Year,
                Number = number * 100,
            },
            { Unit: TimeUnit.Hour, Number: { } number } => counted with
            {
                Unit = TimeUnit.Minute,
                Number = number * 60,
            },
            _ => counted,
        };

    // "at 6:20; half an hour later": a moment, where what was told last has its clock.
    private static TimeMention? Clocked(int index, int next, TimeUnit unit, int number, TimeContext context)
    {
        if (context.ToldMoment is not { } moment || Math.Abs(number) > MaxHours * 60 || moment.Year is < 2 or > 9998)
        {
            return null;
        }

        var minutes =
            unit is TimeUnit.Hour ? 60L * number
            : unit is TimeUnit.Minute ? number
            : 0;
        return minutes == 0
            ? null
            : new TimeMention(
                index,
                next,
                TimeType.Time,
                moment
                    .AddMinutes(minutes)
                    .ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture),
                "counted from what was told last"
            );
    }

    // "a year ago this month"
    private static TimeMention? Ago(SurfaceWords words, int index, TimeCount counted, int number, TimeContext context)
    {
        var ago = CountedTime.FromDay(index, counted.Next + 1, counted.Unit, -number, context);
        return
            counted.Unit is TimeUnit.Year
            && words.Is(counted.Next + 1, "this")
            && TimeUnits.Of(words[counted.Next + 2]) is TimeUnit.Month
            && context.Day is { } day
            && day.Year > number
            && ago is not null
            ? ago with
            {
                Next = counted.Next + 3,
                Value = context.WriteMonth(day.AddYears(-number)),
            }
            : ago;
    }

    // "in ten days", "in about ten days"
    private static bool IsAhead(SurfaceWords words, int index) =>
        words.Is(index - 1, "in") || (words[index - 1] is "about" or "around" && words.Is(index - 2, "in"));

    // "a few days ago", "decades ago", "in recent weeks", "in the coming days", "recently"
    private static TimeMention? Vague(SurfaceWords words, int index)
    {
        if (words.Is(index, "recently") || words.Is(index, "lately"))
        {
            return Reference(index, index + 1, "PAST_REF");
        }

        var at = words.Is(index, "the") ? index + 1 : index;
        var past = words.Is(at, "recent") || (at > index && (words.Is(at, "past") || words.Is(at, "last")));
        var next = words.Is(at, "coming") || (at > index && words.Is(at, "next"));
        var few = words.Is(at + 1, "few") ? at + 2 : at + 1;
        if ((past || next) && IsPlural(words, few) && (few > at + 1 || words[at] is "recent" or "coming"))
        {
            return Reference(index, few + 1, past ? "PAST_REF" : "FUTURE_REF");
        }

        var plural =
            words.IsPhrase(index, "a", "few") ? index + 2
            : words.Is(index, "several") || words.Is(index, "many") ? index + 1
            : index;
        return IsPlural(words, plural) && words.Is(plural + 1, "ago") ? Reference(index, plural + 2, "PAST_REF") : null;
    }

    private static bool IsPlural(SurfaceWords words, int index) =>
        TimeUnits.Of(words[index]) is not null && TimeUnits.IsPlural(words[index]);

    private static TimeMention Reference(int index, int next, string value) => new(index, next, TimeType.Date, value);

    // "the past two years", "the last 24 hours", "the past month", "the two decades since", "another 36 hours"
    private static TimeMention? Pointed(SurfaceWords words, int index)
    {
        var the = words.Is(index, "the");
        var at = the ? index + 1 : index;
        if (
            !the
            && !words.Is(index, "another")
            && !words.Is(index, "past")
            && !words.Is(index, "last")
            && !words.Is(index, "next")
        )
        {
            return null;
        }

        if (words[at] is "past" && the && TimeUnits.Of(words[at + 1]) is { } unit && unit is not TimeUnit.Century)
        {
            return TimeUnits.IsPlural(words[at + 1])
                ? null
                : new TimeMention(
                    index,
                    at + 2,
                    TimeType.Duration,
                    TimeUnits.Duration(unit, words.Is(at + 1, "fortnight") ? "2" : "1")
                );
        }

        var count = words[at] is "past" or "last" or "next" or "first" or "final" or "another" ? at + 1 : at;
        return
            TimeCounts.Read(words, count) is { } counted
            && !words.Is(count, "a")
            && !words.Is(count, "an")
            && (count > at || words.Is(counted.Next, "since"))
            && !TimeCounts.IsAge(words, counted.Next)
            ? new TimeMention(
                index,
                words.Is(counted.Next, "since") ? counted.Next + 1 : counted.Next,
                TimeType.Duration,
                TimeCounts.Duration(counted)
            )
            : null;
    }

    // "the third consecutive day", "a ninth day in a row"
    private static TimeMention? Ordinal(SurfaceWords words, int index)
    {
        var at = words[index] is "the" or "a" or "The" or "A" ? index + 1 : index;
        if (Eras.Ordinal(words, at, out var next) is not { } number || number < 2)
        {
            return null;
        }

        var straight = words[next] is "consecutive" or "straight" or "successive";
        var unit = straight ? next + 1 : next;
        if (TimeUnits.Of(words[unit]) is not { } by || by < TimeUnit.Hour || TimeUnits.IsPlural(words[unit]))
        {
            return null;
        }

        var end =
            straight ? unit + 1
            : words.IsPhrase(unit + 1, "in", "a", "row") ? unit + 4
            : words.Is(unit + 1, "running") ? unit + 2
            : 0;
        return end > 0 ? new TimeMention(index, end, TimeType.Duration, TimeUnits.Duration(by, $"{number}")) : null;
    }

    // "a months-long siege", "a yearlong study", "weeks-long"
    private static TimeMention? Long(SurfaceWords words, int index)
    {
        var word = words[index];
        if (word is [.., 'l', 'o', 'n', 'g'] && TimeUnits.Of(word[..^4]) is { } glued && glued >= TimeUnit.Hour)
        {
            return new TimeMention(index, index + 1, TimeType.Duration, TimeUnits.Duration(glued, "1"));
        }

        var end = LongBehind(words, index + 1);
        return end > index + 1 && TimeUnits.Of(word) is { } unit
            ? new TimeMention(
                index,
                end,
                TimeType.Duration,
                TimeUnits.Duration(unit, TimeUnits.IsPlural(word) ? "X" : "1")
            )
            : null;
    }

    private static int LongBehind(SurfaceWords words, int index) =>
        words.IsDash(index) && words.Adjoins(index) && words.Is(index + 1, "long") ? index + 2 : index;

    // "for years", "decades of war"
    private static TimeMention? Bare(SurfaceWords words, int index)
    {
        var isSpan =
            TimeUnits.Of(words[index]) is { } unit
            && unit >= TimeUnit.Minute
            && TimeUnits.IsPlural(words[index])
            && (words.IsAny(index - 1, LeadsDuration) || unit is TimeUnit.Decade or TimeUnit.Century);
        return isSpan
            ? new TimeMention(
                index,
                index + 1,
                TimeType.Duration,
                TimeUnits.Duration(TimeUnits.Of(words[index])!.Value, "X")
            )
            : null;
    }

    /// <summary>Whether "before" or "after" in front of this word has no event of its own to be before or after.</summary>
    public static bool EndsPhrase(SurfaceWords words, int index) =>
        !words.IsLetters(index) && !words.IsDigits(index)
        || words[index] is "and" or "but" or "in" or "at" or "when" or "with";

    // "900 flights a day", "$40 a week": so much in each is the quantity's, no time of the report.
    private static bool IsRate(SurfaceWords words, int index, TimeCount counted) =>
        words[index] is "a" or "an"
        && counted.Next == index + 2
        && !words.Is(counted.Next, "ago")
        && !words.Is(counted.Next, "later")
        && !words.Is(counted.Next, "earlier")
        && !words.IsDash(counted.Next)
        && (
            words.IsDigits(index - 1)
            || words[index - 1] is "times" or "percent" or "twice" or "once" or "million" or "billion" or "night"
            || (
                words[index - 1] is [_, _, _, .., 's'] plural
                && plural
                    is not (
                        "lasts"
                        or "takes"
                        or "needs"
                        or "spends"
                        or "gives"
                        or "this"
                        or "was"
                        or "has"
                        or "its"
                        or "costs"
                    )
            )
        );
}
