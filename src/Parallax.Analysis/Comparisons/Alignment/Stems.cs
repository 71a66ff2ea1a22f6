namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>
/// A crude common root of words of one family, for matching only: "disagree" and "agreement" meet in "agree",
/// "unacceptable" and "accept" in "accept". Over-stemming costs little, for a match needs several words.
/// </summary>
internal static class Stems
{
    private const int Shortest = 4;
    private static readonly string[] Suffixes =
    [
        "ization",
        "isation",
        "ational",
        "ability",
        "ibility",
        "ation",
        "ition",
        "ement",
        "ments",
        "iness",
        "ance",
        "ence",
        "able",
        "ible",
        "ment",
        "ness",
        "ship",
        "ious",
        "ally",
        "ized",
        "ised",
        "izes",
        "ises",
        "ize",
        "ise",
        "ion",
        "ing",
        "ity",
        "ive",
        "ful",
        "ate",
        "ers",
        "ors",
        "est",
        "al",
        "ed",
        "er",
        "or",
        "es",
        "ly",
        "ic",
        "y",
        "e",
        "s",
    ];
    private static readonly string[] Prefixes = ["dis", "non", "un", "in", "im", "re", "co-", "mis"];

    /// <summary>The root of a lower-case word.</summary>
    public static string Of(string word)
    {
        var stem = WithoutPrefix(word, out _);
        foreach (var suffix in Suffixes)
        {
            if (stem.Length - suffix.Length >= Shortest && stem.EndsWith(suffix, StringComparison.Ordinal))
            {
                stem = stem[..^suffix.Length];
                break;
            }
        }

        return stem.Length > Shortest && stem[^1] == stem[^2] ? stem[..^1] : stem;
    }

    /// <summary>Whether the word denies its root: "disagree", "unacceptable".</summary>
    public static bool IsNegative(string word)
    {
        WithoutPrefix(word, out var prefix);
        return prefix is "dis" or "non" or "un" or "in" or "im";
    }

    private static string WithoutPrefix(string word, out string? prefix)
    {
        prefix = Array.Find(
            Prefixes,
            candidate => word.Length - candidate.Length >= 5 && word.StartsWith(candidate, StringComparison.Ordinal)
        );
        return prefix is null ? word : word[prefix.Length..];
    }
}
