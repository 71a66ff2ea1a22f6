using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parallax.Language.Networks;

/// <summary>
/// e to the power of 16 numbers at once, to six digits, which is what squashing a gate or a score needs; the four recurrent
/// layers ask for eight exponentials a unit and word.
/// </summary>
internal static class Exponential
{
    /// <summary>e^x, with x held between -87 and 88, where the result is a normal number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Of(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(88f));
        // x = n·ln 2 + r with |r| <= ln 2 / 2; ln 2 in two parts, so that r loses no digits.
        var n = Vector512.Round(x * Vector512.Create(1.44269504f));
        var r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693359375f), x);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(2.12194440e-4f), r);
        // Taylor's series to the sixth power: its next term is below 1.7e-7 of the result.
        var sum = Vector512.Create(1 / 720f);
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(1 / 120f));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(1 / 24f));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(1 / 6f));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(0.5f));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512<float>.One);
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512<float>.One);
        var power = Vector512.ShiftLeft(Vector512.ConvertToInt32(n) + Vector512.Create(127), 23);
        return sum * power.AsSingle();
    }
}
