using Parallax.Language.Models;

namespace Parallax.Language.Lemmas;

/// <summary>Keys under which edit scripts are kept.</summary>
internal static class LemmaKeys
{
    /// <summary>Lower case with apostrophes levelled.</summary>
    public static void Level(ReadOnlySpan<char> word, Span<char> lower)
    {
        for (var i = 0; i < word.Length; i++)
        {
            lower[i] = Tokens.Characters.IsApostrophe(word[i]) ? '\'' : char.ToLowerInvariant(word[i]);
        }
    }

    /// <summary>Key of a whole word.</summary>
    public static uint Whole(ReadOnlySpan<char> lower, int tag) =>
        FeatureHash.Of(301, FeatureHash.OfText(lower), (uint)tag);

    /// <summary>Key of a word's last characters.</summary>
    public static uint Ending(ReadOnlySpan<char> lower, int length, int tag) =>
        FeatureHash.Of(302 + (uint)length, FeatureHash.OfText(lower[^length..]), (uint)tag);
}
