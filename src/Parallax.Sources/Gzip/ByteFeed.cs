namespace Parallax.Sources.Gzip;

/// <summary>Bytes of a stream one after another, with where they stand, and back a little way.</summary>
internal sealed class ByteFeed
{
    private const int Size = 64 * 1024;

    // Kept before the current byte over a refill, so that a step back is always possible.
    private const int History = 16;

    private readonly Stream stream;
    private readonly byte[] buffer = new byte[Size];
    private long origin = -History;
    private long floor;
    private int next = History;
    private int end = History;

    /// <summary>From where the stream stands, which is offset 0.</summary>
    public ByteFeed(Stream stream) => this.stream = stream;

    /// <summary>Offset of the next byte.</summary>
    public long Position => origin + next;

    /// <summary>The next byte; -1 at the end.</summary>
    public int Next() => next < end || Refill() ? buffer[next++] : -1;

    /// <summary>Up to so many bytes as fit; 0 at the end.</summary>
    public int Read(Span<byte> into)
    {
        if (into.IsEmpty || (next >= end && !Refill()))
        {
            return 0;
        }

        var count = Math.Min(into.Length, end - next);
        buffer.AsSpan(next, count).CopyTo(into);
        next += count;
        return count;
    }

    /// <summary>Steps back over bytes that were just read, at most sixteen.</summary>
    public void Back(int count) => next -= count;

    /// <summary>Steps back to an earlier offset where the stream or the buffer allows it; else stays.</summary>
    public bool TryReturn(long position)
    {
        if (position >= floor && position <= Position)
        {
            next = (int)(position - origin);
            return true;
        }

        if (!stream.CanSeek)
        {
            return false;
        }

        stream.Seek(position - (origin + end), SeekOrigin.Current);
        origin = position - History;
        floor = position;
        next = end = History;
        return true;
    }

    private bool Refill()
    {
        buffer.AsSpan(end - History, History).CopyTo(buffer);
        origin += end - History;
        floor = Math.Max(floor, origin);
        next = History;
        var count = stream.Read(buffer, History, Size - History);
        end = History + count;
        return count > 0;
    }
}
