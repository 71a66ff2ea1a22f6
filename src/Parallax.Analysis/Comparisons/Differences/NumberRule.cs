using Parallax.Analysis.Annotators.Quantities;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>Figures for the same thing that cannot both be right: their intervals have nothing in common.</summary>
internal sealed class NumberRule : IDifferenceRule
{
    public IEnumerable<Difference> Find(VersionPair pair)
    {
        var left = pair.Left.View.QuantitiesIn(pair.Left.Span).ToList();
        var right = pair.Right.View.QuantitiesIn(pair.Right.Span).ToList();
        // Each figure answers one: what has its equal is out of the reckoning.
        foreach (var quantity in left.ToList())
        {
            if (right.Find(other => Compatible(quantity, other) && Overlap(quantity, other)) is { } equal)
            {
                left.Remove(quantity);
                right.Remove(equal);
            }
        }

        foreach (var quantity in left)
        {
            var other = right
                .Where(other => Compatible(quantity, other))
                .OrderByDescending(other => quantity.Of is not null && quantity.Of == other.Of)
                .FirstOrDefault();
            if (other is null || !SameThing(quantity, other, pair))
            {
                continue;
            }

            right.Remove(other);
            yield return pair.Make(
                DifferenceType.Number,
                quantity.Span,
                other.Span,
                $"{pair.Left.View.Id} has {pair.Words(quantity.Span)}, {pair.Right.View.Id} {pair.OtherWords(other.Span)}."
            );
        }
    }

    private static bool Compatible(Quantity a, Quantity b) => a.Unit == b.Unit;

    private static bool SameThing(Quantity a, Quantity b, VersionPair pair) =>
        pair.IsClose || a.Of is not null && a.Of == b.Of || a.Unit != "count";

    private static bool Overlap(Quantity a, Quantity b) =>
        (a.Low ?? double.NegativeInfinity) <= (b.High ?? double.PositiveInfinity)
        && (b.Low ?? double.NegativeInfinity) <= (a.High ?? double.PositiveInfinity);
}
