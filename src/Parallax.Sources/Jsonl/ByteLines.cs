namespace Parallax.Sources.Jsonl;

/// <summary>One line of a stream.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Content">Its bytes without the line end; null where it is longer than allowed.</param>
internal sealed record ByteLine(int Number, byte[]? Content);

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
        int count;
        while ((count = stream.Read(buffer)) > 0)
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
                    yield return new ByteLine(number++, tooLong ? null : WithoutReturn(line.ToArray()));
                    line.SetLength(0);
                    tooLong = false;
                }
            }
        }

        if (tooLong || line.Length > 0)
        {
            yield return new ByteLine(number, tooLong ? null : WithoutReturn(line.ToArray()));
        }
    }

    private static byte[] WithoutReturn(byte[] line) => line is [.. var rest, (byte)'\r'] ? rest : line;
}
