using System.IO.Compression;
using Parallax.Sources.Files;

namespace Parallax.Sources.Warc;

/// <summary>Bodies compressed on the way.</summary>
internal static class HttpEncodings
{
    private const int MostEncodings = 4;

    /// <summary>The body decompressed, or why it cannot be.</summary>
    /// <param name="body">As it came.</param>
    /// <param name="encodings">Content-Encoding; null where there is none.</param>
    /// <param name="longest">Most bytes that come of it.</param>
    public static (ReadOnlyMemory<byte> Body, string? Problem) Decoded(
        ReadOnlyMemory<byte> body,
        string? encodings,
        long longest
    )
    {
        var names = (encodings ?? string.Empty).Split(
            ',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        if (names.Length > MostEncodings)
        {
            return (default, $"was compressed {names.Length} times over");
        }

        for (var i = names.Length - 1; i >= 0; i--)
        {
            var name = names[i].ToLowerInvariant();
            if (name == "identity" || !IsCompressed(name, body.Span))
            {
                continue;
            }

            var (decoded, problem) = Decode(name, body, longest);
            if (problem is not null)
            {
                return (default, problem);
            }

            body = decoded;
        }

        return (body, null);
    }

    // Archives were seen that decompress and keep the header.
    private static bool IsCompressed(string name, ReadOnlySpan<byte> body) =>
        name switch
        {
            "gzip" or "x-gzip" => body is [0x1F, 0x8B, ..],
            "br" or "deflate" => body is not [(byte)'<', ..] && !body.IsEmpty,
            _ => false,
        };

    private static (ReadOnlyMemory<byte> Body, string? Problem) Decode(
        string name,
        ReadOnlyMemory<byte> body,
        long longest
    )
    {
        try
        {
            using var source = new MemoryStream(body.ToArray(), writable: false);
            using var stream = Opened(name, source, body.Span);
            using var decoded = new MemoryStream();
            var buffer = new byte[81_920];
            for (int count; (count = stream.Read(buffer)) > 0; decoded.Write(buffer, 0, count))
            {
                if (decoded.Length + count > longest)
                {
                    return (default, $"decompresses to more than the {longest / 1e6:0.#} MB that are read");
                }
            }

            return (decoded.ToArray(), null);
        }
        catch (Exception error) when (FileSource.IsFault(error) || error is InvalidOperationException)
        {
            return (default, $"has a damaged body ({FileSource.OneLine(error.Message)})");
        }
    }

    private static Stream Opened(string name, Stream source, ReadOnlySpan<byte> body) =>
        name switch
        {
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            // Both zlib's form, which the standard means, and the bare one are sent.
            "deflate" when body.Length > 1 && (body[0] & 15) == 8 && ((body[0] << 8) | body[1]) % 31 == 0 =>
                new ZLibStream(source, CompressionMode.Decompress),
            "deflate" => new DeflateStream(source, CompressionMode.Decompress),
            _ => new GZipStream(source, CompressionMode.Decompress),
        };
}
