using System.Collections.Frozen;
using Parallax.Analysis.Annotators.Times;

namespace Parallax.Analysis.Annotators.Quantities;

/// <summary>A number as it is worded, before its hedge: exact, a range, or a vague plural.</summary>
/// <param name="Low">Lower bound, inclusive.</param>
/// <param name="High">Upper bound, inclusive.</param>
/// <param name="Next">Index of the first word behind it.</param>
/// <param name="Unit">Its unit, where the wording has one of its own (a fraction is a share in per cent).</param>
/// <param name="Scaled">Whether it was said in thousands, millions and so on.</param>
internal sealed record Amount(double Low, double High, int Next, string? Unit = null, bool Scaled = false)
{
    private static readonly FrozenDictionary<string, double> Plurals = new Dictionary<string, double>
    {
        ["tens"] = 10,
        ["dozens"] = 12,
        ["hundreds"] = 100,
        ["thousands"] = 1e3,
        ["millions"] = 1e6,
        ["billions"] = 1e9,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> Denominators = new Dictionary<string, int>
    {
        ["half"] = 2,
        ["third"] = 3,
        ["thirds"] = 3,
        ["quarter"] = 4,
        ["quarters"] = 4,
        ["fifth"] = 5,
        ["fifths"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["tenth"] = 10,
        ["tenths"] = 10,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words amounts begin with, numerals and currencies aside.</summary>
    public static IEnumerable<string> FirstWords =>
        [
            .. Plurals.Keys,
            .. "a half several scores between from minus no nobody none".Split(' '),
            .. ChangeWords.FirstWords,
        ];

    /// <summary>The amount that starts at this word, or null.</summary>
    public static Amount? Read(SurfaceWords words, int index) =>
        Between(words, index)
        ?? ChangeWords.Factor(words, index)
        ?? NoneOf.Read(words, index)
        ?? Vague(words, index)
        ?? Share(words, index)
        ?? Dozens(words, index)
        ?? Plain(words, index);

    // "between 10 and 15", "from 10 to 15", "10-15", "10 to 15"
    private static Amount? Between(SurfaceWords words, int index)
    {
        var between = words.Is(index, "between");
        var from = words.Is(index, "from") || words.Is(index - 1, "from");
        var start = between || words.Is(index, "from") ? index + 1 : index;
        var money = QuantityUnits.Currency(words, start, out var afterSign);
        start = money is null ? start : afterSign;
        if (Numerals.Read(words, start, out var middle) is not { } low)
        {
            return null;
        }

        var factor = money is null ? 1 : QuantityUnits.Suffix(words, ref middle);
        var percent = middle;
        percent += words.Is(percent, "%") ? 1 : 0;
        var joined = between
            ? words.Is(percent, "and")
            : (words.Is(percent, "to") && !(from && ChangeReader.Opens(words, start - 1)))
                || words.Is(percent, "or")
                || (words[index] is not "from" && words.IsDash(percent) && words.Adjoins(percent));
        var second = percent + 1;
        second =
            joined && money is not null && QuantityUnits.Currency(words, second, out var behind) is not null
                ? behind
                : second;
        if (!joined || Numerals.Read(words, second, out var next) is not { } high)
        {
            return null;
        }

        high *= money is null ? 1 : QuantityUnits.Suffix(words, ref next);
        // "10 to 15 million" shares its scale; a score of "3-2" is no range.
        var scale = high >= 1000 && low < 1000 && Numerals.Scale(words, next - 1) is { } shared ? shared : 1;
        low *= factor * scale;
        if (words.Is(percent, "or") && high != low + 1)
        {
            return null;
        }

        return low < high && !words.IsDash(next) ? new Amount(low, high, next, money, scale > 1) : null;
    }

    // "dozens", "hundreds of thousands", "several hundred", "a few", "a couple of"
    private static Amount? Vague(SurfaceWords words, int index)
    {
        var (low, high, next) =
            words.IsPhrase(index, "a", "few") ? (3, 5, index + 2)
            : words.IsPhrase(index, "a", "handful") ? (3, 5, index + 2)
            : words.IsPhrase(index, "a", "pair") && words.Is(index + 2, "of") ? (2, 2, index + 2)
            : words.IsPhrase(index, "a", "score") ? (20, 20, index + 2)
            : words.IsPhrase(index, "a", "couple", "of") ? (2, 2, index + 3)
            : words.Is(index, "several") ? (3, 9, index + 1)
            : (0, 0, index);
        if (next > index)
        {
            var dozen = words.Is(next, "dozen") ? 12 : Numerals.Scale(words, next);
            return dozen is { } size
                ? new Amount(low * size, (high + 1) * size - 1, next + 1, null, Scaled: true)
                : new Amount(low, high, next);
        }

        if (words.Is(index, "scores") && words.Is(index + 1, "of"))
        {
            return new Amount(40, 199, index + 1);
        }

        return Plurals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[index], out var unit)
            ? Plural(words, index, unit)
            : null;
    }

    private static Amount? Plural(SurfaceWords words, int index, double unit)
    {
        var next = index + 1;
        var times = 1d;
        while (
            words.Is(next, "of")
            && Plurals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[next + 1], out var larger)
            && larger > unit
        )
        {
            times = larger;
            next += 2;
        }

        // Tens alone are no number of things ("in his tens"); dozens reach to a hundred.
        if (unit is 10 && times is 1 && !words.Is(next, "of"))
        {
            return null;
        }

        var high = unit is 12 ? 99 : 10 * unit - 1;
        return new Amount(2 * unit * times, times > 1 ? (high + 1) * times - 1 : high, next, null, times > 1);
    }

    // "half of", "two-thirds", "a quarter", "one in five"
    private static Amount? Share(SurfaceWords words, int index)
    {
        if (words.Is(index, "half") && IsShare(words, index))
        {
            return new Amount(50, 50, index + 1, QuantityUnits.Percent);
        }

        var one = words.Is(index, "a") || words.Is(index, "one");
        double? part = one ? 1 : Numerals.Read(words, index, out _);
        // "8 out of 10" is a share in figures too.
        var figures = words.IsDigits(index) && words.IsPhrase(index + 1, "out", "of");
        if (
            part is not { } parts
            || parts is < 1 or > 10
            || parts != Math.Floor(parts)
            || !(words.IsLetters(index) || figures)
        )
        {
            return null;
        }

        var ratio =
            words.Is(index + 1, "in") ? index + 2
            : words.IsPhrase(index + 1, "out", "of") ? index + 3
            : 0;
        if (ratio > 0 && Numerals.Read(words, ratio, out var next) is { } all && all > parts && all <= 1000)
        {
            var share = Math.Round(100 * parts / all, 2);
            return new Amount(share, share, next, QuantityUnits.Percent);
        }

        var at = words.IsDash(index + 1) ? index + 2 : index + 1;
        if (
            !Denominators.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[at], out var denominator)
            || !(words.Is(at + 1, "of") || StandsAlone(words, index, at))
        )
        {
            return null;
        }

        var fraction = Math.Round(100 * parts / denominator, 2);
        return new Amount(fraction, fraction, at + 1, QuantityUnits.Percent);
    }

