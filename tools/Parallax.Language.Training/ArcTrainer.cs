using Parallax.Language.Networks;
using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Training;

/// <summary>
/// Scores of arcs (Dozat and Manning 2017): dependent·U·head, how likely the head has dependents at all, and how far it
/// stands; the root is a learned row after the sentence's words.
/// </summary>
internal sealed unsafe class ArcTrainer(NetworkTrainer network, Random random)
{
    private readonly Weights dependent = network.Matrix("arc.dep", S.Width, S.Arc, random);
    private readonly Weights dependentBias = network.Bias("arc.dep.b", S.Arc, random);
    private readonly Weights head = network.Matrix("arc.head", S.Width, S.Arc, random);
    private readonly Weights headBias = network.Bias("arc.head.b", S.Arc, random);
    private readonly Weights root = network.Matrix("arc.root", 1, S.Arc, random);
    private readonly Weights product = network.Matrix("arc.product", S.Arc, S.Arc, random);
    private readonly Weights likely = network.Matrix("arc.likely", 1, S.Arc, random);
    private readonly Weights distance = network.Bias("arc.distance", S.Distances, random);
    private readonly Memory d = new(),
        dMask = new(),
        h = new(),
        hMask = new(),
        du = new(),
        dErrors = new(),
        hErrors = new(),
        duErrors = new();
    private readonly Memory heads = new(),
        headErrors = new(),
        transposed = new(),
        scores = new();

    /// <summary>Adds the gradients; returns the loss.</summary>
    public double Learn(Batch batch, float* x, float* errors, float weight, float drop, ref ulong chance)
    {
        var count = batch.Words;
        var size = (long)count * S.Arc;
        Project(count, x, dependent, dependentBias, d.Room(size), dMask.Room(size), drop, ref chance);
        Project(count, x, head, headBias, h.Room(size), hMask.Room(size), drop, ref chance);
        Layers.Linear(count, d.At, product, null, du.Room(size));
        hErrors.Room(size, clear: true);
        duErrors.Room(size, clear: true);
        var loss = 0.0;
        for (var s = 0; s < batch.Sentences; s++)
        {
            loss += Sentence(batch, batch.Starts[s], batch.Starts[s + 1] - batch.Starts[s], weight);
        }

        Layers.LinearBack(count, d.At, product, null, duErrors.At, dErrors.Room(size, clear: true));
        ProjectBack(count, x, dependent, dependentBias, d.At, dMask.At, dErrors.At, errors);
        ProjectBack(count, x, head, headBias, h.At, hMask.At, hErrors.At, errors);
        return loss;
    }

    private static void Project(
        int count,
        float* x,
        Weights w,
        Weights b,
        float* y,
        float* mask,
        float drop,
        ref ulong chance
    )
    {
        Layers.Linear(count, x, w, b, y);
        Layers.Relu(y, count * S.Arc);
        Layers.Drop(y, mask, count * S.Arc, drop, ref chance);
    }

    private static void ProjectBack(
        int count,
        float* x,
        Weights w,
        Weights b,
        float* y,
        float* mask,
        float* dy,
        float* errors
    )
    {
        Layers.Mask(dy, mask, count * S.Arc);
        Layers.ReluBack(y, dy, count * S.Arc);
        Layers.LinearBack(count, x, w, b, dy, errors);
    }

    private double Sentence(Batch batch, int start, int n, float weight)
    {
        var columns = (n + 1 + 15) / 16 * 16;
        var hs = heads.Room((long)(n + 1) * S.Arc);
        Buffer.MemoryCopy(h.At + ((long)start * S.Arc), hs, (long)n * S.Arc * 4, (long)n * S.Arc * 4);
        Buffer.MemoryCopy(root.Value, hs + ((long)n * S.Arc), S.Arc * 4, S.Arc * 4);
        var t = transposed.Room((long)S.Arc * columns, clear: true);
        for (var j = 0; j <= n; j++)
        {
            for (var k = 0; k < S.Arc; k++)
            {
                t[(k * columns) + j] = hs[(j * S.Arc) + k];
            }
        }

        var dus = du.At + ((long)start * S.Arc);
        var y = scores.Room((long)n * columns);
        MatrixProduct.Multiply(n, columns, S.Arc, dus, S.Arc, 1, t, columns, y, columns, false);
        var likelihood = new float[n + 1];
        for (var j = 0; j <= n; j++)
        {
            likelihood[j] = System.Numerics.Tensors.TensorPrimitives.Dot(
                new ReadOnlySpan<float>(hs + (j * S.Arc), S.Arc),
                new ReadOnlySpan<float>(likely.Value, S.Arc)
            );
        }

        var loss = 0.0;
        var columnErrors = new float[n + 1];
        for (var i = 0; i < n; i++)
        {
            var row = y + ((long)i * columns);
            for (var j = 0; j <= n; j++)
            {
                row[j] = j == i ? -1e9f : row[j] + likelihood[j] + distance.Value[S.Distance(i, j, n)];
            }

            loss += Layers.SoftmaxLoss(row, n + 1, columns, batch.Heads[start + i], weight);
            for (var j = 0; j <= n; j++)
            {
                columnErrors[j] += row[j];
                distance.Gradient[S.Distance(i, j, n)] += row[j];
            }
        }

        MatrixProduct.Multiply(
            n,
            S.Arc,
            n + 1,
            y,
            columns,
            1,
            hs,
            S.Arc,
            duErrors.At + ((long)start * S.Arc),
            S.Arc,
            false
        );
        var he = headErrors.Room((long)(n + 1) * S.Arc);
        MatrixProduct.Multiply(n + 1, S.Arc, n, y, 1, columns, dus, S.Arc, he, S.Arc, false);
        for (var j = 0; j <= n; j++)
        {
            var target = j < n ? hErrors.At + ((long)(start + j) * S.Arc) : root.Gradient;
            for (var k = 0; k < S.Arc; k++)
            {
                target[k] += he[(j * S.Arc) + k] + (columnErrors[j] * likely.Value[k]);
                likely.Gradient[k] += columnErrors[j] * hs[(j * S.Arc) + k];
            }
        }

        return loss;
    }
}
