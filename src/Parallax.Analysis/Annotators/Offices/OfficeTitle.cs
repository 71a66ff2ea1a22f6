using Parallax.Core;

namespace Parallax.Analysis.Annotators.Offices;

/// <summary>A title as the office it names: "former Minister of Foreign Affairs" held the office of foreign minister.</summary>
/// <param name="Office">The office, spelt one way.</param>
/// <param name="Tenure">When it is held; null for one who has yet to take it.</param>
internal sealed record OfficeTitle(string Office, OfficeTenure? Tenure)
{
    private static readonly HashSet<string> Past = new(
        "former formerly ex then once late erstwhile onetime past".Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Coming = new(
        "elect designate nominee candidate incoming".Split(' '),
        StringComparer.Ordinal
    );

    // They say how somebody holds the office, not which it is.
    private static readonly HashSet<string> Idle = new(
        "new newly elected current present outgoing incumbent longtime veteran affairs".Split(' '),
        StringComparer.Ordinal
    );

    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["defense"] = "defence",
        ["labor"] = "labour",
        ["home"] = "interior",
        ["chairman"] = "chair",
        ["chairwoman"] = "chair",
        ["chairperson"] = "chair",
        ["spokesman"] = "spokesperson",
        ["spokeswoman"] = "spokesperson",
        ["premier"] = "prime minister",
        ["pm"] = "prime minister",
        ["ceo"] = "chief executive",
    };

    /// <summary>Whether the word, in lower case, says that an office is held no more.</summary>
    public static bool IsPast(string word) => Past.Contains(word);

    /// <summary>Whether the word, in lower case, says that an office is yet to be taken.</summary>
    public static bool IsComing(string word) => Coming.Contains(word);

    /// <summary>Reads a title in lower case.</summary>
    public static OfficeTitle Of(string role)
    {
        var words = role.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        OfficeTenure? tenure =
            Array.Exists(words, IsPast) ? OfficeTenure.Former
            : Array.Exists(words, IsComing) ? null
            : OfficeTenure.Current;
        var plain = words.Where(word => !IsPast(word) && !IsComing(word) && !Idle.Contains(word)).ToArray();
        return new OfficeTitle(
            string.Join(' ', InFront(plain).Select(word => Spellings.GetValueOrDefault(word, word))),
            tenure
        );
    }

    // "minister of energy" is the energy minister; a secretary of state is no state secretary.
    private static IEnumerable<string> InFront(string[] words)
    {
        var of = Array.FindIndex(words, word => word is "of" or "for");
        var isPost = of > 0 && words[of - 1] is "minister" or "secretary" && of < words.Length - 1;
        return isPost && words[of + 1] != "state"
            ? words[(of + 1)..].Where(word => word is not ("the" or "and" or "&")).Concat(words[..of])
            : words;
    }
}
