using Parallax.Analysis.Annotators.Quantities;
using Parallax.Core;
using Parallax.Eval.Measures;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Sets;

/// <summary>Quantities in reports of our own: found, as which interval, in which unit, of what, and how they changed.</summary>
internal sealed class QuantitiesSet : IMeasuredSet
{
    /// <inheritdoc/>
    public string Name => "quantities";

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation) =>
        [.. OwnHalves.Names.SelectMany(half => Half(half, run, cancellation))];

    private IEnumerable<Measure> Half(string half, MeasureRun run, CancellationToken cancellation)
    {
        var pairs = new List<QuantityPair>();
        int gold = 0,
            given = 0;
        foreach (var report in MarkedReport.ReadFile(OwnHalves.File(Name, half)))
        {
            var text = RowText.Of(report.Row);
            var quantities = Product
                .Pipeline.Read(text.Article, cancellation)
                .Get(Quantity.Key)
                .Select(quantity => quantity with { Span = text.ToRow(quantity.Span) })
                .ToList();
            gold += report.Marks.Count;
            given += quantities.Count;
            pairs.AddRange(QuantityPair.Of(report, quantities, half == OwnHalves.Held ? null : run.Errors));
        }

        var found = pairs.Where(pair => pair.Given is not null).ToList();
        var named = found.Where(pair => pair.Gold.Of is not null).ToList();
        var changed = found.Where(pair => pair.Gold.Change is not null).ToList();
        yield return Figure("found", Ratios.Share(found.Count, gold));
        yield return Figure("precision", Ratios.Share(found.Count, given));
        yield return Figure("interval", Share(found, pair => pair.IsIntervalRight));
        yield return Figure("unit", Share(found, pair => pair.IsUnitRight));
        yield return Figure("of what", Share(named, pair => pair.IsOfRight));
        yield return Figure("change", Share(changed, pair => pair.IsChangeRight));
        yield return Figure(
            "change precision",
            Share([.. found.Where(pair => pair.Given?.Change is not null)], pair => pair.IsChangeRight)
        );

        Measure Figure(string name, double share) => new(Name, $"{half} {name}", 100 * share);
    }

    private static double Share(List<QuantityPair> pairs, Func<QuantityPair, bool> isRight) =>
        Ratios.Share(pairs.Count(isRight), pairs.Count);
}
