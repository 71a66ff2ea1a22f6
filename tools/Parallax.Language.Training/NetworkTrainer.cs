using Parallax.Language.Mentions;
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
    private readonly ClassCounts classes;
    private readonly Weights[] narrowings;
    private readonly Weights[] layers;
    private readonly Weights[] layerBiases;
    private readonly Weights tag;
    private readonly Weights tagBias;
    private readonly Weights name;
    private readonly Weights nameBias;
    private readonly Weights nested;
    private readonly Weights nestedBias;
    private readonly Weights features;
    private readonly Weights featuresBias;
    private readonly ArcTrainer draft;
    private readonly Weights context;
    private readonly Weights contextBias;
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
    private readonly Memory[] narrowed;
    private readonly Memory[] errors;
    private readonly Memory gateErrors = new();
    private readonly Memory narrowErrors = new();
    private readonly Memory scores = new();
    private readonly Memory embeddedErrors = new();
    private readonly Memory contexts = new(),
        contextErrors = new(),
        given = new(),
        givenMask = new(),
        givenErrors = new(),
        revised = new(),
        revisedErrors = new();
    private ulong chance = 88172645463325252;

    public NetworkTrainer(WordVectors vectors, ClassCounts classes, NetworkSettings settings, int seed)
    {
        this.vectors = vectors;
        this.settings = settings;
        (narrowings, layers, layerBiases) = (new Weights[settings.Layers], new Weights[settings.Layers], new Weights[settings.Layers]);
        narrowed = Make();
        (inputs, masks, states, gates, errors) = (Make(), Make(), Make(), Make(), Make());
        this.classes = classes;
        var random = new Random(seed);
        tables =
        [
            .. S.Tables.Select(t => Add(new Weights(t.Name, t.Rows, S.Embedding, 0.15, random, table: true))),
        ];
        vector = Matrix("vector", S.Vector, S.Embedding, random);
        vectorBias = Bias("vector.b", S.Embedding, random);
        window = Matrix("window", 3 * S.Embedding, S.Width, random);
        windowBias = Bias("window.b", S.Width, random);
        for (var l = 0; l < settings.Layers; l++)
        {
            narrowings[l] = Matrix($"layer{l}.in", S.Width, S.Rank, random);
            layers[l] = Matrix($"layer{l}", S.Rank, 3 * S.Width, random, fanOut: S.Width);
            layerBiases[l] = Bias($"layer{l}.b", 3 * S.Width, random);
        }

        tag = Matrix("tag", S.Width, S.Tags, random);
        tagBias = Bias("tag.b", S.Tags, random);
        name = Matrix("name", S.Width, S.Names, random);
        nameBias = Bias("name.b", S.Names, random);
        nested = Matrix("nested", S.Width, S.Names, random);
        nestedBias = Bias("nested.b", S.Names, random);
        features = Matrix("features", S.Width, S.Features, random);
        featuresBias = Bias("features.b", S.Features, random);
        draft = new ArcTrainer(this, "draft", random);
        context = Matrix("context", S.Context, S.Width, random);
        contextBias = Bias("context.b", S.Width, random);
        arcs = new ArcTrainer(this, "arc", random);
        labels = new LabelTrainer(this, random);
    }

    private bool noting;
    private const float DraftWeight = 0.5f;

    /// <summary>Everything that is learned.</summary>
    public List<Weights> All { get; } = [];

    /// <summary>Chance that a number between two layers is dropped.</summary>
    public float Drop => noting ? 0 : settings.Drop;

    /// <summary>Sums of the losses of tags, arcs, relations, names and features since they were last cleared.</summary>
    public double[] Losses { get; } = new double[5];

    public Weights Matrix(string name, int rows, int columns, Random random, int fanOut = 0) =>
        Add(new Weights(name, rows, columns, Math.Sqrt(6.0 / (rows + (fanOut > 0 ? fanOut : columns))), random));

    public Weights Bias(string name, int columns, Random random) => Add(new Weights(name, 1, columns, 0, random));

    /// <summary>Keeps what counts as constant on the way back at what it is.</summary>
    public void Freeze() => draft.Frozen = true;

    /// <summary>Takes the means of the weights as they are, for notes: nothing is dropped from now on, nothing learned.</summary>
    public void Finish()
    {
        noting = true;
        foreach (var weights in All.Where(_ => settings.Average > 0))
        {
            new ReadOnlySpan<float>(weights.Mean, weights.Count).CopyTo(new Span<float>(weights.Value, weights.Count));
        }
    }

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

        revisedErrors.Room((long)count * S.Width, clear: true);

        var weight = 1f / count;
        var topErrors = errors[settings.Layers].At;
        Classify(batch, batch.Tags, tag, tagBias, classes.Tags, S.TagLayer + 1, 0, weight);
        Classify(batch, batch.Features, features, featuresBias, classes.Features, S.TagLayer + 1, 4, 0.5f * weight);
        Losses[1] += arcs.Score(batch, top, weight, Drop, final: true, ref chance);
        arcs.Back(batch, top, topErrors);
        Losses[2] += labels.Learn(batch, top, topErrors, weight, Drop, ref chance);
        // Names stand in a quarter of the training words only.
        var nameWeight = settings.NameWeight * weight;
        Classify(batch, batch.Names, name, nameBias, NameDecoder.Classes, settings.Layers, 3, nameWeight);
        Classify(batch, batch.Nested, nested, nestedBias, NameDecoder.Classes, settings.Layers, 3, 0.5f * nameWeight);
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
        for (var s = 0; s < batch.Sentences; s++)
        {
            for (var i = batch.Starts[s]; i < batch.Starts[s + 1]; i++)
            {
                var row = y + ((long)i * w.Columns);
                Losses[loss] += batch.Lesson.Loss(row, classes, w.Columns, gold[i], weight, Beliefs(batch, gold, s, i));
            }
        }

        Layers.LinearBack(count, x, w, b, y, errors[input].At);
    }

    private static Span<float> Beliefs(Batch batch, List<int> gold, int sentence, int word)
    {
        var place = word - batch.Starts[sentence];
        return batch.Beliefs[sentence] is not { } all || gold == batch.Features ? []
            : gold == batch.Tags ? all.Tags(place)
            : all.Names(place, nested: gold == batch.Nested);
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
        DropStates(batch, x, masks[0].Room((long)count * S.Width));
        for (var l = 0; l < settings.Layers; l++)
        {
            if (l == S.DraftLayers)
            {
                Revise(batch);
            }

            var u = gates[l].Room((long)count * 3 * S.Width);
            var t = narrowed[l].Room((long)count * S.Rank);
            Layers.Linear(count, Input(l), narrowings[l], null, t);
            Layers.Linear(count, t, layers[l], layerBiases[l], u);
            var state = states[l].Room((long)count * S.Width);
            var h = inputs[l + 1].Room((long)count * S.Width);
            for (var s = 0; s < batch.Sentences; s++)
            {
                long start = batch.Starts[s];
                Recurrence.Run(
                    batch.Starts[s + 1] - (int)start,
                    u + (start * 3 * S.Width),
                    Input(l) + (start * S.Width),
                    state + (start * S.Width),
                    h + (start * S.Width)
                );
            }

            DropStates(batch, h, masks[l + 1].Room((long)count * S.Width));
        }
    }

    // What the last layer reads: its words after a look at the draft of the tree.
    private float* Input(int layer) => layer == S.DraftLayers ? revised.At : inputs[layer].At;

    private float* InputErrors(int layer) => layer == S.DraftLayers ? revisedErrors.At : errors[layer].At;

    private void Revise(Batch batch)
    {
        var count = batch.Words;
        var x = inputs[S.DraftLayers].At;
        Losses[1] += draft.Score(batch, x, DraftWeight / count, Drop, final: false, ref chance);
        var c = contexts.Room((long)count * S.Context);
        draft.Expect(batch, c, S.Context);
        var y = scores.Room((long)count * S.Tags);
        Layers.Linear(count, inputs[S.TagLayer + 1].At, tag, tagBias, y);
        for (var i = 0; i < count && !draft.Frozen; i++)
        {
            var row = new Span<float>(c + ((long)i * S.Context) + (2 * S.Arc), S.Tags);
            row.Clear();
            System.Numerics.Tensors.TensorPrimitives.SoftMax(
                new ReadOnlySpan<float>(y + ((long)i * S.Tags), classes.Tags),
                row[..classes.Tags]
            );
        }

        var g = given.Room((long)count * S.Width);
        Layers.Linear(count, c, context, contextBias, g);
        Layers.Relu(g, count * S.Width);
        Layers.Drop(g, givenMask.Room((long)count * S.Width), count * S.Width, Drop, ref chance);
        var r = revised.Room((long)count * S.Width);
        System.Numerics.Tensors.TensorPrimitives.Add(
            new ReadOnlySpan<float>(x, count * S.Width),
            new ReadOnlySpan<float>(g, count * S.Width),
            new Span<float>(r, count * S.Width)
        );
    }

    // The errors of the revised words reach the words themselves as they are.
    private void ReviseBack(Batch batch)
    {
        var count = batch.Words;
        var dg = givenErrors.Room((long)count * S.Width);
        Buffer.MemoryCopy(revisedErrors.At, dg, (long)count * S.Width * 4, (long)count * S.Width * 4);
        var dx = new Span<float>(errors[S.DraftLayers].At, count * S.Width);
        System.Numerics.Tensors.TensorPrimitives.Add(dx, new ReadOnlySpan<float>(dg, dx.Length), dx);
        Layers.Mask(dg, givenMask.At, count * S.Width);
        Layers.ReluBack(given.At, dg, count * S.Width);
        var dc = contextErrors.Room((long)count * S.Context, clear: true);
        Layers.LinearBack(count, contexts.At, context, contextBias, dg, dc);
        draft.ExpectBack(batch, dc, S.Context);
        draft.Back(batch, inputs[S.DraftLayers].At, errors[S.DraftLayers].At);
    }

    // Variational dropout (Gal and Ghahramani 2016): all words of a sentence lose the same units.
    private void DropStates(Batch batch, float* x, float* mask)
    {
        if (!settings.SharedMask)
        {
            Layers.Drop(x, mask, batch.Words * S.Width, Drop, ref chance);
            return;
        }

        for (var s = 0; s < batch.Sentences; s++)
        {
            long start = batch.Starts[s];
            Layers.Drop(x + (start * S.Width), mask + (start * S.Width), S.Width, Drop, ref chance);
            for (var i = start + 1; i < batch.Starts[s + 1]; i++)
            {
                Buffer.MemoryCopy(mask + (start * S.Width), mask + (i * S.Width), S.Width * 4, S.Width * 4);
                Layers.Mask(x + (i * S.Width), mask + (i * S.Width), S.Width);
            }
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
                    Input(l) + (start * S.Width),
                    states[l].At + (start * S.Width),
                    errors[l + 1].At + (start * S.Width),
                    du + (start * 3 * S.Width),
                    InputErrors(l) + (start * S.Width)
                );
            }

            var dt = narrowErrors.Room((long)count * S.Rank, clear: true);
            Layers.LinearBack(count, narrowed[l].At, layers[l], layerBiases[l], du, dt);
            Layers.LinearBack(count, Input(l), narrowings[l], null, dt, InputErrors(l));
            if (l == S.DraftLayers)
            {
                ReviseBack(batch);
            }

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
