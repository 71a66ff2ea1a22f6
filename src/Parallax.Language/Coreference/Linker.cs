namespace Parallax.Language.Coreference;

/// <summary>
/// Joins mentions to chains, one after another from left to right: each joins the chain whose mentions in reach have the
/// greatest chance together to be its antecedent, or starts a new one.
/// </summary>
internal sealed class Linker(FeatureNetwork network, WordVectors vectors)
{
    /// <summary>Numbers of the network: both mentions' judgements.</summary>
    public const int Numbers = 2 * MentionNetwork.Outputs;

    private readonly FeatureRows rows = new(network.Rows);

    /// <summary>The chain of each mention, numbered by first mention.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mentions">Judged mentions in order.</param>
    /// <param name="reserve">What a link has to score over starting a new chain.</param>
    public int[] Link(TextFacts text, List<Candidate> mentions, float reserve)
    {
        var chainOf = new int[mentions.Count];
        var chains = new List<Cluster>();
        var weights = new double[mentions.Count];
        var list = new AntecedentList(mentions);
        var features = new LinkFeatures(text, vectors);
        var early = new float[mentions.Count * network.Width];
        float[] late = new float[network.Width],
            sum = new float[network.Width],
            score = new float[1];
        for (var i = 0; i < mentions.Count; i++)
        {
            list.MoveTo(i);
            late.AsSpan().Clear();
            AddOne(mentions[i], 0, late);
            PairFeatures.DescribeNew(mentions[i], list.Matches, rows);
            Start(late, network.Bias, sum);
            network.Add(rows.Span, sum);
            network.Score(sum, score);
            var fresh = score[0] + reserve;
            var chosen = -1;
            foreach (var (j, rank) in list.Found)
            {
                var number = chainOf[j];
                var chain = chains[number];
                if (Contradicts(mentions[i], chain))
                {
                    continue;
                }

                features.Describe(mentions[i], mentions[j], chain, i - j, chain.Last == j, rank, rows);
                Start(late, early.AsSpan(j * network.Width, network.Width), sum);
                network.Add(rows.Span, sum);
                network.Score(sum, score);
                weights[number] += Math.Exp(score[0] - fresh);
                chosen = chosen < 0 || weights[number] > weights[chosen] ? number : chosen;
            }

            chosen = chosen >= 0 && weights[chosen] > 1 ? chosen : -1;
            foreach (var (j, _) in list.Found)
            {
                weights[chainOf[j]] = 0;
            }

            if (chosen < 0)
            {
                chains.Add(new Cluster());
            }

            chainOf[i] = chosen < 0 ? chains.Count - 1 : chosen;
            chains[chainOf[i]].Add(i, mentions[i]);
            var own = early.AsSpan(i * network.Width, network.Width);
            network.Bias.CopyTo(own);
            AddOne(mentions[i], 1, own);
        }

        return chainOf;
    }

    // "He" never means whom a "she" meant before.
    private static bool Contradicts(Candidate late, Cluster chain)
    {
        const int He = 1 << 4,
            She = 1 << 5;
        return (late.Agreement.HasFlag(Agreement.Female) && (chain.Pronouns & He) != 0)
            || (late.Agreement.HasFlag(Agreement.Male) && (chain.Pronouns & She) != 0);
    }

    private void AddOne(Candidate mention, uint side, Span<float> sum)
    {
        PairFeatures.DescribeOne(mention, side, rows);
        network.Add(rows.Span, sum);
        network.Add((int)side * MentionNetwork.Outputs, mention.Judgement, sum);
    }

    private static void Start(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> sum)
    {
        a.CopyTo(sum);
        FeatureNetwork.Add(b, 1, sum);
    }
}
