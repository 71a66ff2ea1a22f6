using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parallax.Language.Networks;

/// <summary>
/// The simple recurrent unit (Lei et al. 2018, without the state in its gates): one product for all words of a layer,
/// then a cheap pass along the sentence. c = f·c' + (1 - f)·z and h = r·c + (1 - r)·x.
/// </summary>
internal static unsafe class Recurrence
{
    private const int Width = NetworkShape.Width;
    private const int Lane = 16;

    /// <summary>Runs a sentence of one layer; the second half of the units reads it from its end.</summary>
    /// <param name="length">Words.</param>
    /// <param name="gates">For each word z, then f and r before their squashing; f and r are replaced by the gates.</param>
    /// <param name="input">Input of the layer.</param>
    /// <param name="states">Receives c.</param>
    /// <param name="output">Receives h.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(int length, float* gates, float* input, float* states, float* output)
    {
        for (var unit = 0; unit < Width; unit += Lane)
        {
            var backwards = unit >= Width / 2;
            var state = Vector512<float>.Zero;
            for (var step = 0; step < length; step++)
            {
                long word = backwards ? length - 1 - step : step;
                var z = gates + (word * 3 * Width) + unit;
                var forget = Sigmoid(Vector512.Load(z + Width));
                var reset = Sigmoid(Vector512.Load(z + (2 * Width)));
                var candidate = Vector512.Load(z);
                state = Vector512.FusedMultiplyAdd(forget, state - candidate, candidate);
                var x = Vector512.Load(input + (word * Width) + unit);
                Vector512.Store(forget, z + Width);
                Vector512.Store(reset, z + (2 * Width));
                Vector512.Store(state, states + (word * Width) + unit);
                Vector512.Store(Vector512.FusedMultiplyAdd(reset, state - x, x), output + (word * Width) + unit);
            }
        }
    }

    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) =>
        Vector512<float>.One / (Vector512<float>.One + Exponential.Of(-x));
}