    // "half of", "half the", "cut by half", "more than half live there"
    private static bool IsShare(SurfaceWords words, int index) =>
        words[index + 1] is "of" or "the" or "its" or "that" or "their" or "his" or "her" or "all" or "what"
        || (
            words[index - 1] is "by" or "than" or "over" or "about" or "nearly" or "almost" or "under" or "in"
            && !words.Is(index + 1, "a")
            && !words.IsDash(index + 1)
        );

    // "two-thirds had it back", "dearer by a third", "a fifth goes to schools": no noun is told off by it.
    private static bool StandsAlone(SurfaceWords words, int index, int at) =>
        words[at] is not ("second" or "half")
        && (
            words.IsDash(index + 1) || words[at] is [.., 's']
                ? words[at] is not "quarters"
                : words[index - 1] is "by" or "which" or "than" or "nearly" or "almost" or "about"
        )
        && !words.IsDash(at + 1);

    // "two dozen", "half a dozen", "half a million", "a hundred"
    private static Amount? Dozens(SurfaceWords words, int index)
    {
        double? times =
            words.IsPhrase(index, "half", "a") ? 0.5
            : words.Is(index, "a") ? 1
            : null;
        var next = times is 0.5 ? index + 2 : index + 1;
        times ??= Numerals.Read(words, index, out next);
        var size =
            words.Is(next, "dozen") ? 12
            : words.Is(index, "a") || times is 0.5 ? Numerals.Scale(words, next)
            : null;
        return times is { } count && size is { } of && next > index
            ? new Amount(count * of, count * of, next + 1, null, Scaled: of > 100)
            : null;
    }

    private static Amount? Plain(SurfaceWords words, int index)
    {
        if (words.Is(index, "minus") && Numerals.Read(words, index + 1, out var below) is { } degrees)
        {
            return new Amount(-degrees, -degrees, below);
        }

        var money = QuantityUnits.Currency(words, index, out var start);
        start = money is null ? index : start;
        if (Numerals.Read(words, start, out var next) is not { } value)
        {
            return null;
        }

        var scaled = Numerals.Scale(words, next - 1) is not null && next - start > 1;
        var factor = money is null ? 1 : QuantityUnits.Suffix(words, ref next);
        return new Amount(value * factor, value * factor, next, money, scaled || factor > 1);
    }
}
