namespace Parallax.Cli.Mcp;

/// <summary>One line of the input.</summary>
/// <param name="Bytes">Its bytes without the line end.</param>
/// <param name="IsCut">Whether it is longer than is taken, and cut off.</param>
internal sealed record ReadLine(ReadOnlyMemory<byte> Bytes, bool IsCut)
{
    public bool IsBlank => Bytes.Span.Trim(" \t\r"u8).IsEmpty;
}

/// <summary>Reads lines, each into memory of a bounded size.</summary>
/// <remarks>
/// A read of standard input cannot be called off. So it is left standing where the session ends first, into a buffer that
/// nobody else looks at.
/// </remarks>
internal sealed class LineReader(Stream input)
{
    /// <summary>Two megabytes of text, each character at worst the six of <c>\u00e9</c>, and what stands around it.</summary>
    public const int MostBytes = 16_000_000;

    private readonly byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;

    /// <summary>The next line; null at the end.</summary>
    public async Task<ReadLine?> NextAsync(CancellationToken cancellation)
    {
        using var line = new MemoryStream();
        var length = 0L;
        while (true)
        {
            if (at == end)
            {
                at = 0;
                end = await Task.Run(() => input.Read(buffer), cancellation)
                    .WaitAsync(cancellation)
                    .ConfigureAwait(false);
                if (end == 0)
                {
                    return length == 0 ? null : Line(line, length);
                }
            }

            var rest = buffer.AsSpan(at, end - at);
            var stop = rest.IndexOf((byte)'\n');
            var piece = stop < 0 ? rest : rest[..stop];
            line.Write(piece[..(int)Math.Min(piece.Length, MostBytes - line.Length)]);
            length += piece.Length;
            at += stop < 0 ? piece.Length : stop + 1;
            if (stop >= 0)
            {
                return Line(line, length);
            }
        }
    }

    private static ReadLine Line(MemoryStream line, long length) => new(line.ToArray(), length > line.Length);
}
