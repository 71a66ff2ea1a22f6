using Parallax.Analysis.Annotators.Quantities;
using Parallax.Analysis.Comparisons.Alignment;
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
            Settle(left, right, (a, b) => Overlap(a, b) && !AreOtherFloors(a, b));
        }

        foreach (var quantity in left)
        {
            var other = right
                .Where(other => Compatible(quantity, other))
                .OrderByDescending(other => AreInOnePlace(pair, quantity.Span, other.Span))
                .ThenByDescending(other => quantity.Of is not null && quantity.Of == other.Of)
                .FirstOrDefault();
            if (other is not null && SameThing(quantity, other, pair))
            {
                right.Remove(other);
                yield return NumberKinds.Typed(pair, quantity, other);
            }
        }

        foreach (var (mine, theirs) in BareFigures(pair))
        {
            yield return pair.Make(
                DifferenceType.Number,
                mine,
                theirs,
                $"{pair.Left.View.Name} has {pair.Words(mine)}, {pair.Right.View.Name} {pair.OtherWords(theirs)}."
            );
        }
    }

    // A figure that counts nothing, in a name or a list ("Article 5"), under another one.
    private static IEnumerable<(TextSpan Mine, TextSpan Theirs)> BareFigures(VersionPair pair) =>
        pair.IsClose
            ? pair
                .Slots.Where(slot => slot is { Left.Count: 1, Right.Count: 1 })
                .Select(slot => (slot.Left[0], slot.Right[0]))
                .Where(both => IsBare(pair.Left, both.Item1) && IsBare(pair.Right, both.Item2))
            : [];

    private static bool IsBare(StoryStatement statement, TextSpan word) =>
        VersionPair.Form(word.In(statement.View.Text)).All(char.IsAsciiDigit)
        && !statement.View.TimesIn(word).Any()
        && !statement.View.QuantitiesIn(word).Any();

    private static bool AreInOnePlace(VersionPair pair, TextSpan left, TextSpan right) =>
        pair.IsClose
        && pair.Slots.Any(slot =>
            slot.Left.Any(word => word.Overlaps(left)) && slot.Right.Any(word => word.Overlaps(right))
        );

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

    // "At least 46" and "more than 120": both can be right, and a reader marks them.
    private static bool AreOtherFloors(Quantity a, Quantity b) =>
        a is { Low: { } low, High: null } && b is { Low: { } other, High: null } && Math.Abs(low - other) > 1;

    private static bool SameThing(Quantity a, Quantity b, VersionPair pair) =>
        pair.IsClose || AreOfOneThing(a, b) || a.Unit != "count";

    // "Polling stations" are stations.
    private static bool AreOfOneThing(Quantity a, Quantity b) =>
        a.Of is { } mine && b.Of is { } theirs && Kin.Of(Head(mine)) == Kin.Of(Head(theirs));

    private static string Head(string of) => of[(of.LastIndexOf(' ') + 1)..].ToLowerInvariant();

    private static bool Overlap(Quantity a, Quantity b) => NumberKinds.Overlap(a, b);
}
