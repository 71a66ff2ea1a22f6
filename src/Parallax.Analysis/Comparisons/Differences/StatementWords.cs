using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>A word as the parser reads it.</summary>
/// <param name="Token">Its index.</param>
/// <param name="Tag">Its part of speech.</param>
/// <param name="Lemma">Its dictionary form, lower case.</param>
internal readonly record struct ReadWord(int Token, Upos Tag, string Lemma);

/// <summary>Looks up what the parser made of a collated word.</summary>
internal static class StatementWords
{
    /// <summary>The word under a span, without the marks that touch it.</summary>
    public static ReadWord WordAt(this StoryStatement statement, TextSpan span)
    {
        var tree = statement.View.Tree;
        var start = span.Start;
        while (start < span.End - 1 && !char.IsLetterOrDigit(statement.View.Text[start]))
        {
            start++;
        }

        var token = Math.Min(tree.TokenAt(start), tree.Parsed.Count - 1);
        return new ReadWord(token, tree.Parsed.Tags[token], tree.Lemma(token).ToLowerInvariant());
    }
}
