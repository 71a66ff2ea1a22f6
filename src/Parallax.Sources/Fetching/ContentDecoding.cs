using System.IO.Compression;

namespace Parallax.Sources.Fetching;

/// <summary>Decompresses a body, never to more than a bound: a bomb is stopped there, whatever it claims.</summary>
internal static class ContentDecoding
{
    /// <summary>What may be sent.</summary>
    public const string Accepted = "gzip, deflate, br";

    private const int Step = 64 * 1024;
    private const int MostLayers = 2;

    /// <summary>The body as it was before compression, or what is wrong with it; exactly one is null.</summary>
    /// <param name="body">As sent.</param>
    /// <param name="encodings">Value of Content-Encoding; null where there is none.</param>
    /// <param name="most">Longest body, in bytes.</param>
    /// <param name="cancellation">Ends the decompression.</param>
    public static (byte[]? Body, string? Failure) Decode(
        byte[] body,
        string? encodings,
        int most,
        CancellationToken cancellation
    )
    {
        var layers = (encodings ?? string.Empty)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(e => !e.Equals("identity", StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (layers.Count > MostLayers)
        {
            return (null, "is compressed again and again; nothing to do but ask its publisher");
        }

        // As named in the order they were applied.
        for (var i = layers.Count - 1; i >= 0; i--)
        {
            cancellation.ThrowIfCancellationRequested();
            var (decoded, failure) = DecodeLayer(body, layers[i], most, cancellation);
            if (decoded is null)
            {
                return (null, failure);
            }

            body = decoded;
        }

        return body.Length <= most ? (body, null) : (null, TooLong(most));
    }

    private static (byte[]? Body, string? Failure) DecodeLayer(
        byte[] body,
        string encoding,
        int most,
        CancellationToken cancellation
    )
    {
        using var source = new MemoryStream(body, writable: false);
        using var stream = Open(source, body, encoding.ToLowerInvariant());
        if (stream is null)
        {
            return (null, "is compressed in a way that was not asked for; nothing to do but ask its publisher");
        }

        try
        {
            using var decoded = new MemoryStream();
            var buffer = new byte[Step];
            for (int read; (read = stream.Read(buffer)) > 0; )
            {
                cancellation.ThrowIfCancellationRequested();
                if (decoded.Length + read > most)
                {
                    return (null, TooLong(most));
                }

                decoded.Write(buffer, 0, read);
            }

            return (decoded.ToArray(), null);
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            return (null, "is compressed, and the compression is broken; try again later");
        }
    }

    private static Stream? Open(Stream source, byte[] body, string encoding) =>
        encoding switch
        {
            "gzip" or "x-gzip" => new GZipStream(source, CompressionMode.Decompress),
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            // Meant is zlib's format; some servers send the bare one.
            "deflate"
                when body is [var first, var second, ..] && (first & 0x0F) == 8 && (first * 256 + second) % 31 == 0 =>
                new ZLibStream(source, CompressionMode.Decompress),
            "deflate" => new DeflateStream(source, CompressionMode.Decompress),
            _ => null,
        };

    private static string TooLong(int most) =>
        FormattableString.Invariant(
            $"grows to more than {most:N0} bytes once decompressed, so it is no page; nothing to do"
        );
}
