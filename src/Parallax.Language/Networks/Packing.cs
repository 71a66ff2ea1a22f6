using System.Runtime.InteropServices;
using Parallax.Language.Models;

namespace Parallax.Language.Networks;

/// <summary>Matrices as 16-bit and embedding tables as 8-bit numbers with their scales.</summary>
internal static unsafe class Packing
{
    /// <summary>Packs a matrix: one scale for all.</summary>
    public static void Matrix(string name, ReadOnlySpan<float> values, List<(string, byte[])> sections)
    {
        var scale = Scale(values, short.MaxValue);
        var packed = new short[values.Length];
        for (var i = 0; i < packed.Length; i++)
        {
            packed[i] = (short)MathF.Round(values[i] / scale);
        }

        sections.Add((name, MemoryMarshal.AsBytes<short>(packed).ToArray()));
        sections.Add((name + ".s", BitConverter.GetBytes(scale)));
    }

    /// <summary>Packs a table: a scale a row.</summary>
    public static void Table(string name, ReadOnlySpan<float> values, int columns, List<(string, byte[])> sections)
    {
        var packed = new sbyte[values.Length];
        var scales = new float[values.Length / columns];
        for (var r = 0; r < scales.Length; r++)
        {
            scales[r] = Scale(values.Slice(r * columns, columns), sbyte.MaxValue);
            for (var i = r * columns; i < (r + 1) * columns; i++)
            {
                packed[i] = (sbyte)MathF.Round(values[i] / scales[r]);
            }
        }

        sections.Add((name, MemoryMarshal.AsBytes<sbyte>(packed).ToArray()));
        sections.Add((name + ".s", MemoryMarshal.AsBytes<float>(scales).ToArray()));
    }

    /// <summary>Unpacks a matrix into memory that does not move.</summary>
    public static float* Unpack(ModelFile model, string name)
    {
        var packed = model.Section<short>(name).Span;
        var scale = model.Section<float>(name + ".s").Span[0];
        // Lives as long as the process, as the model does.
        var values = (float*)NativeMemory.AlignedAlloc((nuint)packed.Length * 4, 64);
        for (var i = 0; i < packed.Length; i++)
        {
            values[i] = packed[i] * scale;
        }

        return values;
    }

    private static float Scale(ReadOnlySpan<float> values, int most)
    {
        var greatest = 1e-20f;
        foreach (var value in values)
        {
            greatest = MathF.Max(greatest, MathF.Abs(value));
        }

        return greatest / most;
    }
}
