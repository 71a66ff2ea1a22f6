using System.Numerics.Tensors;

namespace Parallax.Language.Training;

/// <summary>How classes are learned: from the right answers alone, from teachers too, or not at all but noted down.</summary>
/// <param name="Share">Share of the teachers' beliefs in what is wanted; the right answer has the rest.</param>
/// <param name="Teachers">How many teachers' beliefs are summed.</param>
/// <param name="Notes">Whether the pass notes its own beliefs down for a student.</param>
internal sealed record Lesson(float Share, int Teachers, bool Notes)
{
    /// <summary>Where no class is known.</summary>
    public const int Unknown = -1;

    /// <summary>Only the right answers count.</summary>
    public static Lesson Gold { get; } = new(0, 0, false);

    /// <summary>
    /// Loss of the scores against what is wanted under softmax; <paramref name="scores"/> become its gradient times
    /// <paramref name="weight"/>, 0 beyond <paramref name="classes"/>.
    /// </summary>
    /// <param name="scores">Scores of a word's classes.</param>
    /// <param name="classes">How many there are.</param>
    /// <param name="width">Numbers a row.</param>
    /// <param name="right">
    /// The right class; <see cref="Unknown"/> where none is known, then only teachers tell; <see cref="Unknown"/> - 1 - part
    /// where the part of a name is known and its kind is not: then the classes of that part share the right answer as
    /// the teachers do, or as the network does itself (Cour, Sapp and Taskar 2011).
    /// </param>
    /// <param name="weight">Weight of the loss.</param>
    /// <param name="beliefs">Teachers' beliefs, or room for notes; empty for neither.</param>
    public unsafe double Loss(float* scores, int classes, int width, int right, float weight, Span<float> beliefs)
    {
        var row = new Span<float>(scores, classes);
        TensorPrimitives.Subtract(row, TensorPrimitives.Max<float>(row), row);
        TensorPrimitives.SoftMax(row, row);
        new Span<float>(scores + classes, width - classes).Clear();
        if (Notes && !beliefs.IsEmpty)
        {
            TensorPrimitives.Add(beliefs, row, beliefs);
        }

        Span<float> wanted = stackalloc float[classes];
        wanted.Clear();
        var taught = !Notes && !beliefs.IsEmpty;
        if (right >= 0)
        {
            Add(wanted, beliefs, taught ? Share / Teachers : 0);
            wanted[right] += taught ? 1 - Share : 1;
        }
        else if (right == Unknown)
        {
            Add(taught ? wanted : [], beliefs, 1f / Math.Max(1, Teachers));
        }
        else
        {
            Open(wanted, taught ? beliefs : row, Unknown - 1 - right);
        }

        if (right == Unknown && !taught)
        {
            row.Clear();
            return 0;
        }

        var loss = 0.0;
        for (var c = 0; c < classes; c++)
        {
            loss -= wanted[c] > 0 ? wanted[c] * Math.Log(Math.Max(row[c], 1e-12)) : 0;
        }

        TensorPrimitives.Subtract(row, wanted, row);
        TensorPrimitives.Multiply(row, weight, row);
        return loss * weight;
    }

    private static void Add(Span<float> wanted, ReadOnlySpan<float> beliefs, float share)
    {
        for (var c = 0; share > 0 && c < wanted.Length; c++)
        {
            wanted[c] += share * beliefs[c];
        }
    }

    private static void Open(Span<float> wanted, ReadOnlySpan<float> beliefs, int part)
    {
        var sum = 1e-12f;
        for (var c = 1 + part; c < wanted.Length; c += 4)
        {
            sum += beliefs[c];
        }

        for (var c = 1 + part; c < wanted.Length; c += 4)
        {
            wanted[c] = beliefs[c] / sum;
        }
    }
}
