namespace Parallax.Sources.Gzip;

/// <summary>Symbols by the next bits of a stream (RFC 1951, 3.2.2): one look-up a symbol.</summary>
internal sealed class HuffmanTable
{
    private const int MostBits = 15;

    private readonly ushort[] entries = new ushort[1 << MostBits];

    /// <summary>Longest code in bits.</summary>
    public int Bits { get; private set; }

    /// <summary>The entry for these next bits: the symbol times sixteen, and its code's length; 0 where no code is so.</summary>
    public int this[uint bits] => entries[bits & ((1u << Bits) - 1)];

    /// <summary>Builds the table of codes of these lengths; 0 is of a symbol that does not occur.</summary>
    /// <exception cref="InvalidDataException">More codes than there is room for.</exception>
    public void Build(ReadOnlySpan<byte> lengths)
    {
        Span<int> counts = stackalloc int[MostBits + 1];
        Bits = 1;
        foreach (var length in lengths)
        {
            counts[length]++;
            Bits = Math.Max(Bits, length);
        }

        counts[0] = 0;
        Span<int> codes = stackalloc int[MostBits + 2];
        for (var length = 1; length <= MostBits; length++)
        {
            codes[length + 1] = (codes[length] + counts[length]) << 1;
            if (codes[length] + counts[length] > 1 << length)
            {
                throw new InvalidDataException("codes that cannot be");
            }
        }

        entries.AsSpan(0, 1 << Bits).Clear();
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            var length = lengths[symbol];
            if (length > 0)
            {
                Fill(Reversed(codes[length]++, length), length, symbol);
            }
        }
    }

    // All entries whose first bits are the code.
    private void Fill(int code, int length, int symbol)
    {
        for (var entry = code; entry < 1 << Bits; entry += 1 << length)
        {
            entries[entry] = (ushort)((symbol << 4) | length);
        }
    }

    private static int Reversed(int code, int length)
    {
        var reversed = 0;
        for (var i = 0; i < length; i++)
        {
            reversed = (reversed << 1) | ((code >> i) & 1);
        }

        return reversed;
    }
}
