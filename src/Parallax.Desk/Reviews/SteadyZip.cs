using System.IO.Compression;

namespace Parallax.Desk.Reviews;

/// <summary>A zip file whose bytes hang on its contents alone.</summary>
internal static class SteadyZip
{
    // The earliest that a zip file can say.
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The same files in ordinal order, each of the same moment; the list of types first, as the format asks.</summary>
    public static byte[] Of(byte[] zip)
    {
        using var steady = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read))
        using (var to = new ZipArchive(steady, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entries = from
                .Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml")
                .ThenBy(entry => entry.FullName, StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Always;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return steady.ToArray();
    }
}
