using System.Buffers;
using System.Text;

namespace Parallax.Sources.Warc;

/// <summary>Gives some bytes; 0 at the end.</summary>
internal delegate int WarcFill(Span<byte> into);

/// <summary>Lines and blocks of an archive, and back over a block that was none.</summary>
internal sealed class WarcFeed(WarcFill fill)
{
    private const int MostKept = 64 * 1024;

    private byte[] buffer = new byte[64 * 1024];
    private int next;
    private int end;
    private long before;
    private ArrayBufferWriter<byte>? lines;

    /// <summary>Offset of the next byte, decompressed.</summary>
    public long Position => before + next;

    /// <summary>
    /// The next line without its end, cut at so many bytes; null at the end. A longer one comes in pieces, so that what is
    /// looked for in lines is found in bytes without any.
    /// </summary>
    public string? Line(int longest)
    {
        var line = new StringBuilder();
        while (line.Length < longest)
        {
            if (next >= end && !Refill())
            {
                return line.Length == 0 ? null : line.ToString();
            }

            var rest = buffer.AsSpan(next, Math.Min(end - next, longest - line.Length));
            var length = rest.IndexOf((byte)'\n');
            line.Append(Encoding.Latin1.GetString(length < 0 ? rest : rest[..length]));
            var taken = length < 0 ? rest.Length : length + 1;
            lines = lines?.WrittenCount > MostKept ? null : lines;
            lines?.Write(buffer.AsSpan(next, taken));
            next += taken;
            if (length >= 0)
            {
                break;
            }
        }

        return line.Length > 0 && line[^1] == '\r' ? line.ToString(0, line.Length - 1) : line.ToString();
    }

    /// <summary>Keeps the bytes of the lines that are read from here on.</summary>
    public void KeepLines() => lines = new ArrayBufferWriter<byte>();

    /// <summary>The bytes that were kept; keeps no more.</summary>
    public byte[] KeptLines()
    {
        var kept = lines?.WrittenSpan.ToArray() ?? [];
        lines = null;
        return kept;
    }

    /// <summary>So many bytes, or fewer at the end. Memory is taken as they come, not as they are promised.</summary>
    public byte[] Block(int length)
    {
        using var block = new MemoryStream(Math.Min(length, buffer.Length));
        while (block.Length < length && (next < end || Refill()))
        {
            var count = (int)Math.Min(end - next, length - block.Length);
            block.Write(buffer, next, count);
            next += count;
        }

        return block.ToArray();
    }

    /// <summary>Puts bytes that were read before those that come next.</summary>
    public void PutBack(ReadOnlySpan<byte> bytes)
    {
        before += next - bytes.Length;
        var rest = buffer.AsSpan(next, end - next);
        var joined = new byte[Math.Max(bytes.Length + rest.Length, 64 * 1024)];
        bytes.CopyTo(joined);
        rest.CopyTo(joined.AsSpan(bytes.Length));
        (next, end, buffer) = (0, bytes.Length + rest.Length, joined);
    }

    private bool Refill()
    {
        before += end;
        (next, end) = (0, 0);
        end = fill(buffer);
        return end > 0;
    }
}
