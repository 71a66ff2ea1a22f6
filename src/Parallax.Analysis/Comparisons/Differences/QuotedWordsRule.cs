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

        var (left, right) = pair.Unmatched();
        var mine = left.Count > 0 && pair.IsClose ? left[0].Cover(left[^1]) : pair.Left.Span;
        var theirs = right.Count > 0 && pair.IsClose ? right[0].Cover(right[^1]) : pair.Right.Span;
        yield return pair.Make(
            DifferenceType.Quotation,
            mine,
            theirs,
            $"Rendered as {pair.Words(mine)} in {pair.Left.View.Name}, as {pair.OtherWords(theirs)} in {pair.Right.View.Name}."
        );
    }
}
