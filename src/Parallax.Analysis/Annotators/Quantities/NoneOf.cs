using Parallax.Analysis.Annotators.Times;

namespace Parallax.Analysis.Annotators.Quantities;

/// <summary>
/// Nothing as a number: "no casualties", "nobody was hurt", "none of the miners". Only of people and harm: "no plans" and
/// "no comment" count nothing.
/// </summary>
internal static class NoneOf
{
    private static readonly HashSet<string> Harm = new(StringComparer.OrdinalIgnoreCase)
    {
        "arrests",
        "casualties",
        "deaths",
        "fatalities",
        "injuries",
        "losses",
        "survivors",
        "victims",
    };

    private static readonly HashSet<string> People = new(StringComparer.OrdinalIgnoreCase)
    {
        "children",
        "civilians",
        "crew",
        "passengers",
        "people",
        "police",
        "soldiers",
        "troops",
        "women",
    };

    public static Amount? Read(SurfaceWords words, int index)
    {
        if (words.Is(index, "nobody") || words.IsPhrase(index, "no", "one"))
        {
            var next = words.Is(index, "nobody") ? index + 1 : index + 2;
            return CountedNoun.Fate(words, next) ? new Amount(0, 0, next) : null;
        }

        if (words.Is(index, "none") && words.Is(index + 1, "of") && !words.Is(index + 2, "this"))
        {
            return new Amount(0, 0, index + 1);
        }

        var noun = words[index + 1] is "further" or "more" or "other" or "immediate" ? index + 2 : index + 1;
        return words.Is(index, "no") && (words.IsAny(noun, Harm) || words.IsAny(noun, People))
            ? new Amount(0, 0, index + 1)
            : null;
    }
}
