using Parallax.Analysis.Comparisons.Alignment;
using Parallax.Eval.Alignment;

namespace Parallax.Eval.Tests.Alignment;

public sealed class LogisticFitTests
{
    [Fact]
    public void Weights_say_what_speaks_for_and_what_against()
    {
        var random = new Random(5);
        (double[] Features, bool Same)[] examples =
        [
            .. Enumerable
                .Range(0, 400)
                .Select(_ =>
                {
                    double[] features = [1, random.NextDouble(), random.NextDouble(), random.NextDouble()];
                    return (features, 4 * features[1] - 4 * features[2] + random.NextDouble() - 0.5 > 0);
                }),
        ];
        var weights = LogisticFit.Fit(examples, ridge: 0.1);
        weights[1].ShouldBeGreaterThan(3);
        weights[2].ShouldBeLessThan(-3);
        Math.Abs(weights[3]).ShouldBeLessThan(1.5);
        var right = examples.Count(pair => PairScores.Logistic(weights, pair.Features) >= 0.5 == pair.Same);
        right.ShouldBeGreaterThan(360);
        LogisticFit.Fit(examples, ridge: 0.1).ShouldBe(weights);
    }

    [Fact]
    public void A_feature_that_never_varies_does_no_harm()
    {
        var weights = LogisticFit.Fit([([1, 0, 2], true), ([1, 0, -2], false)], ridge: 1);
        weights.ShouldAllBe(weight => double.IsFinite(weight));
        weights[1].ShouldBe(0);
    }
}
