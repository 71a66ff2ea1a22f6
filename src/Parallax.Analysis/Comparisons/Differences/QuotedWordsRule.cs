using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>Both quote, and the words inside the quotation marks differ: a translation, a cut, a single word.</summary>
internal sealed class QuotedWordsRule : IDifferenceRule
{
    public IEnumerable<Difference> Find(VersionPair pair)
    {
        if (!pair.Left.IsInMarks || !pair.Right.IsInMarks || pair.SameWords)
        {
            yield break;
        }

        if (!pair.IsClose)
        {
            yield return Rendered(pair, pair.Left.Span, pair.Right.Span);
            yield break;
        }

        var (unmatched, others) = pair.Unmatched();
        var left = Marked(pair.Left, unmatched);
        var right = Marked(pair.Right, others);
        if (left is { } mine && right is { } theirs)
        {
            yield return Rendered(pair, mine, theirs);
        }
        else if (left is { } cut)
        {
            yield return pair.Make(
                DifferenceType.Quotation,
                cut,
                Beside(pair, cut, 0),
                $"{pair.Right.View.Name} leaves {pair.Words(cut)} out of the words that {pair.Left.View.Name} quotes."
            );
        }
        else if (right is { } added)
        {
            yield return pair.Make(
                DifferenceType.Quotation,
                Beside(pair, added, 1),
                added,
                $"{pair.Left.View.Name} leaves {pair.OtherWords(added)} out of the words that {pair.Right.View.Name} quotes."
            );
        }
    }

    private static Difference Rendered(VersionPair pair, TextSpan left, TextSpan right) =>
        pair.Make(
            DifferenceType.Quotation,
            left,
            right,
            $"Rendered as {pair.Words(left)} in {pair.Left.View.Name}, as {pair.OtherWords(right)} in {pair.Right.View.Name}."
        );

    // The words around the place where the other version goes on.
    private static TextSpan Beside(VersionPair pair, TextSpan words, int side) =>
        pair.Counterpart(words, side) ?? (side == 0 ? pair.Right.Span : pair.Left.Span);

    private static TextSpan? Marked(StoryStatement statement, List<TextSpan> words)
    {
        var marked = words.FindAll(word => QuotedStretches.Holds(statement, word));
        return marked.Count == 0 ? null : marked[0].Cover(marked[^1]);
    }
}
