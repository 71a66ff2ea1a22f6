using System.Runtime.Intrinsics;
using Parallax.Language.Networks;

namespace Parallax.Language.Training;

/// <summary>Gradients of <see cref="Recurrence"/>.</summary>
internal static unsafe class RecurrenceBack
{
    private const int Width = NetworkShape.Width;

    /// <summary>Fills the gradients of z, f and r before their squashing; adds to the input's.</summary>
    public static void Run(
        int length,
        float* gates,
        float* input,
        float* states,
        float* errors,
        float* gateErrors,
        float* inputErrors
    )
    {
        var one = Vector512<float>.One;
        for (var unit = 0; unit < Width; unit += 16)
        {
            var backwards = unit >= Width / 2;
            var carried = Vector512<float>.Zero;
            for (var step = length - 1; step >= 0; step--)
            {
                long word = backwards ? length - 1 - step : step;
                var before =
                    step == 0
                        ? Vector512<float>.Zero
                        : Vector512.Load(states + ((backwards ? word + 1 : word - 1) * Width) + unit);
                var g = gates + (word * 3 * Width) + unit;
                var z = Vector512.Load(g);
                var f = Vector512.Load(g + Width);
                var r = Vector512.Load(g + (2 * Width));
                var at = (word * Width) + unit;
                var c = Vector512.Load(states + at);
                var x = Vector512.Load(input + at);
                var dh = Vector512.Load(errors + at);
                var dc = carried + (dh * r);
                var d = gateErrors + (word * 3 * Width) + unit;
                Vector512.Store(dc * (one - f), d);
                Vector512.Store(dc * (before - z) * f * (one - f), d + Width);
                Vector512.Store(dh * (c - x) * r * (one - r), d + (2 * Width));
                Vector512.Store(Vector512.Load(inputErrors + at) + (dh * (one - r)), inputErrors + at);
                carried = dc * f;
            }
        }
    }
}
