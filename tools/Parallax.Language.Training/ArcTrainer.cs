using System.Numerics.Tensors;
using Parallax.Language.Networks;
using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Training;

/// <summary>
/// Scores of arcs (Dozat and Manning 2017): dependent·U·head, how likely the head has dependents at all, and how far it
/// stands; the root is a learned row after the sentence's words.
/// </summary>
internal sealed unsafe class ArcTrainer(Parameters parameters, string name, Dropout dropout)
{
    private readonly Weights dependent = parameters.Matrix(name + ".dep", S.Width, S.Arc);
    private readonly Weights dependentBias = parameters.Bias(name + ".dep.b", S.Arc);
    private readonly Weights head = parameters.Matrix(name + ".head", S.Width, S.Arc);
    private readonly Weights headBias = parameters.Bias(name + ".head.b", S.Arc);
    private readonly Weights root = parameters.Matrix(name + ".root", 1, S.Arc);
    private readonly Weights product = parameters.Matrix(name + ".product", S.Arc, S.Arc);
    private readonly Weights likely = parameters.Matrix(name + ".likely", 1, S.Arc);
    private readonly Weights distance = parameters.Bias(name + ".distance", S.Distances);
    private readonly Memory d = new(),
        dMask = new(),
        h = new(),
        hMask = new(),
        du = new(),
        dErrors = new(),
        hErrors = new(),
        duErrors = new();
    private readonly List<float[]> likelihoods = [];
    private readonly Memory heads = new(),
        headErrors = new(),
        transposed = new(),
        scores = new();

    /// <summary>Scores the arcs, keeps the gradients of the scores; returns the loss.</summary>
    public double Score(Batch batch, float* x, float weight, bool final)
    {
        var count = batch.Words;
        var size = (long)count * S.Arc;
        Project(count, x, dependent, dependentBias, d.Room(size), dMask.Room(size));
        Project(count, x, head, headBias, h.Room(size), hMask.Room(size));
        Layers.Linear(count, d.At, product, null, du.Room(size));
        hErrors.Room(size, clear: true);
        dErrors.Room(size, clear: true);
        duErrors.Room(size, clear: true);
        var expected = Frozen ? [.. likelihoods] : new List<float[]>();
        likelihoods.Clear();
        var loss = 0.0;
        for (var s = 0; s < batch.Sentences; s++)
        {
            loss += Sentence(batch, s, weight, final);
        }

        if (Frozen)
        {
            likelihoods.Clear();
            likelihoods.AddRange(expected);
        }

        return loss;
    }

    /// <summary>Whether the likelihoods of the last pass are kept: differences of the loss then see the constants that the gradients see.</summary>
    public bool Frozen { get; set; }

    /// <summary>Adds the gradients of the weights and of the input.</summary>
    public void Back(Batch batch, float* x, float* errors)
    {
        var count = batch.Words;
        Layers.LinearBack(count, d.At, product, null, duErrors.At, dErrors.At);
        ProjectBack(count, x, dependent, dependentBias, d.At, dMask.At, dErrors.At, errors);
        ProjectBack(count, x, head, headBias, h.At, hMask.At, hErrors.At, errors);
    }

    /// <summary>
    /// Writes for each word the mean of its heads and the mean of its dependents, weighted by the draft's likelihoods;
    /// these count as constants on the way back.
    /// </summary>
    public void Expect(Batch batch, float* context, int width)
    {
        for (var s = 0; s < batch.Sentences; s++)
        {
            var (start, n, columns) = Place(batch, s);
            fixed (float* p = likelihoods[s])
            {
                var hs = CopyHeads(start, n);
                var to = context + ((long)start * width);
                MatrixProduct.Multiply(n, S.Arc, n + 1, p, columns, 1, hs, S.Arc, to, width, false);
                var ds = d.At + ((long)start * S.Arc);
                MatrixProduct.Multiply(n, S.Arc, n, p, 1, columns, ds, S.Arc, to + S.Arc, width, false);
            }
        }
    }

    /// <summary>Adds to the gradients of heads and dependents what their means' gradients say.</summary>
    public void ExpectBack(Batch batch, float* errors, int width)
    {
        for (var s = 0; s < batch.Sentences; s++)
        {
            var (start, n, columns) = Place(batch, s);
            fixed (float* p = likelihoods[s])
            {
                var from = errors + ((long)start * width);
                var he = headErrors.Room((long)(n + 1) * S.Arc);
                MatrixProduct.Multiply(n + 1, S.Arc, n, p, 1, columns, from, width, he, S.Arc, false);
                var all = hErrors.At + ((long)start * S.Arc);
                for (var k = 0; k < n * S.Arc; k++)
                {
                    all[k] += he[k];
                }

                for (var k = 0; k < S.Arc; k++)
                {
                    root.Gradient[k] += he[(n * S.Arc) + k];
                }

                var ds = dErrors.At + ((long)start * S.Arc);
                MatrixProduct.Multiply(n, S.Arc, n, p, columns, 1, from + S.Arc, width, ds, S.Arc, true);
            }
        }
    }

    private static (int Start, int Words, int Columns) Place(Batch batch, int s)
    {
        var (start, n) = (batch.Starts[s], batch.Starts[s + 1] - batch.Starts[s]);
        return (start, n, (n + 1 + 15) / 16 * 16);
    }

    // The heads of a sentence, the root last.
    private float* CopyHeads(int start, int n)
    {
        var hs = heads.Room((long)(n + 1) * S.Arc);
        Buffer.MemoryCopy(h.At + ((long)start * S.Arc), hs, (long)n * S.Arc * 4, (long)n * S.Arc * 4);
        Buffer.MemoryCopy(root.Value, hs + ((long)n * S.Arc), S.Arc * 4, S.Arc * 4);
        return hs;
    }

    private void Project(int count, float* x, Weights w, Weights b, float* y, float* mask)
    {
        Layers.Linear(count, x, w, b, y);
        Layers.Relu(y, count * S.Arc);
        dropout.Drop(y, mask, count * S.Arc);
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

    private double Sentence(Batch batch, int sentence, float weight, bool final)
    {
        var (start, n, columns) = Place(batch, sentence);
        var hs = CopyHeads(start, n);
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
            likelihood[j] = TensorPrimitives.Dot(
                new ReadOnlySpan<float>(hs + (j * S.Arc), S.Arc),
                new ReadOnlySpan<float>(likely.Value, S.Arc)
            );
        }

        var loss = 0.0;
        var columnErrors = new float[n + 1];
        var p = new float[n * columns];
        likelihoods.Add(p);
        for (var i = 0; i < n; i++)
        {
            var row = y + ((long)i * columns);
            for (var j = 0; j <= n; j++)
            {
                row[j] = j == i ? -1e9f : row[j] + likelihood[j] + distance.Value[S.Distance(i, j, n)];
            }

            var wanted = batch.Heads[start + i];
            var beliefs = final && batch.Beliefs[sentence] is { } all ? all.Arcs(i) : [];
            Layers.Softmax(new ReadOnlySpan<float>(row, n + 1), p.AsSpan(i * columns, n + 1));
            loss += batch.Lesson.Loss(row, n + 1, columns, wanted, weight, beliefs);
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
