using System.Globalization;
using Parallax.Analysis.Annotators.Quantities;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>A counted time: "three days", "two and a half years", "several weeks".</summary>
/// <param name="Next">Index of the first word behind it.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Number">How many; null where the words are vague.</param>
/// <param name="More">TIMEX3 of what is added in smaller units: "3M4D".</param>
internal sealed record TimeCount(int Next, TimeUnit Unit, double? Number, string More = "")
{
    /// <summary>The number where it is a whole one and nothing is added.</summary>
    public int? Whole => More.Length == 0 && Number is { } number && number == Math.Floor(number) ? (int)number : null;
}

/// <summary>Reads counted times.</summary>
internal static class TimeCounts
{
    private const int MaxCount = 100_000;

    private static readonly HashSet<string> Between = new(StringComparer.OrdinalIgnoreCase)
    {
        "consecutive",
        "full",
        "further",
        "long",
        "more",
        "other",
        "straight",
        "successive",
        "whole",
    };

    /// <summary>The counted time that starts at this word, or null.</summary>
    public static TimeCount? Read(SurfaceWords words, int index) =>
        Fraction(words, index) ?? Added(words, Plain(words, index));

    /// <summary>Whether it is somebody's age: "10-year-old", "five years old", "40 years of age".</summary>
    public static bool IsAge(SurfaceWords words, int index) =>
        words.Is(index, "old")
        || (words.IsDash(index) && words.Is(index + 1, "old"))
        || words.IsPhrase(index, "of", "age");

    /// <summary>TIMEX3 duration; halves are given in the next smaller unit where that is a whole number of them.</summary>
    public static string Duration(TimeCount counted)
    {
        if (counted.Number is not { } number)
        {
            return TimeUnits.Duration(counted.Unit, "X");
        }

        var whole = Math.Floor(number);
        if (whole == number)
        {
            return TimeUnits.Duration(counted.Unit, Written(number)) + counted.More;
        }

        var (smaller, factor) = counted.Unit switch
        {
            TimeUnit.Minute => ("S", 60),
            TimeUnit.Hour => ("M", 60),
            TimeUnit.Day => ("H", 24),
            TimeUnit.Year => ("M", 12),
            TimeUnit.Decade => ("Y", 10),
            TimeUnit.Century => ("Y", 100),
            _ => (string.Empty, 0),
        };
        var rest = Math.Round((number - whole) * factor, 6);
        if (factor == 0 || rest != Math.Floor(rest) || rest == 0)
        {
            return TimeUnits.Duration(counted.Unit, Written(number));
        }

        if (counted.Unit is TimeUnit.Decade or TimeUnit.Century)
        {
            return $"P{Written(number * factor)}Y";
        }

        // "T" stands once, in front of the first unit below a day.
        var mark = counted.Unit is TimeUnit.Day ? "T" : string.Empty;
        var head =
            whole > 0 ? TimeUnits.Duration(counted.Unit, Written(whole))
            : counted.Unit < TimeUnit.Day ? "PT"
            : "P";
        return head + mark + Written(rest) + smaller;
    }

    private static string Written(double number) => number.ToString(CultureInfo.InvariantCulture);

    // "half an hour", "half a century", "three-quarters of an hour", "a quarter of a century", "a quarter century"
    private static TimeCount? Fraction(SurfaceWords words, int index)
    {
        var at = words.Is(index, "a") || words.Is(index, "one") ? index + 1 : index;
        var (part, next) =
            words.Is(at, "half") ? (0.5, at + 1)
            : words.Is(at, "quarter") ? (0.25, at + 1)
            : words.Is(index, "three") && words.IsDash(index + 1) && words.Is(index + 2, "quarters") ? (0.75, index + 3)
            : words.IsPhrase(index, "three", "quarters") ? (0.75, index + 2)
            : (0, index);
        if (part == 0)
        {
            return null;
        }

        var unit = words.Is(next, "of") ? next + 1 : next;
        unit = words.IsDash(unit) && words.Adjoins(unit) ? unit + 1 : unit;
        unit = words.Is(unit, "a") || words.Is(unit, "an") ? unit + 1 : unit;
        return unit > next || at > index
            ? Of(words, unit, part) is { } counted
            && counted.Unit is not (TimeUnit.Quarter or TimeUnit.Second)
            && !TimeUnits.IsPlural(words[unit])
                ? counted
                : null
            : null;
    }

