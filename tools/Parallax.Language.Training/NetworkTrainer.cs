using Parallax.Language.Networks;
using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Training;

/// <summary>The network while it learns: one forward and one backward pass over a batch.</summary>
internal sealed unsafe class NetworkTrainer
{
    private readonly Weights[] tables;
    private readonly Weights vector;
    private readonly Weights vectorBias;
    private readonly Weights window;
    private readonly Weights windowBias;
    private readonly NetworkSettings settings;
    private readonly Weights[] layers;
    private readonly Weights[] layerBiases;
    private readonly Weights tag;
    private readonly Weights tagBias;
    private readonly Weights name;
    private readonly Weights nameBias;
    private readonly ArcTrainer arcs;
    private readonly LabelTrainer labels;
    private readonly WordVectors vectors;
    private readonly Memory words = new();
    private readonly Memory embedded = new();
    private readonly Memory embeddedMask = new();
    private readonly Memory windows = new();
    private readonly Memory[] inputs;
    private readonly Memory[] masks;
    private readonly Memory[] states;
    private readonly Memory[] gates;
    private readonly Memory[] errors;
    private readonly Memory gateErrors = new();
    private readonly Memory scores = new();
    private readonly Memory embeddedErrors = new();
    private ulong chance = 88172645463325252;

    public NetworkTrainer(WordVectors vectors, int tagClasses, int nameClasses, NetworkSettings settings, int seed)
    {
        this.vectors = vectors;
        this.settings = settings;
        (layers, layerBiases) = (new Weights[settings.Layers], new Weights[settings.Layers]);
        (inputs, masks, states, gates, errors) = (Make(), Make(), Make(), Make(), Make());
        (TagClasses, NameClasses) = (tagClasses, nameClasses);
        var random = new Random(seed);
        tables =
        [
            .. S
                .Tables.Take(settings.Places ? S.Tables.Length : S.Tables.Length - 1)
                .Select(t => Add(new Weights(t.Name, t.Rows, S.Embedding, 0.15, random, table: true))),
        ];
        vector = Matrix("vector", S.Vector, S.Embedding, random);
        vectorBias = Bias("vector.b", S.Embedding, random);
        window = Matrix("window", 3 * S.Embedding, S.Width, random);
        windowBias = Bias("window.b", S.Width, random);
        for (var l = 0; l < settings.Layers; l++)
        {
            layers[l] = Matrix($"layer{l}", S.Width, 3 * S.Width, random, fanOut: S.Width);
            layerBiases[l] = Bias($"layer{l}.b", 3 * S.Width, random);
        }

        tag = Matrix("tag", S.Width, S.Tags, random);
        tagBias = Bias("tag.b", S.Tags, random);
        name = Matrix("name", S.Width, S.Names, random);
        nameBias = Bias("name.b", S.Names, random);
        arcs = new ArcTrainer(this, random);
        labels = new LabelTrainer(this, random);
    }

    /// <summary>Everything that is learned.</summary>
    public List<Weights> All { get; } = [];
    public int TagClasses { get; }
    public int NameClasses { get; }

    /// <summary>Chance that a number between two layers is dropped.</summary>
    public float Drop => settings.Drop;

    /// <summary>Sums of the losses of tags, arcs, relations and names since they were last cleared.</summary>
    public double[] Losses { get; } = new double[4];

    public Weights Matrix(string name, int rows, int columns, Random random, int fanOut = 0) =>
        Add(new Weights(name, rows, columns, Math.Sqrt(6.0 / (rows + (fanOut > 0 ? fanOut : columns))), random));

    public Weights Bias(string name, int columns, Random random) => Add(new Weights(name, 1, columns, 0, random));

    /// <summary>Adds a batch's gradients.</summary>
    public void Learn(Batch batch)
    {
        Forward(batch);
        var count = batch.Words;
        var top = inputs[settings.Layers].At;
        for (var l = 0; l <= settings.Layers; l++)
        {
            errors[l].Room((long)count * S.Width, clear: true);
        }

        var weight = 1f / count;
        var topErrors = errors[settings.Layers].At;
        Classify(batch, batch.Tags, tag, tagBias, TagClasses, S.TagLayer + 1, 0, weight);
        Losses[1] += arcs.Learn(batch, top, topErrors, weight, Drop, ref chance);
        Losses[2] += labels.Learn(batch, top, topErrors, weight, Drop, ref chance);
        // Names stand in a quarter of the training words only.
        Classify(batch, batch.Names, name, nameBias, NameClasses, settings.Layers, 3, settings.NameWeight * weight);
        Backward(batch);
    }

