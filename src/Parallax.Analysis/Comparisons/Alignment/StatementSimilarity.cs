namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>
/// How likely two statements of a story tell one thing: a logistic regression over <see cref="PairFeature"/>s, in the
/// manner of monolingual alignment (Sultan, Bethard and Sumner, Back to Basics, TACL 2014) with entities, figures, dates
/// and voices.
/// </summary>
internal sealed class StatementSimilarity
{
    /// <summary>The score of words in marks that both print: one utterance.</summary>
    private const double Utterance = 0.9;

    private readonly StoryStatement[] statements;
    private readonly StoryTerms terms;
    private readonly PairFeatures features;
    private readonly Dictionary<long, double> scores = [];

    public StatementSimilarity(StoryStatement[] statements)
    {
        this.statements = statements;
        terms = new StoryTerms(statements);
        features = new PairFeatures(statements, terms);
    }

    /// <summary>The pairs worth a look with how likely each is one, from 0 to 1.</summary>
    public IReadOnlyList<(int A, int B, double Score)> Pairs(CancellationToken cancellation)
    {
        var (pairs, values) = Candidates(cancellation);
        Looked = [.. pairs.Where(pair => statements[pair.A].View != statements[pair.B].View)];
        var likely = PairScores.Of(statements, pairs, values, PairWeights.Default);
        for (var i = 0; i < pairs.Count; i++)
        {
            if (features.IsUtterance(pairs[i].A, pairs[i].B))
            {
                // Who is said to have said it may be the very difference.
                likely[i] = Math.Max(likely[i], Utterance);
            }

            scores[PairKey.Of(pairs[i].A, pairs[i].B)] = likely[i];
        }

        return [.. pairs.Select((pair, i) => (pair.A, pair.B, likely[i]))];
    }

    /// <summary>The candidate pairs and the features of each by itself.</summary>
    public (IReadOnlyList<(int A, int B)> Pairs, IReadOnlyList<double[]> Features) Candidates(
        CancellationToken cancellation
    )
    {
        var pairs = new CandidatePairs(statements, terms).Find(cancellation).ToArray();
        return (pairs, Array.ConvertAll(pairs, pair => features.Of(pair.A, pair.B)));
    }

    /// <summary>The pairs that were worth a look, of different articles.</summary>
    public IReadOnlyList<(int A, int B)> Looked { get; private set; } = [];

    /// <summary>Whether the pair was worth a look.</summary>
    public bool IsCandidate(int a, int b) => scores.ContainsKey(PairKey.Of(a, b));

    /// <summary>How likely a pair is one; of a pair that was not among the candidates, by itself.</summary>
    public double Of(int a, int b)
    {
        var key = PairKey.Of(a, b);
        if (!scores.TryGetValue(key, out var score))
        {
            var values = features.Of(Math.Min(a, b), Math.Max(a, b));
            scores[key] = score = PairScores.Logistic(PairWeights.Default.Alone, values);
        }

        return score;
    }
}
