using System.IO.Compression;
using Parallax.Sources.Documents;

namespace Parallax.Sources.Files;

/// <summary>A file whose beginning was looked at.</summary>
/// <param name="Kind">What it is, decompressed.</param>
/// <param name="Content">Its bytes from the first, decompressed but for an archive's.</param>
internal sealed record OpenedFile(DocumentKind Kind, Stream Content)
{
    /// <summary>Looks into the stream, and through gzip; or says why it cannot.</summary>
    public static (OpenedFile? File, string? Failure) Of(string path, Stream stream)
    {
        try
        {
            var content = new PeekedStream(stream);
            var kind = DocumentKinds.Of(content.Head.Span, null, path);
            if (kind != DocumentKind.Gzip)
            {
                return (new OpenedFile(kind, content), null);
            }

            if (Begins(content.Head, "WARC/"u8))
            {
                return (new OpenedFile(DocumentKind.Warc, content), null);
            }

            var unpacked = new PeekedStream(new GZipStream(content, CompressionMode.Decompress));
            var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
            return (new OpenedFile(DocumentKinds.Of(unpacked.Head.Span, null, name), unpacked), null);
        }
        catch (Exception error) when (FileSource.IsFault(error))
        {
            return (null, $"cannot be read ({FileSource.OneLine(error.Message)}); check the file");
        }
    }

    private static bool Begins(ReadOnlyMemory<byte> compressed, ReadOnlySpan<byte> with)
    {
        using var unpacked = new GZipStream(new MemoryStream(compressed.ToArray()), CompressionMode.Decompress);
        var head = new byte[with.Length];
        return unpacked.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
            && with.SequenceEqual(head);
    }
}
