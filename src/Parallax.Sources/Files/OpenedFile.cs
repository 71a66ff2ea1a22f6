using System.IO.Compression;
using Parallax.Sources.Documents;

namespace Parallax.Sources.Files;

/// <summary>A file whose beginning was looked at.</summary>
/// <param name="Kind">What it is, decompressed.</param>
/// <param name="Content">Its bytes from the first, decompressed but for an archive's.</param>
/// <param name="IsCompressed">Whether they are gzip's, as only an archive's can be.</param>
internal sealed record OpenedFile(DocumentKind Kind, Stream Content, bool IsCompressed = false)
{
    /// <summary>Looks into the stream, and through gzip; or says why it cannot.</summary>
    public static (OpenedFile? File, string? Failure) Of(string path, Stream stream)
    {
        try
        {
            var (head, content) = Peeked(stream);
            var kind = DocumentKinds.Of(head, null, path);
            if (kind != DocumentKind.Gzip)
            {
                return (new OpenedFile(kind, content), null);
            }

            if (path.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) || IsArchive(head))
            {
                return (new OpenedFile(DocumentKind.Warc, content, IsCompressed: true), null);
            }

            var (start, unpacked) = Peeked(new GZipStream(content, CompressionMode.Decompress, leaveOpen: true));
            var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
            return (new OpenedFile(DocumentKinds.Of(start, null, name), unpacked), null);
        }
        catch (Exception error) when (FileSource.IsFault(error))
        {
            return (null, $"cannot be read ({FileSource.OneLine(error.Message)}); check the file");
        }
    }

    // A file is gone back in, so that it keeps its length and archives can be gone back in too.
    private static (byte[] Head, Stream Content) Peeked(Stream stream)
    {
        if (!stream.CanSeek)
        {
            var peeked = new PeekedStream(stream);
            return (peeked.Head, peeked);
        }

        var head = new byte[PeekedStream.Window];
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Seek(-count, SeekOrigin.Current);
        return (head[..count], stream);
    }

    // The first record may be damaged; the name has to do then.
    private static bool IsArchive(byte[] compressed)
    {
        try
        {
            using var unpacked = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
            var head = new byte[5];
            return unpacked.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
                && head.AsSpan().SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
