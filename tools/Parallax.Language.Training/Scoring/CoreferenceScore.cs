namespace Parallax.Language.Training.Scoring;

/// <summary>
/// Chains of mentions against a gold standard's, as the shared tasks CoNLL 2011 and 2012 count them: MUC (Vilain et al.
/// 1995), B-cubed (Bagga and Baldwin 1998), CEAF over entities with the similarity phi 4 (Luo 2005), and mentions. Counts
/// are summed over documents before they are divided.
/// </summary>
/// <remarks>A mention is a number: the same in both where the two have the same mention. Chains do not overlap.</remarks>
internal sealed class CoreferenceScore
{
    private readonly Sums muc = new();
    private readonly Sums cubed = new();
    private readonly Sums entities = new();
    private readonly Sums mentions = new();

    /// <summary>Links, by MUC.</summary>
    public Ratios Muc => muc.Ratios;

    /// <summary>Mentions weighed by the overlap of their chains.</summary>
    public Ratios Cubed => cubed.Ratios;

    /// <summary>Chains paired one to one.</summary>
    public Ratios Entities => entities.Ratios;

    /// <summary>Mentions found at all.</summary>
    public Ratios Mentions => mentions.Ratios;

    /// <summary>Mean of the three F1, 0 to 1.</summary>
    public double Mean => (Muc.F1 + Cubed.F1 + Entities.F1) / 3;

    /// <summary>Adds a document.</summary>
    public void Add(IReadOnlyList<IReadOnlyList<int>> gold, IReadOnlyList<IReadOnlyList<int>> system)
    {
        var (goldOf, systemOf) = (ChainOf(gold), ChainOf(system));
        muc.Recall(gold.Sum(k => Kept(k, systemOf)), gold.Sum(k => k.Count - 1));
        muc.Precision(system.Sum(k => Kept(k, goldOf)), system.Sum(k => k.Count - 1));
        cubed.Recall(gold.Sum(k => Shared(k, systemOf)), goldOf.Count);
        cubed.Precision(system.Sum(k => Shared(k, goldOf)), systemOf.Count);
        var paired = Paired(gold, system, systemOf);
        entities.Recall(paired, gold.Count);
        entities.Precision(paired, system.Count);
        var common = goldOf.Keys.Count(systemOf.ContainsKey);
        mentions.Recall(common, goldOf.Count);
        mentions.Precision(common, systemOf.Count);
    }

    private static Dictionary<int, int> ChainOf(IReadOnlyList<IReadOnlyList<int>> chains) =>
        chains.SelectMany((chain, c) => chain.Select(m => (m, c))).ToDictionary(p => p.m, p => p.c);

    // Links of a chain that the other side has too: those of a tree over its mentions, less the cuts.
    private static int Kept(IReadOnlyList<int> chain, Dictionary<int, int> other)
    {
        var parts = new HashSet<int>();
        var missing = 0;
        foreach (var mention in chain)
        {
            if (other.TryGetValue(mention, out var part))
            {
                parts.Add(part);
            }
            else
            {
                missing++;
            }
        }

        return chain.Count - parts.Count - missing;
    }

    // Sum over the chain's mentions of the share of the chain that stands in the mention's chain on the other side.
    private static double Shared(IReadOnlyList<int> chain, Dictionary<int, int> other) =>
        chain.Where(other.ContainsKey).GroupBy(m => other[m]).Sum(g => (double)g.Count() * g.Count()) / chain.Count;

    private static double Paired(
        IReadOnlyList<IReadOnlyList<int>> gold,
        IReadOnlyList<IReadOnlyList<int>> system,
        Dictionary<int, int> systemOf
    )
    {
        // Chains that share no mention add nothing, whomever they are paired with: only the others are paired.
        var rows = gold.Where(chain => chain.Any(systemOf.ContainsKey)).ToArray();
        var columns = new Dictionary<int, int>();
        foreach (var chain in rows.SelectMany(r => r).Where(systemOf.ContainsKey).Select(m => systemOf[m]))
        {
            columns.TryAdd(chain, columns.Count);
        }

        var size = Math.Max(rows.Length, columns.Count);
        var gain = new double[size, size];
        for (var r = 0; r < rows.Length; r++)
        {
            foreach (var group in rows[r].Where(systemOf.ContainsKey).GroupBy(m => systemOf[m]))
            {
                gain[r, columns[group.Key]] = 2.0 * group.Count() / (rows[r].Count + system[group.Key].Count);
            }
        }

        return BestPairing.Of(gain);
    }

    private sealed class Sums
    {
        private double found;
        private double wanted;
        private double right;
        private double given;

        public Ratios Ratios => new(Ratios.Share(right, given), Ratios.Share(found, wanted));

        public void Recall(double part, double whole) => (found, wanted) = (found + part, wanted + whole);

        public void Precision(double part, double whole) => (right, given) = (right + part, given + whole);
    }
}
