using Parallax.Analysis.Annotators.Times;

namespace Parallax.Analysis.Annotators.Quantities;

/// <summary>How a number is hedged, and so which interval it stands for.</summary>
internal enum Hedge
{
    None,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    About,
    Nearly,
    JustOver,
}

/// <summary>Reads hedges in front of and behind numbers, and opens the interval they stand for.</summary>
internal static class Hedges
{
    // "about 20" was said of what was 18 to 22: a tenth to both sides.
    private const double Around = 0.1;

    private static readonly (string[] Phrase, Hedge Hedge)[] Phrases =
    [
        .. Of(
            Hedge.AtLeast,
            "at least",
            "no fewer than",
            "no less than",
            "not less than",
            "a minimum of",
            "minimum of"
        ),
        .. Of(
            Hedge.AtMost,
            "up to",
            "as many as",
            "as much as",
            "at most",
            "no more than",
            "not more than",
            "a maximum of"
        ),
        .. Of(
            Hedge.MoreThan,
            "more than",
            "over",
            "above",
            "upwards of",
            "in excess of",
            "greater than",
            "exceeding",
            "well over",
            "well above"
        ),
        .. Of(Hedge.JustOver, "just over", "a little over", "a little more than", "slightly more than"),
        .. Of(Hedge.LessThan, "less than", "fewer than", "under", "below", "well under"),
        .. Of(Hedge.Nearly, "nearly", "almost", "close to", "just under", "just short of"),
        .. Of(Hedge.About, "about", "around", "some", "approximately", "roughly", "an estimated", "estimated", "circa"),
    ];

    /// <summary>The words hedges begin with.</summary>
    public static IEnumerable<string> FirstWords => Phrases.Select(entry => entry.Phrase[0]);

    /// <summary>The hedge that starts at this word; <paramref name="next"/> is the word behind it.</summary>
    public static Hedge Before(SurfaceWords words, int index, out int next)
    {
        foreach (var (phrase, hedge) in Phrases)
        {
            if (words.IsPhrase(index, phrase))
            {
                next = index + phrase.Length;
                return hedge;
            }
        }

        next = index;
        return Hedge.None;
    }

    /// <summary>The hedge behind a number: "or more", "or so", "-plus"; moves behind it.</summary>
    public static Hedge Behind(SurfaceWords words, ref int next)
    {
        var (length, hedge) =
            words.IsPhrase(next, "or", "more") ? (2, Hedge.AtLeast)
            : words.IsPhrase(next, "or", "so") ? (2, Hedge.About)
            : words.IsPhrase(next, "or", "less") || words.IsPhrase(next, "or", "fewer") ? (2, Hedge.AtMost)
            : words.Is(next, "+") && words.Adjoins(next) ? (1, Hedge.AtLeast)
            : words.IsDash(next) && words.Is(next + 1, "plus") ? (2, Hedge.AtLeast)
            : (0, Hedge.None);
        next += length;
        return hedge;
    }

    /// <summary>The interval of a hedged number.</summary>
    /// <param name="low">Lower bound of the number itself.</param>
    /// <param name="high">Upper bound of the number itself.</param>
    /// <param name="hedge">The hedge.</param>
    /// <param name="whole">Whether whole things are counted: then "more than 30" is 31 and up.</param>
    public static (double? Low, double? High) Open(double low, double high, Hedge hedge, bool whole)
    {
        var step = whole ? 1 : 0;
        return hedge switch
        {
            Hedge.AtLeast => (low, null),
            Hedge.MoreThan => (low + step, null),
            Hedge.AtMost => (null, high),
            Hedge.LessThan => (null, high - step),
            Hedge.Nearly => (Rounded(low * (1 - Around), whole, up: true), high),
            Hedge.JustOver => (low, Rounded(high * (1 + Around), whole, up: false)),
            Hedge.About => (
                Rounded(low * (1 - Around), whole, up: true),
                Rounded(high * (1 + Around), whole, up: false)
            ),
            _ => (low, high),
        };
    }

    // Multiplying leaves crumbs (22.000000000000004), and people are counted whole.
    private static double Rounded(double value, bool whole, bool up)
    {
        var clean = Math.Round(value, 6);
        return !whole ? clean
            : up ? Math.Ceiling(clean)
            : Math.Floor(clean);
    }

    private static IEnumerable<(string[] Phrase, Hedge Hedge)> Of(Hedge hedge, params string[] phrases) =>
        phrases.Select(phrase => (phrase.Split(' '), hedge));
}
