using Parallax.Language.Mentions;
using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Training;

/// <summary>
/// Parts of names as a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001; over a network:
/// Lample et al. 2016). Where only the part of a name is known, all chains that agree with it count as right (Tsuboi et
/// al. 2008).
/// </summary>
internal sealed unsafe class NameTrainer(NetworkTrainer network, string name, Random random)
{
    private const int Classes = NameDecoder.Classes;
    private readonly Weights output = network.Matrix(name, S.Width, S.Names, random);
    private readonly Weights bias = network.Bias(name + ".b", S.Names, random);
    private readonly Weights next = network.Bias(name + ".next", Classes * S.Names, random);
    private readonly Memory scores = new();
    private readonly double[] moves = new double[Classes * Classes];
    private double[] forward = [];
    private double[] backward = [];
    private double[] emissions = [];

    /// <summary>Adds the gradients; returns the loss.</summary>
    public double Learn(Batch batch, List<int> gold, float* x, float* errors, float weight)
    {
        var count = batch.Words;
        var y = scores.Room((long)count * S.Names);
        Layers.Linear(count, x, output, bias, y);
        for (var c = 0; c < Classes; c++)
        {
            for (var d = 0; d < Classes; d++)
            {
                moves[(c * Classes) + d] = NameDecoder.Follows(c, d) ? Math.Exp(next.Value[(c * S.Names) + d]) : 0;
            }
        }

        var loss = 0.0;
        for (var s = 0; s < batch.Sentences; s++)
        {
            var (start, n) = (batch.Starts[s], batch.Starts[s + 1] - batch.Starts[s]);
            loss += Sentence(gold, start, n, y + ((long)start * S.Names), weight);
        }

        Layers.LinearBack(count, x, output, bias, y, errors);
        return loss;
    }

    private double Sentence(List<int> gold, int start, int n, float* y, float weight)
    {
        var right = gold.GetRange(start, n);
        Prepare(n, y);
        new Span<float>(y, n * S.Names).Clear();
        if (right.TrueForAll(g => g == -1) || !(Chains(n, right) is var wanted && double.IsFinite(wanted)))
        {
            return 0;
        }

        Expect(n, y, -weight);
        var all = Chains(n, null);
        Expect(n, y, weight);
        return (all - wanted) * weight;
    }

    private void Prepare(int n, float* y)
    {
        if (emissions.Length < n * Classes)
        {
            (emissions, forward, backward) = (
                new double[n * Classes],
                new double[n * Classes],
                new double[n * Classes]
            );
        }

        for (var i = 0; i < n; i++)
        {
            var row = y + ((long)i * S.Names);
            var most = row[0];
            for (var c = 1; c < Classes; c++)
            {
                most = MathF.Max(most, row[c]);
            }

            for (var c = 0; c < Classes; c++)
            {
                emissions[(i * Classes) + c] = Math.Exp(row[c] - most);
            }
        }
    }

    // Forward and backward sums over the chains that agree with what is right; the logarithm of their sum.
    private double Chains(int n, List<int>? right)
    {
        var log = 0.0;
        for (var i = 0; i < n; i++)
        {
            var sum = 0.0;
            for (var d = 0; d < Classes; d++)
            {
                var before = i == 0 ? (NameDecoder.Opens(d) ? 1.0 : 0) : 0;
                for (var c = 0; i > 0 && c < Classes; c++)
                {
                    before += forward[((i - 1) * Classes) + c] * moves[(c * Classes) + d];
                }

                var here = Agrees(right, i, d) && (i < n - 1 || NameDecoder.Closes(d)) ? before : 0;
                sum += forward[(i * Classes) + d] = here * emissions[(i * Classes) + d];
            }

            log += Math.Log(sum);
            for (var d = 0; d < Classes; d++)
            {
                forward[(i * Classes) + d] /= sum;
            }
        }

        for (var i = n - 1; i >= 0; i--)
        {
            var sum = 0.0;
            for (var c = 0; c < Classes; c++)
            {
                var after = i == n - 1 ? (NameDecoder.Closes(c) ? 1.0 : 0) : 0;
                for (var d = 0; i < n - 1 && d < Classes; d++)
                {
                    after +=
                        moves[(c * Classes) + d]
                        * emissions[((i + 1) * Classes) + d]
                        * backward[((i + 1) * Classes) + d];
                }

                sum += backward[(i * Classes) + c] = Agrees(right, i, c) ? after : 0;
            }

            for (var c = 0; c < Classes; c++)
            {
                backward[(i * Classes) + c] /= sum;
            }
        }

        return log;
    }

    // Adds how often each class, and each move from one to the next, is expected.
    private void Expect(int n, float* y, float weight)
    {
        Span<double> pairs = stackalloc double[Classes * Classes];
        for (var i = 0; i < n; i++)
        {
            var sum = 0.0;
            for (var c = 0; c < Classes; c++)
            {
                sum += forward[(i * Classes) + c] * backward[(i * Classes) + c];
            }

            for (var c = 0; c < Classes; c++)
            {
                var share = forward[(i * Classes) + c] * backward[(i * Classes) + c] / sum;
                y[((long)i * S.Names) + c] += weight * (float)share;
            }

            if (i > 0)
            {
                sum = 0;
                for (var p = 0; p < pairs.Length; p++)
                {
                    var (c, d) = (p / Classes, p % Classes);
                    var arriving = emissions[(i * Classes) + d] * backward[(i * Classes) + d];
                    sum += pairs[p] = forward[((i - 1) * Classes) + c] * moves[p] * arriving;
                }

                for (var p = 0; p < pairs.Length; p++)
                {
                    next.Gradient[(p / Classes * S.Names) + (p % Classes)] += weight * (float)(pairs[p] / sum);
                }
            }
        }
    }

    private static bool Agrees(List<int>? right, int word, int c) =>
        right is null
        || right[word] == -1
        || right[word] == c
        || (right[word] < -1 && c > 0 && (c - 1) % 4 == -2 - right[word]);
}
