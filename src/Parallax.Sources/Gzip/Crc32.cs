namespace Parallax.Sources.Gzip;

/// <summary>The checksum of gzip (RFC 1952), four bytes a step.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[][] Tables = Build();

    /// <summary>The checksum of what was summed up before and these bytes; 0 before the first.</summary>
    public static uint Add(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var sum = ~checksum;
        var (first, second, third, fourth) = (Tables[0], Tables[1], Tables[2], Tables[3]);
        for (; bytes.Length >= 4; bytes = bytes[4..])
        {
            sum ^= System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            sum = fourth[sum & 255] ^ third[(sum >> 8) & 255] ^ second[(sum >> 16) & 255] ^ first[sum >> 24];
        }

        foreach (var b in bytes)
        {
            sum = (sum >> 8) ^ first[(sum ^ b) & 255];
        }

        return ~sum;
    }

    private static uint[][] Build()
    {
        var tables = new[] { new uint[256], new uint[256], new uint[256], new uint[256] };
        for (var i = 0u; i < 256; i++)
        {
            var sum = i;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ Polynomial;
            }

            tables[0][i] = sum;
        }

        for (var i = 0; i < 256; i++)
        {
            for (var table = 1; table < 4; table++)
            {
                var sum = tables[table - 1][i];
                tables[table][i] = (sum >> 8) ^ tables[0][sum & 255];
            }
        }

        return tables;
    }
}
