namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Whether a role asked for ("the top diplomat") can mean a title somebody has ("foreign minister").</summary>
internal static class RoleFit
{
    private static readonly string[] Diplomats = ["foreign minister", "secretary of state", "foreign secretary"];
    private static readonly string[] Governments = ["prime minister", "premier", "chancellor"];
    private static readonly string[] States =
    [
        "president",
        "king",
        "queen",
        "emperor",
        "emir",
        "sultan",
        "supreme leader",
    ];
    private static readonly string[] Leaders =
    [
        .. States,
        .. Governments,
        "leader",
        "dictator",
        "ruler",
        "chairman",
        "head",
        "strongman",
    ];

    /// <summary>Whether the asked role fits the title.</summary>
    public static bool Fits(string asked, string title)
    {
        if (asked == title)
        {
            return true;
        }

        string[]? others = asked switch
        {
            "top diplomat" or "chief diplomat" or "senior diplomat" => Diplomats,
            "prime minister" or "premier" or "head of government" => Governments,
            "head of state" => States,
            "leader" => Leaders,
            "president" => ["president-elect", "president elect"],
            "chief" or "head" => ["director", "chief", "head", "chairman", "commissioner"],
            _ => null,
        };
        return others is not null && Array.Exists(others, other => EndsWithWords(title, other))
            || IsShorter(asked, title);
    }

    // "the minister" for a foreign minister; not "the minister" for a prime minister, nor "the president" for a vice
    // president.
    private static bool IsShorter(string asked, string title)
    {
        var (askedWords, titleWords) = (asked.Split(' '), title.Split(' '));
        return askedWords[^1] == titleWords[^1]
            && askedWords.Length < titleWords.Length
            && Array.TrueForAll(askedWords, word => Array.IndexOf(titleWords, word) >= 0)
            && (titleWords[0] is not ("prime" or "vice" or "deputy" or "attorney") || askedWords[0] == titleWords[0]);
    }

    private static bool EndsWithWords(string title, string end) =>
        title == end || title.EndsWith(" " + end, StringComparison.Ordinal);
}
