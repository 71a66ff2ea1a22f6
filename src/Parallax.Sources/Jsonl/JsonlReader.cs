using Parallax.Core;
using Parallax.Sources.Files;
using Parallax.Sources.Text;

namespace Parallax.Sources.Jsonl;

/// <summary>
/// Reads one article a line: <c>{"id", "text" or "html", "url"?, "outlet"?, "date"?, "headline"?}</c>. A line that is no
/// such object is a failure with its number; the others are read.
/// </summary>
internal sealed class JsonlReader(InputLimits limits)
{
    // A file that is something else is not worth a message for each of its lines.
    private const int MostFailuresAtStart = 20;

    /// <summary>Whether the name says that each line is an article.</summary>
    public static bool HasExtension(string path)
    {
        return path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads the rows of a stream as they are asked for, whatever its length. Does not dispose it.</summary>
    public IEnumerable<ReadResult> Read(string path, Stream stream, CancellationToken cancellation)
    {
        return Each(
            path,
            stream,
            (where, row) => JsonlRow.Read(path, where, row),
            ReadResult.Failed,
            result => result.Article is not null,
            cancellation
        );
    }

    /// <summary>What <paramref name="read"/> makes of each row, with the failures of lines that could not be had.</summary>
    public IEnumerable<T> Each<T>(
        string path,
        Stream stream,
        Func<string, ReadOnlyMemory<byte>, T> read,
        Func<string, T> failed,
        Func<T, bool> isRow,
        CancellationToken cancellation
    )
    {
        var name = path == FileSource.StandardInput ? "standard input" : FileSource.Shown(path);
        int rows = 0,
            failures = 0;
        foreach (var line in ByteLines.Of(stream, limits.MaxBytes, cancellation))
        {
            if (line.Content is { } blank && IsBlank(blank))
            {
                continue;
            }

            var row = line.Content is { } content
                ? read($"{name} line {line.Number}", WithoutMark(content))
                : failed($"{name} line {line.Number}: {line.Problem}");
            rows += isRow(row) ? 1 : 0;
            failures += isRow(row) ? 0 : 1;
            yield return row;
            if (rows == 0 && failures == MostFailuresAtStart)
            {
                yield return failed(
                    $"{name}: none of its first {MostFailuresAtStart} lines is an article; the rest was not read"
                );
                yield break;
            }
        }

        if (rows + failures == 0)
        {
            yield return failed($"{name}: is empty; nothing to read");
        }
    }

    private static bool IsBlank(byte[] line) => line.AsSpan().IndexOfAnyExcept(" \t\uFEFF"u8) < 0;

    private static ReadOnlyMemory<byte> WithoutMark(byte[] line) =>
        line is [0xEF, 0xBB, 0xBF, ..] ? line.AsMemory(3) : line;
}
