namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>
/// How likely two statements of a story tell one thing: a logistic regression over <see cref="PairFeatures"/>, in the
/// manner of monolingual alignment (Sultan, Bethard and Sumner, Back to Basics, TACL 2014) with entities, figures, dates
/// and voices.
/// </summary>
internal sealed class StatementSimilarity
{
    private readonly PairFeatures features;
    private readonly double[] weights;

    public StatementSimilarity(StoryStatement[] statements)
        : this(statements, PairWeights.Default) { }

    public StatementSimilarity(StoryStatement[] statements, double[] weights)
    {
        this.weights = weights;
        Terms = new StoryTerms(statements);
        features = new PairFeatures(statements, Terms);
    }

    /// <summary>The terms of the statements.</summary>
    public StoryTerms Terms { get; }

    /// <summary>From 0 (nothing speaks for it) to 1.</summary>
    public double Of(int a, int b)
    {
        Span<double> values = stackalloc double[PairFeatures.Count];
        features.Of(a, b, values);
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            sum += weights[i] * values[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>The features of a pair, for fitting.</summary>
    public double[] FeaturesOf(int a, int b)
    {
        var values = new double[PairFeatures.Count];
        features.Of(a, b, values);
        return values;
    }
}
