using System.Collections.Frozen;
using System.Globalization;
using Parallax.Analysis.Annotators.Times;

namespace Parallax.Analysis.Annotators.Quantities;

/// <summary>Reads cardinal numbers in digits and words: "1,500", "1.5 million", "two hundred and fifty", "thirty-five".</summary>
internal static class Numerals
{
    // Longer runs of digits are identifiers.
    private const int MaxDigits = 15;

    private static readonly FrozenDictionary<string, int> Small = Names(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
            + "eighteen nineteen"
    );

    private static readonly FrozenDictionary<string, int> Tens = Names(
        "_ _ twenty thirty forty fifty sixty seventy eighty ninety"
    );

    private static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>
    {
        ["hundred"] = 1e2,
        ["thousand"] = 1e3,
        ["million"] = 1e6,
        ["mln"] = 1e6,
        ["billion"] = 1e9,
        ["bln"] = 1e9,
        ["trillion"] = 1e12,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every number word, scales left out.</summary>
    public static IEnumerable<string> All => [.. Small.Keys, .. Tens.Keys];

    /// <summary>The number that starts at this word; <paramref name="next"/> is the first word behind it.</summary>
    public static double? Read(SurfaceWords words, int index, out int next) =>
        Digits(words, index, out next) is { } digits
            ? Scaled(words, digits, ref next)
            : Spelled(words, index, out next);

    /// <summary>The number that a single word below a hundred stands for, or null.</summary>
    public static double? Word(ReadOnlySpan<char> word) =>
        Small.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var small) ? small
        : Tens.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var tens) ? tens
        : null;

    /// <summary>The factor that the word stands for ("million"), or null.</summary>
    public static double? Scale(SurfaceWords words, int index) =>
        Scales.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[index], out var scale) ? scale : null;

    /// <summary>Digits with their grouping commas and decimal point, no scale behind them.</summary>
    public static double? Digits(SurfaceWords words, int index, out int next)
    {
        next = index;
        if (words[index] is not { Length: > 0 and <= MaxDigits } first || !char.IsAsciiDigit(first[0]))
        {
            return null;
        }

        var value = double.Parse(first, NumberStyles.None, CultureInfo.InvariantCulture);
        next = index + 1;
        while (first.Length <= 3 && words.Is(next, ",") && Glued(words, next) && words[next + 1].Length == 3)
        {
            value = value * 1000 + words.Number(next + 1);
            next += 2;
        }

        if (words.Is(next, ".") && Glued(words, next) && words[next + 1].Length <= 9 && !IsDotted(words, next + 2))
        {
            value += words.Number(next + 1) / Math.Pow(10, words[next + 1].Length);
            next += 2;
        }

        return value;
    }

    private static double Scaled(SurfaceWords words, double value, ref int next)
    {
        while (Scale(words, next) is { } scale)
        {
            value *= scale;
            next++;
        }

        return value;
    }

    private static double? Spelled(SurfaceWords words, int index, out int next)
    {
        next = index;
        double total = 0;
        double? group = null;
        while (Part(words, next, out var after) is { } part)
        {
            if (group is { } sum && sum % 100 != 0)
            {
                break;
            }

            group = (group ?? 0) + part;
            next = after;
            while (Scale(words, next) is { } scale)
            {
                (total, group) = scale is 100 ? (total, group * 100) : (total + (group ?? 0) * scale, 0);
                next++;
            }

            if (
                words.Is(next, "and")
                && group % 100 is 0
                && Part(words, next + 1, out _) is not null
                && total + group > 0
            )
            {
                next++;
            }
        }

        return group is null ? null : total + group;
    }

    // "seven", "forty", "forty-two": below a hundred.
    private static double? Part(SurfaceWords words, int index, out int next)
    {
        next = index + 1;
        if (Small.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[index], out var small))
        {
            return small;
        }

        if (!Tens.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[index], out var tens))
        {
            return null;
        }

        var unit = words.IsDash(next) && Glued(words, next, letters: true) ? next + 1 : next;
        if (
            Small.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[unit], out var ones)
            && ones is > 0 and < 10
        )
        {
            next = unit + 1;
            return tens * 10 + ones;
        }

        return tens * 10;
    }

    private static bool Glued(SurfaceWords words, int mark, bool letters = false) =>
        words.Adjoins(mark)
        && words.Adjoins(mark + 1)
        && (letters ? words.IsLetters(mark + 1) : words.IsDigits(mark + 1));

    private static bool IsDotted(SurfaceWords words, int index) =>
        words.Is(index, ".") && words.Adjoins(index) && words.Adjoins(index + 1) && words.IsDigits(index + 1);

    private static FrozenDictionary<string, int> Names(string names) =>
        names
            .Split(' ')
            .Select((name, value) => (name, value))
            .Where(pair => pair.name != "_")
            .ToFrozenDictionary(pair => pair.name, pair => pair.value, StringComparer.OrdinalIgnoreCase);
}
