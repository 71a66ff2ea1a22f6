using Parallax.Analysis.Annotators.Offices;
using Parallax.Core;

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

    /// <summary>
    /// Whether the asked role fits the title. One who held an office is not asked for by the office: "the president" is not
    /// the former president.
    /// </summary>
    public static bool Fits(string asked, string title)
    {
        var (wanted, held) = (OfficeTitle.Of(asked), OfficeTitle.Of(title));
        return (wanted.Tenure == held.Tenure || wanted.Tenure == OfficeTenure.Former || held.Tenure is null)
            && (
                IsSameOffice(asked, title)
                || IsSameOffice(wanted.Office, held.Office)
                || IsShorter(wanted.Office, held.Office)
            );
    }

    /// <summary>Whether both name one office, in these words or others: "top diplomat" and "foreign minister".</summary>
    public static bool IsSameOffice(string asked, string title)
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
        return others is not null && Array.Exists(others, other => EndsWithWords(title, other));
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
