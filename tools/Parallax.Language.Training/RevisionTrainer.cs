using System.Numerics.Tensors;
using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Training;

/// <summary>
/// The draft of the tree, and what each word takes from it: the mean of its likely heads, that of its likely dependents,
/// and its likely tags (compare the graph network of Ji, Wu and Lan 2019). The likelihoods count as constants on the way
/// back.
/// </summary>
internal sealed unsafe class RevisionTrainer(Parameters parameters, Dropout dropout)
{
    private const float DraftWeight = 0.5f;
    private readonly ArcTrainer draft = new(parameters, "draft", dropout);
    private readonly Weights context = parameters.Matrix("context", S.Context, S.Width);
    private readonly Weights bias = parameters.Bias("context.b", S.Width);
    private readonly Memory contexts = new();
    private readonly Memory contextErrors = new();
    private readonly Memory given = new();
    private readonly Memory mask = new();
    private readonly Memory givenErrors = new();
    private readonly Memory revised = new();

    /// <summary>The states with what the draft says added.</summary>
    public float* At => revised.At;

    /// <summary>Whether the likelihoods of the last pass are kept: differences of the loss then see the constants that the gradients see.</summary>
    public bool Frozen
    {
        get => draft.Frozen;
        set => draft.Frozen = value;
    }

    /// <summary>Revises the states of a batch; returns the loss of the draft.</summary>
    public double Forward(Batch batch, float* x, ClassTrainer tags, float* tagInput)
    {
        var count = batch.Words;
        var loss = draft.Score(batch, x, DraftWeight / count, final: false);
        var c = contexts.Room((long)count * S.Context);
        draft.Expect(batch, c, S.Context);
        var y = tags.Score(count, tagInput);
        for (var i = 0; i < count && !Frozen; i++)
        {
            var row = new Span<float>(c + ((long)i * S.Context) + (2 * S.Arc), S.Tags);
            row.Clear();
            var scores = new ReadOnlySpan<float>(y + ((long)i * S.Tags), tags.Classes);
            Layers.Softmax(scores, row[..tags.Classes]);
        }

        var g = given.Room((long)count * S.Width);
        Layers.Linear(count, c, context, bias, g);
        Layers.Relu(g, count * S.Width);
        dropout.Drop(g, mask.Room((long)count * S.Width), count * S.Width);
        var all = new Span<float>(revised.Room((long)count * S.Width), count * S.Width);
        TensorPrimitives.Add(new ReadOnlySpan<float>(x, all.Length), new ReadOnlySpan<float>(g, all.Length), all);
        return loss;
    }

    /// <summary>Adds the gradients of the weights and of the states, given the errors of the revised ones.</summary>
    public void Back(Batch batch, float* x, float* revisedErrors, float* errors)
    {
        var count = batch.Words;
        var dg = givenErrors.Room((long)count * S.Width);
        Buffer.MemoryCopy(revisedErrors, dg, (long)count * S.Width * 4, (long)count * S.Width * 4);
        var dx = new Span<float>(errors, count * S.Width);
        TensorPrimitives.Add(dx, new ReadOnlySpan<float>(dg, dx.Length), dx);
        Layers.Mask(dg, mask.At, count * S.Width);
        Layers.ReluBack(given.At, dg, count * S.Width);
        var dc = contextErrors.Room((long)count * S.Context, clear: true);
        Layers.LinearBack(count, contexts.At, context, bias, dg, dc);
        draft.ExpectBack(batch, dc, S.Context);
        draft.Back(batch, x, errors);
    }
}
