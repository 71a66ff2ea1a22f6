namespace Parallax.Language.Models;

/// <summary>
/// Weights of hashed features for up to 255 classes: a table of slots by open addressing, each leading to a run of
/// (class, weight) pairs. A feature costs one probe and a few additions.
/// </summary>
internal sealed class SparseWeights(ModelFile model, string name)
{
    private readonly NumberBlock<uint> slots = model.Section<uint>(name + ".slots");
    private readonly NumberBlock<byte> pairs = model.Section<byte>(name + ".pairs");

    /// <summary>Adds the weights of every feature to <paramref name="scores"/>, one a class.</summary>
    public unsafe void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        var table = slots.Start;
        var mask = ((uint)slots.Length / 2) - 1;
        foreach (var feature in features)
        {
            var at = feature & mask;
            while (true)
            {
                var key = table[2 * at];
                if (key == feature)
                {
                    var place = table[(2 * at) + 1];
                    var pair = pairs.Start + (place >> 8) * 2L;
                    for (var end = pair + ((place & 0xFF) * 2); pair < end; pair += 2)
                    {
                        scores[pair[0]] += (sbyte)pair[1];
                    }

                    break;
                }

                if (key == 0)
                {
                    break;
                }

                at = (at + 1) & mask;
            }
        }
    }

    /// <summary>Packs rows of (class, weight) packedPairs.</summary>
    public static void Pack(
        string name,
        IReadOnlyList<(uint Feature, (byte Class, sbyte Weight)[] Pairs)> rows,
        List<(string, byte[])> sections
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        var size = 16;
        while (size < rows.Count * 1.15)
        {
            size *= 2;
        }

        var packedSlots = new uint[size * 2];
        var packedPairs = new List<byte>();
        foreach (var (feature, cells) in rows)
        {
            var at = feature & (uint)(size - 1);
            while (packedSlots[2 * at] != 0)
            {
                at = (at + 1) & (uint)(size - 1);
            }

            packedSlots[2 * at] = feature;
            packedSlots[(2 * at) + 1] = ((uint)(packedPairs.Count / 2) << 8) | (uint)cells.Length;
            foreach (var (cls, weight) in cells)
            {
                packedPairs.Add(cls);
                packedPairs.Add((byte)weight);
            }
        }

        sections.Add(
            (name + ".slots", System.Runtime.InteropServices.MemoryMarshal.AsBytes<uint>(packedSlots).ToArray())
        );
        sections.Add((name + ".pairs", [.. packedPairs]));
    }
}
