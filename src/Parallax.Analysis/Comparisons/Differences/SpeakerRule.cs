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
            // The same words for the speaker in both, "he" and "he": that they mean two people is our reading.
            && !pair.AreSame(source.Span, other.Span)
            && VersionPair.Form(source.Name) != VersionPair.Form(other.Name)
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
}
