using System.Numerics.Tensors;
using Parallax.Language.Networks;

namespace Parallax.Language.Training;

/// <summary>Forward and backward steps that the network is made of. Row-major; widths are multiples of 16.</summary>
internal static unsafe class Layers
{
    [ThreadStatic]
    private static Memory? transposed;

    /// <summary>y = x·W + b.</summary>
    public static void Linear(int rows, float* x, Weights w, Weights? b, float* y)
    {
        MatrixProduct.Multiply(rows, w.Columns, w.Rows, x, w.Rows, 1, w.Value, w.Columns, y, w.Columns, false);
        for (var i = 0; b is not null && i < rows; i++)
        {
            var row = new Span<float>(y + ((long)i * w.Columns), w.Columns);
            TensorPrimitives.Add(row, new ReadOnlySpan<float>(b.Value, w.Columns), row);
        }
    }

    /// <summary>Gradients of <see cref="Linear"/>; dx is added to where it is given.</summary>
    public static void LinearBack(int rows, float* x, Weights w, Weights? b, float* dy, float* dx)
    {
        MatrixProduct.Multiply(w.Rows, w.Columns, rows, x, 1, w.Rows, dy, w.Columns, w.Gradient, w.Columns, true);
        for (var i = 0; b is not null && i < rows; i++)
        {
            var sum = new Span<float>(b.Gradient, w.Columns);
            TensorPrimitives.Add(sum, new ReadOnlySpan<float>(dy + ((long)i * w.Columns), w.Columns), sum);
        }

        if (dx != null)
        {
            transposed ??= new Memory();
            var t = transposed.Room(w.Count);
            for (var i = 0; i < w.Rows; i++)
            {
                for (var j = 0; j < w.Columns; j++)
                {
                    t[(j * w.Rows) + i] = w.Value[(i * w.Columns) + j];
                }
            }

            MatrixProduct.Multiply(rows, w.Rows, w.Columns, dy, w.Columns, 1, t, w.Rows, dx, w.Rows, true);
        }
    }

    /// <summary>Likelihoods of scores; these are shifted, which rounds them, only where their powers would overflow.</summary>
    public static void Softmax(ReadOnlySpan<float> scores, Span<float> likelihoods)
    {
        const float Safe = 80;
        var most = TensorPrimitives.Max(scores);
        if (most > Safe)
        {
            TensorPrimitives.Subtract(scores, most, likelihoods);
            scores = likelihoods;
        }

        TensorPrimitives.SoftMax(scores, likelihoods);
    }

    /// <summary>Negative values become 0.</summary>
    public static void Relu(float* x, int count) =>
        TensorPrimitives.Max(new ReadOnlySpan<float>(x, count), 0f, new Span<float>(x, count));

    /// <summary>Gradients where the output was 0 become 0.</summary>
    public static void ReluBack(float* y, float* dy, int count)
    {
        for (var i = 0; i < count; i++)
        {
            dy[i] = y[i] > 0 ? dy[i] : 0;
        }
    }

    /// <summary>x = x·mask.</summary>
    public static void Mask(float* x, float* mask, int count) =>
        TensorPrimitives.Multiply(
            new ReadOnlySpan<float>(x, count),
            new ReadOnlySpan<float>(mask, count),
            new Span<float>(x, count)
        );
}
