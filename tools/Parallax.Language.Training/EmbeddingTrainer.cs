using System.Numerics.Tensors;
using Parallax.Language.Networks;
using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Training;

/// <summary>Words as sums of learned rows and their vectors, seen in a window of three.</summary>
internal sealed unsafe class EmbeddingTrainer(Parameters parameters, WordVectors vectors, Dropout dropout)
{
    private readonly Weights[] tables = [.. S.Tables.Select(t => parameters.Table(t.Name, t.Rows, S.Embedding))];
    private readonly Weights vector = parameters.Matrix("vector", S.Vector, S.Embedding);
    private readonly Weights vectorBias = parameters.Bias("vector.b", S.Embedding);
    private readonly Weights window = parameters.Matrix("window", 3 * S.Embedding, S.Width);
    private readonly Weights windowBias = parameters.Bias("window.b", S.Width);
    private readonly Memory words = new();
    private readonly Memory embedded = new();
    private readonly Memory embeddedMask = new();
    private readonly Memory windows = new();
    private readonly Memory windowMask = new();
    private readonly Memory windowErrors = new();
    private readonly Memory embeddedErrors = new();

    /// <summary>Writes the first states of a batch's words.</summary>
    public void Forward(Batch batch, float* x)
    {
        var count = batch.Words;
        var v = words.Room((long)count * S.Vector, clear: true);
        for (var i = 0; i < count; i++)
        {
            if (batch.Vectors[i] >= 0)
            {
                vectors.CopyTo(batch.Vectors[i], new Span<float>(v + (i * S.Vector), WordVectors.Dimensions));
            }
        }

        var e = embedded.Room((long)count * S.Embedding);
        Layers.Linear(count, v, vector, vectorBias, e);
        for (var i = 0; i < count; i++)
        {
            for (var t = 0; t < tables.Length; t++)
            {
                var row = batch.Rows[(i * NetworkFeatures.Count) + t];
                AddRow(e + (i * S.Embedding), tables[t].Value + ((long)row * S.Embedding));
            }
        }

        dropout.Drop(e, embeddedMask.Room((long)count * S.Embedding), count * S.Embedding);
        var c = windows.Room((long)count * 3 * S.Embedding, clear: true);
        CopyWindows(batch, e, c, back: false);
        Layers.Linear(count, c, window, windowBias, x);
        Layers.Relu(x, count * S.Width);
        dropout.Drop(x, windowMask.Room((long)count * S.Width), count * S.Width);
    }

    /// <summary>Adds the gradients; the errors of the states are used up.</summary>
    public void Back(Batch batch, float* x, float* errors)
    {
        var count = batch.Words;
        Layers.Mask(errors, windowMask.At, count * S.Width);
        Layers.ReluBack(x, errors, count * S.Width);
        var dc = windowErrors.Room((long)count * 3 * S.Embedding, clear: true);
        Layers.LinearBack(count, windows.At, window, windowBias, errors, dc);
        var de = embeddedErrors.Room((long)count * S.Embedding, clear: true);
        CopyWindows(batch, de, dc, back: true);
        Layers.Mask(de, embeddedMask.At, count * S.Embedding);
        Layers.LinearBack(count, words.At, vector, vectorBias, de, null);
        for (var i = 0; i < count; i++)
        {
            for (var t = 0; t < tables.Length; t++)
            {
                var row = batch.Rows[(i * NetworkFeatures.Count) + t];
                tables[t].Touch(row);
                AddRow(tables[t].Gradient + ((long)row * S.Embedding), de + (i * S.Embedding));
            }
        }
    }

    // Each word with its neighbours, or the neighbours' share of the error back to each word.
    private static void CopyWindows(Batch batch, float* e, float* c, bool back)
    {
        for (var s = 0; s < batch.Sentences; s++)
        {
            for (var i = batch.Starts[s]; i < batch.Starts[s + 1]; i++)
            {
                for (var k = -1; k <= 1; k++)
                {
                    var j = i + k;
                    if (j >= batch.Starts[s] && j < batch.Starts[s + 1])
                    {
                        var word = e + ((long)j * S.Embedding);
                        var place = c + ((long)i * 3 * S.Embedding) + ((k + 1) * S.Embedding);
                        AddRow(back ? word : place, back ? place : word);
                    }
                }
            }
        }
    }

    private static void AddRow(float* to, float* from)
    {
        var row = new Span<float>(to, S.Embedding);
        TensorPrimitives.Add(row, new ReadOnlySpan<float>(from, S.Embedding), row);
    }
}
