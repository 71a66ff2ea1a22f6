namespace Parallax.Eval.Scoring;

/// <summary>One grouping against another: B-cubed, V-measure, adjusted Rand index (as <c>score_stories.py</c>).</summary>
/// <param name="Precision">B-cubed precision.</param>
/// <param name="Recall">B-cubed recall.</param>
/// <param name="V">V-measure.</param>
/// <param name="Rand">Adjusted Rand index.</param>
internal sealed record GroupingScore(double Precision, double Recall, double V, double Rand)
{
    /// <summary>B-cubed F1.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Scores groups by the articles' labels, in one order.</summary>
    public static GroupingScore Of(IReadOnlyList<string> gold, IReadOnlyList<string> system)
    {
        var pairs = gold.Zip(system).ToList();
        var count = (double)pairs.Count;
        var golds = gold.CountBy(label => label).ToDictionary();
        var systems = system.CountBy(label => label).ToDictionary();
        var both = pairs.CountBy(pair => pair).ToDictionary();
        return new GroupingScore(
            pairs.Sum(pair => (double)both[pair] / systems[pair.Second]) / count,
            pairs.Sum(pair => (double)both[pair] / golds[pair.First]) / count,
            Harmonic(
                Told(both, golds.Values, pair => systems[pair.Second], count),
                Told(both, systems.Values, pair => golds[pair.First], count)
            ),
            AdjustedRand(both.Values, golds.Values, systems.Values, count)
        );
    }

    // One less the entropy that is left once the other grouping is known.
    private static double Told(
        Dictionary<(string, string), int> both,
        IEnumerable<int> own,
        Func<(string First, string Second), int> other,
        double count
    )
    {
        var entropy = -own.Sum(size => size / count * Math.Log(size / count));
        var left = -both.Sum(pair => pair.Value / count * Math.Log((double)pair.Value / other(pair.Key)));
        return entropy > 0 ? 1 - (left / entropy) : 1;
    }

    private static double AdjustedRand(
        IEnumerable<int> both,
        IEnumerable<int> gold,
        IEnumerable<int> system,
        double count
    )
    {
        var (together, golds, systems) = (both.Sum(Pairs), gold.Sum(Pairs), system.Sum(Pairs));
        var expected = count > 1 ? golds * systems / (count * (count - 1) / 2) : 0;
        var most = (golds + systems) / 2;
        return most - expected is var range && Math.Abs(range) > 1e-12 ? (together - expected) / range : 1;
    }

    private static double Pairs(int size) => size * (size - 1.0) / 2;

    private static double Harmonic(double a, double b) => a + b > 0 ? 2 * a * b / (a + b) : 0;
}
