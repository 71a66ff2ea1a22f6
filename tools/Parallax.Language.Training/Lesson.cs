using System.Numerics.Tensors;

namespace Parallax.Language.Training;

/// <summary>How classes are learned: from the right answers alone, from teachers too, or not at all but noted down.</summary>
/// <param name="Share">Share of the teachers' beliefs in what is wanted; the right answer has the rest.</param>
/// <param name="Teachers">How many teachers' beliefs are summed.</param>
/// <param name="Notes">Whether the pass notes its own beliefs down for a student.</param>
internal sealed record Lesson(float Share, int Teachers, bool Notes)
{
    /// <summary>Only the right answers count.</summary>
    public static Lesson Gold { get; } = new(0, 0, false);

    /// <summary>
    /// Loss of the scores against what is wanted under softmax; <paramref name="scores"/> become its gradient times
    /// <paramref name="weight"/>, 0 beyond <paramref name="classes"/>.
    /// </summary>
    /// <param name="scores">Scores of a word's classes.</param>
    /// <param name="classes">How many there are.</param>
    /// <param name="width">Numbers a row.</param>
    /// <param name="right">The right class.</param>
    /// <param name="weight">Weight of the loss.</param>
    /// <param name="beliefs">Teachers' beliefs, or room for notes; empty for neither.</param>
    public unsafe double Loss(float* scores, int classes, int width, int right, float weight, Span<float> beliefs)
    {
        var row = new Span<float>(scores, classes);
        TensorPrimitives.Subtract(row, TensorPrimitives.Max<float>(row), row);
        TensorPrimitives.SoftMax(row, row);
        new Span<float>(scores + classes, width - classes).Clear();
        var loss = -Math.Log(Math.Max(scores[right], 1e-12));
        if (beliefs.IsEmpty || Notes)
        {
            if (Notes && !beliefs.IsEmpty)
            {
                TensorPrimitives.Add(beliefs, row, beliefs);
            }

            scores[right] -= 1;
        }
        else
        {
            TensorPrimitives.MultiplyAdd(beliefs, -Share / Teachers, row, row);
            scores[right] -= 1 - Share;
        }

        TensorPrimitives.Multiply(row, weight, row);
        return loss * weight;
    }
}
