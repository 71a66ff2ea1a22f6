using Parallax.Analysis.Annotators.Quantities;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>Figures for the same thing that differ: intervals with nothing in common, or other figures in the same words.</summary>
internal sealed class NumberRule : IDifferenceRule
{
    public IEnumerable<Difference> Find(VersionPair pair)
    {
        var left = pair.Left.View.QuantitiesIn(pair.Left.Span).ToList();
        var right = pair.Right.View.QuantitiesIn(pair.Right.Span).ToList();
        Settle(left, right, Same);
        if (!pair.IsClose)
        {
            // "About 20" and "24" are one count rounded; in words that otherwise answer each other they are two counts.
            Settle(left, right, Overlap);
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
                $"{pair.Left.View.Name} has {pair.Words(quantity.Span)}, {pair.Right.View.Name} {pair.OtherWords(other.Span)}."
            );
        }
    }

    // Each figure answers one: what has its equal is out of the reckoning.
    private static void Settle(List<Quantity> left, List<Quantity> right, Func<Quantity, Quantity, bool> equal)
    {
        foreach (var quantity in left.ToList())
        {
            if (right.Find(other => Compatible(quantity, other) && equal(quantity, other)) is { } match)
            {
                left.Remove(quantity);
                right.Remove(match);
            }
        }
    }

    private static bool Same(Quantity a, Quantity b) => a.Low == b.Low && a.High == b.High;

    private static bool Compatible(Quantity a, Quantity b) => a.Unit == b.Unit;

    private static bool SameThing(Quantity a, Quantity b, VersionPair pair) =>
        pair.IsClose || a.Of is not null && a.Of == b.Of || a.Unit != "count";

    private static bool Overlap(Quantity a, Quantity b) =>
        (a.Low ?? double.NegativeInfinity) <= (b.High ?? double.PositiveInfinity)
        && (b.Low ?? double.NegativeInfinity) <= (a.High ?? double.PositiveInfinity);
}
