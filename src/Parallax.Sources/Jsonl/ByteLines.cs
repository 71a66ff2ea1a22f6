using Parallax.Sources.Files;

namespace Parallax.Sources.Jsonl;

/// <summary>One line of a stream.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Content">Its bytes without the line end; null where it could not be had.</param>
/// <param name="Problem">Why it could not; null where it could.</param>
internal sealed record ByteLine(int Number, byte[]? Content, string? Problem = null);

/// <summary>Reads a stream line by line, holding one line at a time.</summary>
internal static class ByteLines
{
    /// <summary>The lines; one longer than <paramref name="longest"/> bytes is skipped over, not held.</summary>
    public static IEnumerable<ByteLine> Of(Stream stream, long longest, CancellationToken cancellation)
    {
        var buffer = new byte[81_920];
        var line = new MemoryStream();
        var number = 1;
        var tooLong = false;
        string? broken = null;
        int count;
        while ((count = ReadSome(stream, buffer, ref broken)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var start = 0; start < count; )
            {
                var length = Array.IndexOf(buffer, (byte)'\n', start, count - start) - start;
                var ends = length >= 0;
                length = ends ? length : count - start;
                tooLong |= line.Length + length > longest;
                if (!tooLong)
                {
                    line.Write(buffer, start, length);
                }

                start += length + (ends ? 1 : 0);
                if (ends)
                {
                    yield return Line(number++, line, tooLong ? TooLong(longest) : null);
                    line.SetLength(0);
                    tooLong = false;
                }
            }
        }

        if (tooLong || line.Length > 0 || broken is not null)
        {
            yield return Line(number, line, broken ?? (tooLong ? TooLong(longest) : null));
        }
    }

    private static int ReadSome(Stream stream, byte[] buffer, ref string? broken)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (Exception error) when (FileSource.IsFault(error))
        {
            broken = $"cannot be read ({error.Message.ReplaceLineEndings(" ").TrimEnd('.')}); check the file";
            return 0;
        }
    }

    private static ByteLine Line(int number, MemoryStream line, string? problem) =>
        new(number, problem is null ? WithoutReturn(line.ToArray()) : null, problem);

    private static string TooLong(long longest) => $"too long (at most {longest / 1e6:0.#} MB are read)";

    private static byte[] WithoutReturn(byte[] line) => line is [.. var rest, (byte)'\r'] ? rest : line;
}
