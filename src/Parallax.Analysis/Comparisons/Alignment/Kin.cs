using System.Collections.Frozen;
using Parallax.Analysis.Annotators;

namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>
/// The common term of words that reports use for one thing: "wounded", "hurt" and "injured" meet in one, other words in
/// their stem (<c>kin.txt</c>).
/// </summary>
internal static class Kin
{
    private static readonly WordList Words = WordList.Load("Alignment/kin.txt");
    private static readonly FrozenDictionary<string, string> Classes = Words
        .Names.SelectMany(name => Words[name].Select(word => (Stem: Stems.Of(word), Name: name)))
        .DistinctBy(pair => pair.Stem)
        .ToFrozenDictionary(pair => pair.Stem, pair => "=" + pair.Name);

    /// <summary>The term of a lower-case lemma.</summary>
    public static string Of(string lemma) =>
        Stems.Of(lemma) is var stem && Classes.TryGetValue(stem, out var kin) ? kin : stem;
}
