using Parallax.Analysis.Comparisons.Alignment;

namespace Parallax.Eval.Alignment;

/// <summary>
/// Logistic regression with a ridge, by Newton's method (iteratively reweighted least squares): the same weights on every
/// run. The first feature is the bias and is not held small.
/// </summary>
internal static class LogisticFit
{
    private const int Steps = 30;

    /// <summary>The weights that fit the examples.</summary>
    /// <param name="examples">Features and whether the pair is one.</param>
    /// <param name="ridge">How strongly weights are held small.</param>
    public static double[] Fit(IReadOnlyList<(double[] Features, bool Same)> examples, double ridge)
    {
        var weights = new double[examples[0].Features.Length];
        for (var step = 0; step < Steps; step++)
        {
            var (gradient, hessian) = Slope(examples, weights, ridge);
            var change = Solve(hessian, gradient);
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] += change[i];
            }
        }

        return weights;
    }

    private static (double[] Gradient, double[][] Hessian) Slope(
        IReadOnlyList<(double[] Features, bool Same)> examples,
        double[] weights,
        double ridge
    )
    {
        var gradient = weights.Select((weight, i) => i == 0 ? 0 : -ridge * weight).ToArray();
        var hessian = weights.Select((_, i) => new double[weights.Length]).ToArray();
        for (var i = 0; i < weights.Length; i++)
        {
            hessian[i][i] = i == 0 ? 1e-6 : ridge;
        }

        foreach (var (features, same) in examples)
        {
            var p = PairScores.Logistic(weights, features);
            for (var i = 0; i < weights.Length; i++)
            {
                gradient[i] += ((same ? 1 : 0) - p) * features[i];
                for (var j = 0; j < weights.Length; j++)
                {
                    hessian[i][j] += p * (1 - p) * features[i] * features[j];
                }
            }
        }

        return (gradient, hessian);
    }

    // Gauss with the largest pivot.
    private static double[] Solve(double[][] matrix, double[] vector)
    {
        var (rows, right) = (matrix.Select(row => (double[])row.Clone()).ToArray(), (double[])vector.Clone());
        for (var column = 0; column < rows.Length; column++)
        {
            var pivot = Enumerable.Range(column, rows.Length - column).MaxBy(row => Math.Abs(rows[row][column]));
            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            (right[column], right[pivot]) = (right[pivot], right[column]);
            for (var row = 0; row < rows.Length; row++)
            {
                if (row != column && rows[column][column] != 0)
                {
                    var factor = rows[row][column] / rows[column][column];
                    for (var i = column; i < rows.Length; i++)
                    {
                        rows[row][i] -= factor * rows[column][i];
                    }

                    right[row] -= factor * right[column];
                }
            }
        }

        return [.. right.Select((value, i) => rows[i][i] == 0 ? 0 : value / rows[i][i])];
    }
}
