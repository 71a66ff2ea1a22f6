using Parallax.Analysis.Annotators.Syntax;
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
    /// <summary>The word under a span, the head where it is several to the parser.</summary>
    public static ReadWord WordAt(this StoryStatement statement, TextSpan span)
    {
        var tree = statement.View.Tree;
        var token = Math.Min(tree.TokenAt(span.Start), tree.Parsed.Count - 1);
        if (tree.TokensIn(span) is var (first, last))
        {
            token = Enumerable
                .Range(first, last - first + 1)
                .Where(i => IsTop(tree, i, first, last))
                .LastOrDefault(token);
        }

        return new ReadWord(token, tree.Parsed.Tags[token], tree.Lemma(token).ToLowerInvariant());
    }

    // Of "far-left" the last word, of "didn't" the verb: what hangs on none of the others.
    private static bool IsTop(SyntaxTree tree, int token, int first, int last) =>
        tree.Parsed.Tags[token] is not Upos.Punct
        && (tree.Parsed.Heads[token] < first || tree.Parsed.Heads[token] > last);
}
