using Parallax.Language.Mentions;
using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Training;

/// <summary>The network while it learns: one forward and one backward pass over a batch.</summary>
internal sealed unsafe class NetworkTrainer
{
    private readonly NetworkSettings settings;
    private readonly Parameters parameters;
    private readonly Dropout dropout;
    private readonly EmbeddingTrainer embeddings;
    private readonly RecurrentTrainer[] layers;
    private readonly ClassTrainer tags;
    private readonly ClassTrainer names;
    private readonly ClassTrainer nested;
    private readonly ClassTrainer features;
    private readonly RevisionTrainer revision;
    private readonly ArcTrainer arcs;
    private readonly LabelTrainer labels;

    // States of the words before and after each layer, and their errors.
    private readonly Memory[] states;
    private readonly Memory[] errors;
    private readonly Memory revisedErrors = new();

    public NetworkTrainer(WordVectors vectors, ClassCounts classes, NetworkSettings settings, int seed)
    {
        this.settings = settings;
        parameters = new Parameters(seed);
        dropout = new Dropout(settings.Drop);
        states = [.. Enumerable.Range(0, settings.Layers + 1).Select(_ => new Memory())];
        errors = [.. Enumerable.Range(0, settings.Layers + 1).Select(_ => new Memory())];
        embeddings = new EmbeddingTrainer(parameters, vectors, dropout);
        layers = [.. Enumerable.Range(0, settings.Layers).Select(l => new RecurrentTrainer(parameters, l, dropout))];
        tags = new ClassTrainer(parameters, "tag", classes.Tags, S.Tags);
        names = new ClassTrainer(parameters, "name", NameDecoder.Classes, S.Names);
        nested = new ClassTrainer(parameters, "nested", NameDecoder.Classes, S.Names);
        features = new ClassTrainer(parameters, "features", classes.Features, S.Features);
        revision = new RevisionTrainer(parameters, dropout);
        arcs = new ArcTrainer(parameters, "arc", dropout);
        labels = new LabelTrainer(parameters, dropout);
    }

    /// <summary>Everything that is learned.</summary>
    public List<Weights> All => parameters.All;

    /// <summary>Sums of the losses of tags, arcs, relations, names and features since they were last cleared.</summary>
    public double[] Losses { get; } = new double[5];

    /// <summary>Keeps what counts as constant on the way back at what it is.</summary>
    public void Freeze() => revision.Frozen = true;

    /// <summary>Takes the means of the weights as they are, for notes: nothing is dropped from now on, nothing learned.</summary>
    public void Finish()
    {
        dropout.Off = true;
        foreach (var weights in All.Where(_ => settings.Average > 0))
        {
            new ReadOnlySpan<float>(weights.Mean, weights.Count).CopyTo(new Span<float>(weights.Value, weights.Count));
        }
    }

    /// <summary>Adds a batch's gradients.</summary>
    public void Learn(Batch batch)
    {
        Forward(batch);
        foreach (var memory in errors.Append(revisedErrors))
        {
            memory.Room((long)batch.Words * S.Width, clear: true);
        }

        LearnTags(batch, 1f / batch.Words);
        LearnTrees(batch, 1f / batch.Words);
        // Names stand in a quarter of the training words only.
        LearnNames(batch, settings.NameWeight / batch.Words);
        Back(batch);
    }

    private void Forward(Batch batch)
    {
        foreach (var memory in states)
        {
            memory.Room((long)batch.Words * S.Width);
        }

        embeddings.Forward(batch, states[0].At);
        for (var l = 0; l < layers.Length; l++)
        {
            if (l == S.DraftLayers)
            {
                Losses[1] += revision.Forward(batch, states[l].At, tags, states[S.TagLayer + 1].At);
            }

            layers[l].Forward(batch, Input(l), states[l + 1].At);
        }
    }

    private void LearnTags(Batch batch, float weight)
    {
        float* x = states[S.TagLayer + 1].At,
            dx = errors[S.TagLayer + 1].At;
        Losses[0] += tags.Learn(batch, batch.Tags, (b, word) => b.Tags(word), x, dx, weight);
        Losses[4] += features.Learn(batch, batch.Features, null, x, dx, 0.5f * weight);
    }

    private void LearnTrees(Batch batch, float weight)
    {
        float* x = states[^1].At,
            dx = errors[^1].At;
        Losses[1] += arcs.Score(batch, x, weight, final: true);
        arcs.Back(batch, x, dx);
        Losses[2] += labels.Learn(batch, x, dx, weight);
    }

    private void LearnNames(Batch batch, float weight)
    {
        float* x = states[^1].At,
            dx = errors[^1].At;
        Losses[3] += names.Learn(batch, batch.Names, (b, word) => b.Names(word, nested: false), x, dx, weight);
        Losses[3] += nested.Learn(batch, batch.Nested, (b, word) => b.Names(word, nested: true), x, dx, 0.5f * weight);
    }

    private void Back(Batch batch)
    {
        for (var l = layers.Length - 1; l >= 0; l--)
        {
            var inputErrors = l == S.DraftLayers ? revisedErrors.At : errors[l].At;
            layers[l].Back(batch, Input(l), errors[l + 1].At, inputErrors);
            if (l == S.DraftLayers)
            {
                revision.Back(batch, states[l].At, revisedErrors.At, errors[l].At);
            }
        }

        embeddings.Back(batch, states[0].At, errors[0].At);
    }

    private float* Input(int layer) => layer == S.DraftLayers ? revision.At : states[layer].At;
}
