namespace Parallax.Sources.Tests;

/// <summary>Damages bytes as disks, networks and bad programs do.</summary>
internal static class Mutation
{
    private static readonly byte[][] Bits =
    [
        "<"u8.ToArray(),
        ">"u8.ToArray(),
        "&"u8.ToArray(),
        "&#x10FFFF;"u8.ToArray(),
        "&#xD800;"u8.ToArray(),
        "]]>"u8.ToArray(),
        "<![CDATA["u8.ToArray(),
        "<!--"u8.ToArray(),
        "<!DOCTYPE x [<!ENTITY a 'b'>]>"u8.ToArray(),
        "\""u8.ToArray(),
        "{"u8.ToArray(),
        "\\ud800"u8.ToArray(),
        "\r\n\r\n"u8.ToArray(),
        "WARC/1.0\r\n"u8.ToArray(),
        "Content-Length: 99999999999\r\n"u8.ToArray(),
        "-1"u8.ToArray(),
        "9999"u8.ToArray(),
        [0],
        [0xFF, 0xFE],
        [0x1F, 0x8B, 8],
        [0xED, 0xA0, 0x80],
    ];

    /// <summary>Bytes of no kind.</summary>
    public static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(0, 300)];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>The bytes with one to eight things done to them.</summary>
    public static byte[] Of(byte[] bytes, byte[][] others, Random random)
    {
        var mutated = bytes.ToList();
        for (var i = random.Next(1, 9); i > 0; i--)
        {
            var at = random.Next(mutated.Count + 1);
            var length = Math.Min(random.Next(1, 60), mutated.Count - at);
            switch (random.Next(7))
            {
                case 0 when at < mutated.Count:
                    mutated[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    mutated.RemoveRange(at, length);
                    break;
                case 2:
                    mutated.InsertRange(at, mutated.GetRange(at, length));
                    break;
                case 3:
                    mutated.InsertRange(at, Bits[random.Next(Bits.Length)]);
                    break;
                case 4 when random.Next(4) == 0:
                    mutated.RemoveRange(at, mutated.Count - at);
                    break;
                case 5:
                    var other = others[random.Next(others.Length)];
                    var from = random.Next(other.Length);
                    mutated.InsertRange(at, other[from..Math.Min(other.Length, from + length)]);
                    break;
                default:
                    mutated.InsertRange(
                        at,
                        Enumerable.Repeat(mutated.GetRange(at, length), 5).SelectMany(b => b).ToList()
                    );
                    break;
            }
        }

        return [.. mutated];
    }
}
