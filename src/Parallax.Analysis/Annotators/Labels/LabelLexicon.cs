using System.Collections.Frozen;
using Parallax.Analysis.Annotators.Entities;

namespace Parallax.Analysis.Annotators.Labels;

/// <summary>Classes of words that make a label, and the nouns a label of mere measure can stand on.</summary>
internal static class LabelLexicon
{
    private static readonly FrozenDictionary<string, string> Stances = WordList
        .Lines("Labels/Data/stance-words.txt")
        .Select(line => line.Split(' '))
        .SelectMany(words => words.Skip(1).Select(word => (word, kind: words[0])))
        .DistinctBy(pair => pair.word)
        .ToFrozenDictionary(pair => pair.word, pair => pair.kind, StringComparer.Ordinal);

    // "Armenian-occupied", "rebel-held", "state-sponsored".
    private static readonly FrozenSet<string> CompoundEnds = Set(
        "occupied held controlled backed led funded sponsored annexed seized claimed administered proclaimed declared styled "
            + "called ruled supported installed imposed affiliated linked inspired torn hit stricken run elect"
    );

    private static readonly FrozenSet<string> CompoundStarts = Set("pro anti self so ultra neo far hard war illegally");

    /// <summary>Nouns that are a label by themselves: "militant".</summary>
    public static readonly FrozenSet<string> Nouns = WordList
        .Lines("Labels/Data/stance-nouns.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Nouns for the things of a conflict.</summary>
    public static readonly FrozenSet<string> ConflictNouns = WordList
        .Lines("Labels/Data/conflict-nouns.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Whether the word, or hyphenated words, put a stance or status on a head. A word of measure ("renewed") is a label
    /// only on a noun of the conflict.
    /// </summary>
    public static bool IsStance(string lower, bool onConflictNoun)
    {
        if (Stances.TryGetValue(lower, out var kind))
        {
            return kind != "measure" || onConflictNoun;
        }

        var hyphen = lower.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0
            && (
                CompoundEnds.Contains(lower[(lower.LastIndexOf('-') + 1)..]) || CompoundStarts.Contains(lower[..hyphen])
            );
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
