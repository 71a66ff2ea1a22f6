using System.Runtime.InteropServices;

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
        touched = table ? [] : null;
        for (var i = 0; i < rows * columns; i++)
        {
            Value[i] = (float)(((random.NextDouble() * 2) - 1) * spread);
        }
    }

    public string Name { get; }
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
            for (var i = start; i < end; i++)
            {
                sum += Gradient[i] * Gradient[i];
            }
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
            for (var i = start; i < end; i++)
            {
                var g = Gradient[i] * scale;
                first[i] += (1 - Beta1) * (g - first[i]);
                second[i] += (1 - Beta2) * ((g * g) - second[i]);
                Value[i] -=
                    rate * ((first[i] / correct1 / (MathF.Sqrt(second[i] / correct2) + 1e-8f)) + (decay * Value[i]));
                Gradient[i] = 0;
            }
        }

        touched?.Clear();
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
