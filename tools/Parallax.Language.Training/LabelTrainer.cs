using System.Numerics.Tensors;
using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Training;

/// <summary>Relations from a hidden layer over the dependent and its head; learned on gold heads.</summary>
internal sealed unsafe class LabelTrainer(Parameters parameters, Dropout dropout)
{
    private const int Relations = (int)Relation.Xcomp + 1;
    private readonly Weights dependent = parameters.Matrix("label.dep", S.Width, S.Label);
    private readonly Weights head = parameters.Matrix("label.head", S.Width, S.Label);
    private readonly Weights bias = parameters.Bias("label.b", S.Label);
    private readonly Weights root = parameters.Matrix("label.root", 1, S.Label);
    private readonly Weights output = parameters.Matrix("label.out", S.Label, S.Labels);
    private readonly Weights outputBias = parameters.Bias("label.out.b", S.Labels);
    private readonly Memory d = new(),
        h = new(),
        z = new(),
        zMask = new(),
        y = new(),
        zErrors = new(),
        hErrors = new();

    /// <summary>Adds the gradients; returns the loss.</summary>
    public double Learn(Batch batch, float* x, float* errors, float weight)
    {
        var count = batch.Words;
        Layers.Linear(count, x, dependent, bias, d.Room((long)count * S.Label));
        Layers.Linear(count, x, head, null, h.Room((long)count * S.Label));
        z.Room((long)count * S.Label);
        ForEach(
            batch,
            (i, j) => TensorPrimitives.Add(Row(d.At, i), j < 0 ? Row(root.Value, 0) : Row(h.At, j), Row(z.At, i))
        );
        Layers.Relu(z.At, count * S.Label);
        dropout.Drop(z.At, zMask.Room((long)count * S.Label), count * S.Label);
        Layers.Linear(count, z.At, output, outputBias, y.Room((long)count * S.Labels));
        var loss = 0.0;
        for (var s = 0; s < batch.Sentences; s++)
        {
            for (var i = batch.Starts[s]; i < batch.Starts[s + 1]; i++)
            {
                var beliefs = batch.Beliefs[s] is { } all ? all.Relations(i - batch.Starts[s]) : [];
                var row = y.At + ((long)i * S.Labels);
                loss += batch.Lesson.Loss(row, Relations, S.Labels, batch.Labels[i], weight, beliefs);
            }
        }

        var dz = zErrors.Room((long)count * S.Label, clear: true);
        Layers.LinearBack(count, z.At, output, outputBias, y.At, dz);
        Layers.Mask(dz, zMask.At, count * S.Label);
        Layers.ReluBack(z.At, dz, count * S.Label);
        hErrors.Room((long)count * S.Label, clear: true);
        ForEach(
            batch,
            (i, j) =>
            {
                var target = j < 0 ? Row(root.Gradient, 0) : Row(hErrors.At, j);
                TensorPrimitives.Add(target, Row(zErrors.At, i), target);
            }
        );
        Layers.LinearBack(count, x, dependent, bias, dz, errors);
        Layers.LinearBack(count, x, head, null, hErrors.At, errors);
        return loss;
    }

    // Word and gold head as places in the batch; -1 for the root.
    private static void ForEach(Batch batch, Action<int, int> visit)
    {
        for (var s = 0; s < batch.Sentences; s++)
        {
            var (start, end) = (batch.Starts[s], batch.Starts[s + 1]);
            for (var i = start; i < end; i++)
            {
                visit(i, batch.Heads[i] == end - start ? -1 : start + batch.Heads[i]);
            }
        }
    }

    private static Span<float> Row(float* matrix, int row) => new(matrix + ((long)row * S.Label), S.Label);
}
