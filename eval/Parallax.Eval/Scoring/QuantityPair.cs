using System.Globalization;
using Parallax.Analysis.Annotators.Quantities;
using Parallax.Core;
using Parallax.Eval.Rows;

namespace Parallax.Eval.Scoring;

/// <summary>A marked quantity with the one given for it, if any.</summary>
internal sealed record QuantityPair(QuantityGold Gold, Quantity? Given)
{
    // Shares are given to two decimals: 66.67.
    private const double Tolerance = 0.005;

    /// <summary>Whether both bounds are right.</summary>
    public bool IsIntervalRight => Same(Given?.Low, Gold.Low) && Same(Given?.High, Gold.High);

    /// <summary>Whether the unit is right.</summary>
    public bool IsUnitRight => Given?.Unit == Gold.Unit;

    /// <summary>Whether what is counted is right.</summary>
    public bool IsOfRight => Given?.Of == Gold.Of;

    /// <summary>Whether direction and role of the change are right.</summary>
    public bool IsChangeRight => Written(Given?.Change) == Gold.Change;

    /// <summary>A report's marks, each with the quantity that overlaps it most; misses are written where asked for.</summary>
    public static IReadOnlyList<QuantityPair> Of(MarkedReport report, IReadOnlyList<Quantity> given, TextWriter? errors)
    {
        var left = given.ToList();
        var pairs = new List<QuantityPair>();
        foreach (var mark in report.Marks)
        {
            var best = left.Where(quantity => quantity.Span.Overlaps(mark.Span))
                .MaxBy(quantity => quantity.Span.Intersect(mark.Span).Length);
            pairs.Add(new QuantityPair(QuantityGold.Read(mark.Answer), best));
            if (best is not null)
            {
                left.Remove(best);
            }

            if (best is null || pairs[^1].Wrong() is { Length: > 0 })
            {
                errors?.WriteLine(
                    $"quantities {report.Row.Id}  '{mark.Span.In(report.Row.Text)}' is {mark.Answer}: {pairs[^1].Wrong()}"
                );
            }
        }

        foreach (var extra in left)
        {
            errors?.WriteLine(
                $"quantities {report.Row.Id}  spurious '{extra.Span.In(report.Row.Text)}' {Written(extra)}"
            );
        }

        return pairs;
    }

    private string Wrong() =>
        Given is null ? "not found"
        : !IsIntervalRight || !IsUnitRight || (Gold.Of is not null && !IsOfRight) || !IsChangeRight
            ? $"given {Written(Given)}"
        : string.Empty;

    private static string Written(Quantity quantity) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{quantity.Low}..{quantity.High} {quantity.Unit} {quantity.Of ?? "-"}{(Written(quantity.Change) is { } change ? ", " + change : "")}"
        );

    private static string? Written(QuantityChange? change) =>
        change is null ? null : $"{change.Direction} {change.Role}".ToLowerInvariant();

    private static bool Same(double? given, double? gold) =>
        given is null || gold is null
            ? given is null && gold is null
            : Math.Abs(given.Value - gold.Value) <= Math.Max(Tolerance, Math.Abs(gold.Value) * 1e-9);
}

/// <summary>A quantity as it is marked: <c>10.. count person, decrease by</c>.</summary>
/// <param name="Low">Lower bound; null where open.</param>
/// <param name="High">Upper bound; null where open.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Of">What is counted; null where nothing is named.</param>
/// <param name="Change">Direction and role; null where there is no change.</param>
internal sealed record QuantityGold(double? Low, double? High, string Unit, string? Of, string? Change)
{
    /// <summary>Reads a mark's answer.</summary>
    public static QuantityGold Read(string answer)
    {
        var comma = answer.IndexOf(',', StringComparison.Ordinal);
        var words = (comma < 0 ? answer : answer[..comma]).Split(' ');
        var bounds = words[0].Split("..");
        return new QuantityGold(
            Bound(bounds[0]),
            Bound(bounds[1]),
            words[1],
            words[2] is "-" ? null : words[2],
            comma < 0 ? null : answer[(comma + 2)..]
        );
    }

    private static double? Bound(string words) =>
        words.Length == 0 ? null : double.Parse(words, CultureInfo.InvariantCulture);
}
