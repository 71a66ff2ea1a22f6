using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Parallax.Language.Models;

namespace Parallax.Language.Networks;

/// <summary>y = x·W + b, with numbers unpacked from a model.</summary>
internal sealed unsafe class Linear(ModelFile model, string name, string? biasName, int inputs, int outputs)
{
    private readonly float* weights = Packing.Unpack(model, name);
    private readonly float* bias = biasName is null ? null : Packing.Unpack(model, biasName);

    /// <summary>Width of the output.</summary>
    public int Outputs => outputs;

    /// <summary>Applies it to <paramref name="rows"/> rows.</summary>
    public void Apply(int rows, float* x, float* y)
    {
        if (bias == null)
        {
            MatrixProduct.Multiply(rows, outputs, inputs, x, inputs, 1, weights, outputs, y, outputs, false);
        }
        else
        {
            MatrixProduct.MultiplyAndAdd(rows, outputs, inputs, x, weights, y, bias);
        }
    }

    /// <summary>Scores of classes become their likelihoods, those beyond <paramref name="classes"/> 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Softmax(float* x, int classes, int width)
    {
        new Span<float>(x + classes, width - classes).Fill(float.NegativeInfinity);
        var most = Vector512.Load(x);
        for (var i = 16; i < width; i += 16)
        {
            most = Vector512.Max(most, Vector512.Load(x + i));
        }

        var greatest = most[0];
        for (var i = 1; i < 16; i++)
        {
            greatest = MathF.Max(greatest, most[i]);
        }

        var sum = Vector512<float>.Zero;
        for (var i = 0; i < width; i += 16)
        {
            var part = Exponential.Of(Vector512.Load(x + i) - Vector512.Create(greatest));
            sum += part;
            Vector512.Store(part, x + i);
        }

        var scale = Vector512.Create(1 / Vector512.Sum(sum));
        for (var i = 0; i < width; i += 16)
        {
            Vector512.Store(Vector512.Load(x + i) * scale, x + i);
        }
    }

    /// <summary>The class of the best score, the first of equals.</summary>
    public static int Best(float* scores, int classes)
    {
        var best = 0;
        for (var c = 1; c < classes; c++)
        {
            best = scores[c] > scores[best] ? c : best;
        }

        return best;
    }

    /// <summary>Negative numbers become 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rectify(float* x, long count)
    {
        for (long i = 0; i < count; i += 16)
        {
            Vector512.Store(Vector512.Max(Vector512.Load(x + i), Vector512<float>.Zero), x + i);
        }
    }
}
