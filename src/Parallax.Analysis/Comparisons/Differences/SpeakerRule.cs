using Parallax.Analysis.Annotators.Quotations;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>The same words given to two people.</summary>
internal sealed class SpeakerRule : IDifferenceRule
{
    public IEnumerable<Difference> Find(VersionPair pair)
    {
        if (
            pair.Left is { IsQuoted: true, Quotation.Source: { } source, Speaker: { } speaker }
            && pair.Right is { IsQuoted: true, Quotation.Source: { } other, Speaker: { } otherSpeaker }
            && speaker != otherSpeaker
            // Two people's sentences on one thing are two sentences.
            && (pair.IsClose || pair.SharesRun)
            // The same words for the speaker in both, "he" and "he": that they mean two people is our reading.
            && !pair.AreSame(source.Span, other.Span)
            && VersionPair.Form(source.Name) != VersionPair.Form(other.Name)
            && !DoerNames.AreCalledOtherwise(pair, source.Span, other.Span)
            && !(IsNear(pair.Left, other, pair.Right) && IsNear(pair.Right, source, pair.Left))
        )
        {
            yield return pair.Make(
                DifferenceType.Speaker,
                source.Span,
                other.Span,
                $"{pair.Left.View.Name} gives it to {source.Name}, {pair.Right.View.Name} to {other.Name}."
            );
        }
    }

    // Where the sentence of each source has the other's words as well, the two frames are read otherwise and say the same.
    private static bool IsNear(StoryStatement statement, QuotationSource source, StoryStatement other)
    {
        var tree = statement.View.Tree;
        var own = statement.Quotation!.Source!.Span;
        var sentence = tree.SentenceSpan(tree.SentenceOf(Math.Min(tree.TokenAt(own.Start), tree.Parsed.Count - 1)));
        return $" {VersionPair.Form(sentence.In(statement.View.Text))} ".Contains(
            $" {VersionPair.Form(source.Span.In(other.View.Text))} ",
            StringComparison.Ordinal
        );
    }
}