    private void Classify(
        Batch batch,
        List<int> gold,
        Weights w,
        Weights b,
        int classes,
        int input,
        int loss,
        float weight
    )
    {
        var count = batch.Words;
        var x = inputs[input].At;
        var y = scores.Room((long)count * w.Columns);
        Layers.Linear(count, x, w, b, y);
        for (var i = 0; i < count; i++)
        {
            var row = y + ((long)i * w.Columns);
            if (gold[i] < 0)
            {
                new Span<float>(row, w.Columns).Clear();
            }
            else
            {
                Losses[loss] += Layers.SoftmaxLoss(row, classes, w.Columns, gold[i], weight);
            }
        }

        Layers.LinearBack(count, x, w, b, y, errors[input].At);
    }

    private void Forward(Batch batch)
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
                AddRow(
                    e + (i * S.Embedding),
                    tables[t].Value + ((long)batch.Rows[(i * NetworkFeatures.Count) + t] * S.Embedding)
                );
            }
        }

        Layers.Drop(e, embeddedMask.Room((long)count * S.Embedding), count * S.Embedding, Drop, ref chance);
        var c = windows.Room((long)count * 3 * S.Embedding, clear: true);
        CopyWindows(batch, e, c, back: false);
        var x = inputs[0].Room((long)count * S.Width);
        Layers.Linear(count, c, window, windowBias, x);
        Layers.Relu(x, count * S.Width);
        Layers.Drop(x, masks[0].Room((long)count * S.Width), count * S.Width, Drop, ref chance);
        for (var l = 0; l < settings.Layers; l++)
        {
            var u = gates[l].Room((long)count * 3 * S.Width);
            Layers.Linear(count, inputs[l].At, layers[l], layerBiases[l], u);
            var state = states[l].Room((long)count * S.Width);
            var h = inputs[l + 1].Room((long)count * S.Width);
            for (var s = 0; s < batch.Sentences; s++)
            {
                long start = batch.Starts[s];
                Recurrence.Run(
                    batch.Starts[s + 1] - (int)start,
                    u + (start * 3 * S.Width),
                    inputs[l].At + (start * S.Width),
                    state + (start * S.Width),
                    h + (start * S.Width)
                );
            }

            Layers.Drop(h, masks[l + 1].Room((long)count * S.Width), count * S.Width, Drop, ref chance);
        }
    }

    private void Backward(Batch batch)
    {
        var count = batch.Words;
        for (var l = settings.Layers - 1; l >= 0; l--)
        {
            Layers.Mask(errors[l + 1].At, masks[l + 1].At, count * S.Width);
            var du = gateErrors.Room((long)count * 3 * S.Width);
            for (var s = 0; s < batch.Sentences; s++)
            {
                long start = batch.Starts[s];
                RecurrenceBack.Run(
                    batch.Starts[s + 1] - (int)start,
                    gates[l].At + (start * 3 * S.Width),
                    inputs[l].At + (start * S.Width),
                    states[l].At + (start * S.Width),
                    errors[l + 1].At + (start * S.Width),
                    du + (start * 3 * S.Width),
                    errors[l].At + (start * S.Width)
                );
            }

            Layers.LinearBack(count, inputs[l].At, layers[l], layerBiases[l], du, errors[l].At);
        }

        Layers.Mask(errors[0].At, masks[0].At, count * S.Width);
        Layers.ReluBack(inputs[0].At, errors[0].At, count * S.Width);
        var dc = gateErrors.Room((long)count * 3 * S.Embedding, clear: true);
        Layers.LinearBack(count, windows.At, window, windowBias, errors[0].At, dc);
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
        System.Numerics.Tensors.TensorPrimitives.Add(row, new ReadOnlySpan<float>(from, S.Embedding), row);
    }

    private Weights Add(Weights weights)
    {
        All.Add(weights);
        return weights;
    }

    private Memory[] Make() => [.. Enumerable.Range(0, settings.Layers + 1).Select(_ => new Memory())];
}
