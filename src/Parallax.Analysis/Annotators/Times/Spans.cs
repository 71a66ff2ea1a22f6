using Parallax.Analysis.Annotators.Quantities;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>Counted time: "three days ago", "two years later", "three decades", "a two-week truce".</summary>
internal static class Spans
{
    private const int MaxCount = 100_000;

    private static readonly HashSet<string> LeadsDuration = new(StringComparer.OrdinalIgnoreCase)
    {
        "after",
        "for",
        "in",
        "over",
        "took",
        "within",
    };

    public static TimeMention? Read(SurfaceWords words, int index, TimeContext context)
    {
        if (Count(words, index, out var next) is not { } count)
        {
            return Bare(words, index);
        }

        var hyphen = words.IsDash(next) && words.Adjoins(next) ? next + 1 : next;
        if (TimeUnits.Of(words[hyphen]) is not { } unit || IsAge(words, hyphen + 1))
        {
            return null;
        }

        // "a second front": in the singular the word is an ordinal far more often than a unit.
        if (unit is TimeUnit.Second && !TimeUnits.IsPlural(words[hyphen]))
        {
            return null;
        }

        var end = hyphen + 1;
        return (hyphen == next ? Offset(words, index, end, unit, count, context) : null)
            ?? new TimeMention(index, end, TimeType.Duration, TimeUnits.Duration(unit, count.Text));
    }

    // "two weeks ago", "a year earlier", "five days before", "three days from now"
    private static TimeMention? Offset(
        SurfaceWords words,
        int index,
        int end,
        TimeUnit unit,
        Counted count,
        TimeContext context
    )
    {
        if (count.Whole is not { } number || unit < TimeUnit.Day)
        {
            return null;
        }

        if (words.Is(end, "ago"))
        {
            return Deictics.FromDay(index, end + 1, unit, -number, context);
        }

        if (words.IsPhrase(end, "from", "now"))
        {
            return Deictics.FromDay(index, end + 2, unit, number, context);
        }

        if (words.Is(end, "later") || (words.Is(end, "after") && EndsPhrase(words, end + 1)))
        {
            return Deictics.FromLast(index, end + 1, unit, number, context);
        }

        return words.Is(end, "earlier") || (words.Is(end, "before") && EndsPhrase(words, end + 1))
            ? Deictics.FromLast(index, end + 1, unit, -number, context)
            : null;
    }

    // "for years", "decades of war"
    private static TimeMention? Bare(SurfaceWords words, int index)
    {
        var isSpan =
            TimeUnits.Of(words[index]) is { } unit
            && unit >= TimeUnit.Hour
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

    private static bool IsAge(SurfaceWords words, int index) =>
        words.Is(index, "old")
        || (words.IsDash(index) && words.Is(index + 1, "old"))
        || words.IsPhrase(index, "of", "age");

    /// <summary>A count of units: a number, "a", "half a", "several".</summary>
    private static Counted? Count(SurfaceWords words, int index, out int next)
    {
        next = index + 1;
        if (words.Is(index, "half") && (words.Is(index + 1, "a") || words.Is(index + 1, "an")))
        {
            next = index + 2;
            return words.Is(next, "hour") ? new Counted("0.5", null) : null;
        }

        if (words.IsPhrase(index, "a", "couple", "of"))
        {
            next = index + 3;
            return new Counted("2", 2);
        }

        if (words.IsPhrase(index, "a", "few"))
        {
            next = index + 2;
            return new Counted("X", null);
        }

        if (words.Is(index, "several") || words.Is(index, "many") || words.Is(index, "few"))
        {
            return new Counted("X", null);
        }

        if (words.Is(index, "a") || words.Is(index, "an"))
        {
            return new Counted("1", 1);
        }

        return Bracketed(words, index, ref next);
    }

    // "[ten] years ago": an editor's number counts like the speaker's own.
    private static Counted? Bracketed(SurfaceWords words, int index, ref int next)
    {
        var bracket = words.Is(index, "[") ? 1 : 0;
        if (
            Numerals.Read(words, index + bracket, out var end) is not { } number
            || number is < 0 or > MaxCount
            || IsYearBefore(words, index, end)
        )
        {
            return null;
        }

        if (bracket > 0 && !words.Is(end, "]"))
        {
            return null;
        }

        next = end + bracket;
        int? whole = number == Math.Floor(number) ? (int)number : null;
        return new Counted(number.ToString(System.Globalization.CultureInfo.InvariantCulture), whole);
    }

    // "World Cup 2018 day five": a year before a unit in the singular counts nothing.
    private static bool IsYearBefore(SurfaceWords words, int index, int end) =>
        CalendarDayGrammar.IsYear(words, index) && end == index + 1 && !TimeUnits.IsPlural(words[end]);

    private sealed record Counted(string Text, int? Whole);
}
