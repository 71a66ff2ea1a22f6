namespace Parallax.Eval.Expectations;

/// <summary>When two names mean one.</summary>
internal static class Names
{
    private static readonly HashSet<string> Small =
    [
        "the",
        "a",
        "an",
        "of",
        "and",
        "as",
        "well",
        "many",
        "multiple",
        "several",
        "to",
        "mr",
        "mrs",
        "ms",
        "s",
    ];

    /// <summary>
    /// Whether all telling words of one stand in the other, and the shorter holds the last of the fuller: "Lavrov" and
    /// "Foreign Minister Sergey Lavrov" agree, "Sergey" and "Sergey Lavrov" do not. A description, which starts small, may
    /// be cut anywhere as long as two telling words are left: "an engineer at the mine, who asked not to be named".
    /// </summary>
    public static bool Agree(string expected, string given)
    {
        string[] words = [.. Telling(expected)],
            others = [.. Telling(given)];
        if (words.Length == 0 || others.Length == 0)
        {
            return Words.Same(expected, given);
        }

        var isDescription = char.IsLower(expected[0]) && others.Length > 1;
        return words.All(others.Contains)
            || (others.All(words.Contains) && (isDescription || others.Contains(words[^1])));
    }

    private static IEnumerable<string> Telling(string name) => Words.Of(name).Where(word => !Small.Contains(word));
}
