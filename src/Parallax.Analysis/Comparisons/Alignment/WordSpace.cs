using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>
/// Arithmetic on word vectors, in registers of 16 numbers on every machine, so that sums round alike on all of them. A
/// vector has as many zeros behind it as make it whole registers.
/// </summary>
internal static class WordSpace
{
    private static readonly int Length =
        (WordVectors.Dimensions + Vector512<float>.Count - 1) / Vector512<float>.Count * Vector512<float>.Count;

    /// <summary>The zero vector.</summary>
    public static float[] Zero() => new float[Length];

    /// <summary>A word's vector at length 1; null for a word that has none.</summary>
    public static float[]? Unit(string word)
    {
        var row = WordVectors.Default.Find(word);
        if (row < 0)
        {
            return null;
        }

        var unit = Zero();
        WordVectors.Default.CopyTo(row, unit);
        Normalise(unit);
        return unit;
    }

    /// <summary>Brings a vector to length 1; zero stays zero.</summary>
    public static void Normalise(float[] vector)
    {
        var norm = MathF.Sqrt(Dot(vector, vector));
        for (var i = 0; norm > 0 && i < vector.Length; i++)
        {
            vector[i] /= norm;
        }
    }

    // This and the product below are not compiled ahead, for their registers are the machine's.

    /// <summary>Adds a multiple of a vector to another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(float[] into, float[] vector, float times)
    {
        for (var i = 0; i < into.Length; i += Vector512<float>.Count)
        {
            (Vector512.Create(into, i) + (Vector512.Create(vector, i) * times)).CopyTo(into, i);
        }
    }

    /// <summary>The scalar product: the cosine, of vectors of length 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(float[] a, float[] b)
    {
        var sums = Vector512<float>.Zero;
        for (var i = 0; i < a.Length; i += Vector512<float>.Count)
        {
            sums += Vector512.Create(a, i) * Vector512.Create(b, i);
        }

        // In their order: a machine's own way of adding up a register is not every machine's.
        Span<float> lanes = stackalloc float[Vector512<float>.Count];
        sums.CopyTo(lanes);
        var sum = 0f;
        foreach (var lane in lanes)
        {
            sum += lane;
        }

        return sum;
    }
}
