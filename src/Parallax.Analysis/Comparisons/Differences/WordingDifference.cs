using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>Versions that say the same in other words.</summary>
internal static class WordingDifference
{
    /// <summary>The difference; its sentence shows the words that are other ones where they stand in one place.</summary>
    public static Difference Of(VersionPair pair)
    {
        var shown = pair.IsClose && pair.Slots is [{ Left.Count: > 0, Right.Count: > 0 } only] ? only : null;
        return pair.Make(
            DifferenceType.Wording,
            pair.Left.Span,
            pair.Right.Span,
            shown is null
                ? $"Other words in {pair.Left.View.Name} and {pair.Right.View.Name} for the same."
                : $"{pair.Left.View.Name} has {pair.Words(shown.LeftSpan)}, {pair.Right.View.Name} {pair.OtherWords(shown.RightSpan)}, for the same."
        );
    }
}
