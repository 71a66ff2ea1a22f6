using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parallax.Language.Training;

/// <summary>A matrix that is learned, with its gradient and Adam's moments.</summary>
internal sealed unsafe class Weights
{
    private readonly float* first;
    private readonly float* second;
    private readonly HashSet<int>? touched;

    /// <summary>Makes a matrix; a table's rows are updated only in the batches that touch them.</summary>
    public Weights(string name, int rows, int columns, double spread, Random random, bool table = false)
    {
        (Name, Rows, Columns) = (name, rows, columns);
        Value = New();
        Gradient = New();
        first = New();
        second = New();
        Mean = New();
        touched = table ? [] : null;
        for (var i = 0; i < rows * columns; i++)
        {
            Value[i] = (float)(((random.NextDouble() * 2) - 1) * spread);
        }
    }

    public string Name { get; }

    /// <summary>Running mean of the values.</summary>
    public float* Mean { get; }
    public int Rows { get; }
    public int Columns { get; }
    public float* Value { get; }
    public float* Gradient { get; }
    public int Count => Rows * Columns;

    /// <summary>Marks a table's row as having a gradient.</summary>
    public void Touch(int row) => touched!.Add(row);

    /// <summary>Sum of squares of the gradient.</summary>
    public double GradientSquare()
    {
        double sum = 0;
        foreach (var (start, end) in Parts())
        {
            sum += TensorPrimitives.SumOfSquares(new ReadOnlySpan<float>(Gradient + start, end - start));
        }

        return sum;
    }

    /// <summary>One step of Adam (Kingma and Ba 2015) with decoupled decay; clears the gradient.</summary>
    public void Step(float rate, float scale, float decay, int step)
    {
        const float Beta1 = 0.9f,
            Beta2 = 0.98f;
        var correct1 = 1 - MathF.Pow(Beta1, step);
        var correct2 = 1 - MathF.Pow(Beta2, step);
        foreach (var (start, end) in Parts())
        {
            for (var i = start; i < end; i += 16)
            {
                var g = Vector512.Load(Gradient + i) * scale;
                var m = Vector512.Load(first + i);
                m += (1 - Beta1) * (g - m);
                var v = Vector512.Load(second + i);
                v += (1 - Beta2) * ((g * g) - v);
                var value = Vector512.Load(Value + i);
                var change = m / correct1 / (Vector512.Sqrt(v / correct2) + Vector512.Create(1e-8f));
                Vector512.Store(m, first + i);
                Vector512.Store(v, second + i);
                Vector512.Store(value - (rate * (change + (decay * value))), Value + i);
                Vector512.Store(Vector512<float>.Zero, Gradient + i);
            }
        }

        touched?.Clear();
    }

    /// <summary>Moves the mean; early steps weigh less, so that the random start is soon forgotten.</summary>
    public void Average(float decay, int step)
    {
        if (decay <= 0)
        {
            return;
        }

        // A table's untouched rows would cost more than the rest of a step: all rows move together every few steps.
        const int Pace = 10;
        if (step % Pace == 0)
        {
            var d = MathF.Pow(Math.Min(decay, (1f + step) / (10 + step)), Pace);
            var mean = new Span<float>(Mean, Count);
            TensorPrimitives.Lerp(new ReadOnlySpan<float>(Value, Count), mean, d, mean);
        }
    }

    private IEnumerable<(int, int)> Parts() =>
        touched is null ? [(0, Count)] : touched.Order().Select(r => (r * Columns, (r + 1) * Columns));

    private float* New()
    {
        var size = (nuint)Count * 4;
        var at = (float*)NativeMemory.AlignedAlloc(size, 64);
        NativeMemory.Clear(at, size);
        return at;
    }
}
