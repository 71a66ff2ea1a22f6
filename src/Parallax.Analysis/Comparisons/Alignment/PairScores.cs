namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>
/// Scores the candidate pairs of a story twice: each by itself, then in the light of the first scores of the pairs beside
/// it and of its rivals.
/// </summary>
internal static class PairScores
{
    /// <summary>How likely each pair tells one thing, from 0 to 1.</summary>
    /// <param name="statements">The statements, article after article in reading order.</param>
    /// <param name="pairs">Candidate pairs.</param>
    /// <param name="features">Features of each, which are completed.</param>
    /// <param name="weights">Weights of both passes.</param>
    public static double[] Of(
        StoryStatement[] statements,
        IReadOnlyList<(int A, int B)> pairs,
        IReadOnlyList<double[]> features,
        PairWeights weights
    )
    {
        var first = features.Select(values => Logistic(weights.Alone, values)).ToArray();
        AddContext(statements, pairs, features, first);
        return [.. features.Select(values => Logistic(weights.InContext, values))];
    }

    /// <summary>Sets what rests on the scores of other pairs.</summary>
    public static void AddContext(
        StoryStatement[] statements,
        IReadOnlyList<(int A, int B)> pairs,
        IReadOnlyList<double[]> features,
        double[] scores
    )
    {
        var byPair = new Dictionary<(int, int), double>(pairs.Count);
        var best = new Dictionary<(int, ArticleView), (double First, double Second)>();
        for (var i = 0; i < pairs.Count; i++)
        {
            var (a, b) = pairs[i];
            byPair[(a, b)] = scores[i];
            Rank((a, statements[b].View), scores[i]);
            Rank((b, statements[a].View), scores[i]);
        }

        for (var i = 0; i < pairs.Count; i++)
        {
            var (a, b) = pairs[i];
            features[i][(int)PairFeature.Beside] = Math.Max(Beside(a - 1, b - 1, a, b), Beside(a + 1, b + 1, a, b));
            features[i][(int)PairFeature.Rival] = Math.Max(
                Other(best[(a, statements[b].View)], scores[i]),
                Other(best[(b, statements[a].View)], scores[i])
            );
        }

        void Rank((int, ArticleView) key, double score)
        {
            var (top, next) = best.GetValueOrDefault(key);
            best[key] = score > top ? (score, top) : (top, Math.Max(next, score));
        }

        // Of the same two articles, for the statements stand article after article.
        double Beside(int a, int b, int nearA, int nearB) =>
            a >= 0
            && b < statements.Length
            && statements[a].View == statements[nearA].View
            && statements[b].View == statements[nearB].View
                ? byPair.GetValueOrDefault((a, b))
                : 0;
    }

    /// <summary>The probability of a weighted sum.</summary>
    public static double Logistic(double[] weights, double[] values)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            sum += weights[i] * values[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static double Other((double First, double Second) best, double score) =>
        score < best.First ? best.First : best.Second;
}