    private static TimeCount? Plain(SurfaceWords words, int index)
    {
        if (words.IsPhrase(index, "a", "couple", "of"))
        {
            return Of(words, index + 3, 2);
        }

        var few =
            words.IsPhrase(index, "a", "few") ? index + 2
            : words.Is(index, "several") || words.Is(index, "many") || words.Is(index, "few") ? index + 1
            : 0;
        if (few > 0)
        {
            return Of(words, few, null);
        }

        if (words.Is(index, "a") || words.Is(index, "an"))
        {
            return Of(words, index + 1, 1, single: true)
                ?? (Numerals.Scale(words, index + 1) is { } scale ? Of(words, index + 2, scale) : null);
        }

        return Numbered(words, index);
    }

    // "[ten] years": an editor's number counts like the speaker's own.
    private static TimeCount? Numbered(SurfaceWords words, int index)
    {
        var bracket = words.Is(index, "[") ? 1 : 0;
        if (
            Numerals.Read(words, index + bracket, out var next) is not { } number
            || number is < 0 or > MaxCount
            || (bracket > 0 && !words.Is(next, "]"))
            || IsYearBefore(words, index, next)
        )
        {
            return null;
        }

        next += bracket;
        if (words.IsPhrase(next, "and", "a", "half"))
        {
            return Of(words, next + 3, number + 0.5);
        }

        // "two to three weeks", "15-20 minutes": more than one number is told.
        if (
            (words.Is(next, "to") || words.Is(next, "or") || (words.IsDash(next) && words.Adjoins(next)))
            && Numerals.Read(words, next + 1, out var last) is { } high
            && high > number
        )
        {
            return Of(words, last, null);
        }

        return Of(words, next, number);
    }

    private static TimeCount? Of(SurfaceWords words, int index, double? number, bool single = false)
    {
        var hyphen = words.IsDash(index) && words.Adjoins(index) ? index + 1 : index;
        var at = words.IsAny(hyphen, Between) ? hyphen + 1 : hyphen;
        if (words.Is(at, "nights") && !single)
        {
            return new TimeCount(at + 1, TimeUnit.Day, number);
        }

        if (TimeUnits.Of(words[at]) is not { } unit)
        {
            return null;
        }

        // "a second front": in the singular the word is an ordinal far more often than a unit.
        if (unit is TimeUnit.Second && !TimeUnits.IsPlural(words[at]))
        {
            return null;
        }

        // "three-quarters of the votes" is a share.
        if (unit is TimeUnit.Quarter && words.Is(at + 1, "of"))
        {
            return null;
        }

        if (single && (TimeUnits.IsPlural(words[at]) || at > index))
        {
            return null;
        }

        return words.Is(at, "fortnight") || words.Is(at, "fortnights")
            ? new TimeCount(at + 1, TimeUnit.Week, number * 2)
            : new TimeCount(at + 1, unit, number);
    }

    // "two hours and 40 minutes", "two years, three months and four days", "an hour and a half", "an hour and a quarter"
    private static TimeCount? Added(SurfaceWords words, TimeCount? counted)
    {
        if (counted is not { Whole: not null })
        {
            return counted;
        }

        var next = counted.Next;
        if (words.IsPhrase(next, "and", "a", "half"))
        {
            return TimeUnits.Of(words[next + 3]) is null
                ? counted with
                {
                    Next = next + 3,
                    Number = counted.Number + 0.5,
                }
                : counted;
        }

        if (counted.Unit is TimeUnit.Hour && words.IsPhrase(next, "and", "a", "quarter"))
        {
            return counted with { Next = next + 3, Number = counted.Number + 0.25 };
        }

        if (counted.Unit is TimeUnit.Hour && words.IsPhrase(next, "and", "three", "quarters"))
        {
            return counted with { Next = next + 3, Number = counted.Number + 0.75 };
        }

        return Smaller(words, counted);
    }

    private static TimeCount Smaller(SurfaceWords words, TimeCount counted)
    {
        var (unit, more, next) = (counted.Unit, string.Empty, counted.Next);
        while (true)
        {
            var at = words.Is(next, ",") || words.Is(next, "and") ? next + 1 : next;
            if (
                Plain(words, at) is not { Whole: { } number } smaller
                || smaller.Unit >= unit
                || unit is > TimeUnit.Year
                || (smaller.Unit <= TimeUnit.Hour) != (unit <= TimeUnit.Hour)
                || words.Is(at, "a")
            )
            {
                return counted with { Next = next, More = more };
            }

            more += $"{number}{TimeUnits.Duration(smaller.Unit, string.Empty)[^1]}";
            (unit, next) = (smaller.Unit, smaller.Next);
        }
    }

    // "World Cup 2018 day five": a year before a unit in the singular counts nothing.
    private static bool IsYearBefore(SurfaceWords words, int index, int end) =>
        CalendarDayGrammar.IsYear(words, index) && end == index + 1 && !TimeUnits.IsPlural(words[end]);
}
