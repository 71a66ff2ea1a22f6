using System.Globalization;
using System.Text;

namespace Parallax.Sources.Warc;

/// <summary>A body sent in chunks (RFC 9112, 7.1).</summary>
internal static class HttpChunks
{
    private const int LongestSize = 256;

    /// <summary>
    /// The chunks joined. Archives were seen that join the chunks and keep the header: what does not begin with a chunk is
    /// left as it is. Of a body that breaks off, what there is.
    /// </summary>
    public static ReadOnlyMemory<byte> Joined(ReadOnlyMemory<byte> body)
    {
        using var joined = new MemoryStream(body.Length);
        var rest = body;
        while (Size(rest.Span) is var (size, begin) && begin > 0)
        {
            if (size == 0)
            {
                return joined.ToArray();
            }

            var count = (int)Math.Min(size, rest.Length - begin);
            joined.Write(rest.Span.Slice(begin, count));
            rest = rest[(begin + count)..];
            rest = rest[
                (
                    rest.Span.StartsWith("\r\n"u8) ? 2
                    : rest.Span.StartsWith("\n"u8) ? 1
                    : 0
                )..
            ];
        }

        return joined.Length == 0 ? body : joined.ToArray();
    }

    // The size on the first line and where its chunk begins; (0, 0) where that line is no size.
    private static (long Size, int Begin) Size(ReadOnlySpan<byte> body)
    {
        var end = body[..Math.Min(body.Length, LongestSize)].IndexOf((byte)'\n');
        if (end < 0)
        {
            return (0, 0);
        }

        var line = Encoding.Latin1.GetString(body[..end]);
        var size = line.AsSpan(0, line.IndexOf(';', StringComparison.Ordinal) is var at and >= 0 ? at : line.Length)
            .Trim();
        return
            long.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            && value >= 0
            ? (value, end + 1)
            : (0, 0);
    }
}
