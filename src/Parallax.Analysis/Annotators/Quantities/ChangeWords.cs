using Parallax.Analysis.Annotators.Times;

namespace Parallax.Analysis.Annotators.Quantities;

/// <summary>Words that say that a quantity goes up or down, and factors: "rose", "a drop", "up", "doubled", "fourfold".</summary>
internal static class ChangeWords
{
    private static readonly HashSet<string> Up = Set(
        "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs "
            + "climbed climbing jump jumps jumped jumping soar soared soaring surge surged surging gain gains gained gaining "
            + "expand expanded expanding raise raises raised raising boost boosted swell swelled swollen up growth hike more "
            + "higher doubled tripled trebled quadrupled go goes going went gone"
    );

    private static readonly HashSet<string> Down = Set(
        "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases "
            + "decreased decreasing shrink shrinks shrank shrunk shrinking slip slips slipped slide slides slid sink sinks sank "
            + "sunk plunge plunges plunged tumble tumbled dip dipped cut cuts cutting reduce reduces reduced reducing "
            + "reduction slash slashed lower lowered down fewer less halved"
    );

    // Nouns: "a 20 percent drop", "a rise of 8 percent".
    private static readonly HashSet<string> Nouns = Set(
        "rise increase jump gain growth hike surge boost fall drop decline decrease cut reduction slump dip plunge slide"
    );

    // "goes from 5 to 7" alone says nothing of the way; the numbers do.
    private static readonly HashSet<string> Open = Set("go goes going went gone");

    private static readonly (string Word, double Factor)[] Verbs =
    [
        ("doubled", 2),
        ("tripled", 3),
        ("trebled", 3),
        ("quadrupled", 4),
        ("halved", 0.5),
    ];

    /// <summary>First words of factors.</summary>
    public static IEnumerable<string> FirstWords =>
        [.. Verbs.Select(verb => verb.Word), "twice", "twofold", "threefold", "fourfold", "fivefold", "tenfold"];

    /// <summary>Which way the word points; null where it is no word of change.</summary>
    public static ChangeDirection? Direction(SurfaceWords words, int index) =>
        words.IsAny(index, Down) ? ChangeDirection.Decrease
        : words.IsAny(index, Up) ? ChangeDirection.Increase
        : null;

    /// <summary>Whether the word changes something without saying which way.</summary>
    public static bool IsOpen(SurfaceWords words, int index) =>
        words.IsAny(index, Open) && !words.Is(index + 1, "up") && !words.Is(index + 1, "down");

    /// <summary>Whether the word is a noun of change.</summary>
    public static bool IsNoun(SurfaceWords words, int index) => words.IsAny(index, Nouns);

    /// <summary>Whether the word is a verb that holds its factor: "doubled".</summary>
    public static bool IsFactor(SurfaceWords words, int index) =>
        Array.Exists(Verbs, verb => words.Is(index, verb.Word));

    /// <summary>The factor at this word ("doubled", "fourfold", "three times as much"), or null.</summary>
    public static Amount? Factor(SurfaceWords words, int index)
    {
        foreach (var (word, factor) in Verbs)
        {
            if (words.Is(index, word))
            {
                return new Amount(factor, factor, index + 1, QuantityUnits.Times);
            }
        }

        if (
            words[index] is [.. var number, 'f', 'o', 'l', 'd']
            && number.Length > 2
            && Numerals.Word(number) is { } fold
        )
        {
            return new Amount(fold, fold, index + 1, QuantityUnits.Times);
        }

        if (words.Is(index, "twice"))
        {
            return Compares(words, index + 1) ? new Amount(2, 2, index + 1, QuantityUnits.Times) : null;
        }

        return
            Numerals.Read(words, index, out var next) is { } times
            && words.Is(next, "times")
            && Compares(words, next + 1)
            ? new Amount(times, times, next + 1, QuantityUnits.Times)
            : null;
    }

    // "three times as much", "ten times more": put off three times is none.
    private static bool Compares(SurfaceWords words, int index) =>
        words[index]
            is "as"
                or "more"
                or "less"
                or "higher"
                or "larger"
                or "bigger"
                or "greater"
                or "the"
                or "what"
                or "that";

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
