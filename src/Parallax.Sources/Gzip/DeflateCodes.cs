namespace Parallax.Sources.Gzip;

/// <summary>The codes of a compressed block (RFC 1951, 3.2.5 to 3.2.7).</summary>
internal sealed class DeflateCodes
{
    private static readonly byte[] Order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private static readonly int[] LengthBases =
    [
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        13,
        15,
        17,
        19,
        23,
        27,
        31,
        35,
        43,
        51,
        59,
        67,
        83,
        99,
        115,
        131,
        163,
        195,
        227,
        258,
    ];

    private static readonly int[] DistanceBases =
    [
        1,
        2,
        3,
        4,
        5,
        7,
        9,
        13,
        17,
        25,
        33,
        49,
        65,
        97,
        129,
        193,
        257,
        385,
        513,
        769,
        1025,
        1537,
        2049,
        3073,
        4097,
        6145,
        8193,
        12289,
        16385,
        24577,
    ];

    private readonly HuffmanTable distances = new();
    private readonly byte[] lengths = new byte[320];

    /// <summary>Codes of literals, of lengths and of the block's end.</summary>
    public HuffmanTable Literals { get; } = new();

    /// <summary>Takes the codes that every block without its own has.</summary>
    public void BuildFixed()
    {
        lengths.AsSpan(0, 144).Fill(8);
        lengths.AsSpan(144, 112).Fill(9);
        lengths.AsSpan(256, 24).Fill(7);
        lengths.AsSpan(280, 8).Fill(8);
        Literals.Build(lengths.AsSpan(0, 288));
        lengths.AsSpan(0, 30).Fill(5);
        distances.Build(lengths.AsSpan(0, 30));
    }

    /// <summary>Takes the codes that the block begins with.</summary>
    public void Build(BitFeed bits)
    {
        var literals = bits.Take(5) + 257;
        var all = literals + bits.Take(5) + 1;
        var count = bits.Take(4) + 4;
        lengths.AsSpan(0, 19).Clear();
        for (var i = 0; i < count; i++)
        {
            lengths[Order[i]] = (byte)bits.Take(3);
        }

        distances.Build(lengths.AsSpan(0, 19));
        for (var at = 0; at < all; )
        {
            at = Run(bits, at, all);
        }

        Literals.Build(lengths.AsSpan(0, literals));
        distances.Build(lengths.AsSpan(literals, all - literals));
    }

    /// <summary>The length that a symbol of <see cref="Literals"/> stands for.</summary>
    public int Length(int symbol, BitFeed bits)
    {
        var code = symbol - 257;
        return code >= LengthBases.Length ? throw new InvalidDataException("a length that is none")
            : code is < 8 or 28 ? LengthBases[code]
            : LengthBases[code] + bits.Take((code >> 2) - 1);
    }

    /// <summary>Takes a distance.</summary>
    public int Distance(BitFeed bits)
    {
        var code = bits.Take(distances);
        return code >= DistanceBases.Length ? throw new InvalidDataException("a distance that is none")
            : code < 4 ? DistanceBases[code]
            : DistanceBases[code] + bits.Take((code >> 1) - 1);
    }

    // One length, or a run of the same; the codes of the lengths stand where those of distances will.
    private int Run(BitFeed bits, int at, int all)
    {
        var symbol = bits.Take(distances);
        if (symbol < 16)
        {
            lengths[at] = (byte)symbol;
            return at + 1;
        }

        if (symbol == 16 && at == 0)
        {
            throw new InvalidDataException("a length repeated before the first");
        }

        var value = symbol == 16 ? lengths[at - 1] : (byte)0;
        var run = symbol switch
        {
            16 => 3 + bits.Take(2),
            17 => 3 + bits.Take(3),
            _ => 11 + bits.Take(7),
        };
        if (at + run > all)
        {
            throw new InvalidDataException("more lengths than codes");
        }

        lengths.AsSpan(at, run).Fill(value);
        return at + run;
    }
}
