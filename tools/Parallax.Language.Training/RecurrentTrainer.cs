using Parallax.Language.Networks;
using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Training;

/// <summary>One recurrent layer: its input made narrow, its gates made of that (as the projection of Lei et al. 2018), its states.</summary>
internal sealed unsafe class RecurrentTrainer(Parameters parameters, int number, Dropout dropout)
{
    private readonly Weights narrowing = parameters.Matrix($"layer{number}.in", S.Width, S.Rank);
    private readonly Weights layer = parameters.Matrix($"layer{number}", S.Rank, 3 * S.Width, fanOut: S.Width);
    private readonly Weights bias = parameters.Bias($"layer{number}.b", 3 * S.Width);
    private readonly Memory narrowed = new();
    private readonly Memory gates = new();
    private readonly Memory states = new();
    private readonly Memory mask = new();
    private readonly Memory narrowErrors = new();
    private readonly Memory gateErrors = new();

    /// <summary>Reads a batch.</summary>
    public void Forward(Batch batch, float* x, float* output)
    {
        var count = batch.Words;
        var u = gates.Room((long)count * 3 * S.Width);
        var t = narrowed.Room((long)count * S.Rank);
        Layers.Linear(count, x, narrowing, null, t);
        Layers.Linear(count, t, layer, bias, u);
        var c = states.Room((long)count * S.Width);
        for (var s = 0; s < batch.Sentences; s++)
        {
            long start = batch.Starts[s];
            var length = batch.Starts[s + 1] - (int)start;
            var place = start * S.Width;
            Recurrence.Run(length, u + (3 * place), x + place, c + place, output + place);
        }

        dropout.Drop(output, mask.Room((long)count * S.Width), count * S.Width);
    }

    /// <summary>Adds the gradients of the weights and of the input; the errors of the output are used up.</summary>
    public void Back(Batch batch, float* x, float* errors, float* inputErrors)
    {
        var count = batch.Words;
        Layers.Mask(errors, mask.At, count * S.Width);
        var du = gateErrors.Room((long)count * 3 * S.Width);
        for (var s = 0; s < batch.Sentences; s++)
        {
            long start = batch.Starts[s];
            var place = start * S.Width;
            RecurrenceBack.Run(
                batch.Starts[s + 1] - (int)start,
                gates.At + (3 * place),
                x + place,
                states.At + place,
                errors + place,
                du + (3 * place),
                inputErrors + place
            );
        }

        var dt = narrowErrors.Room((long)count * S.Rank, clear: true);
        Layers.LinearBack(count, narrowed.At, layer, bias, du, dt);
        Layers.LinearBack(count, x, narrowing, null, dt, inputErrors);
    }
}
