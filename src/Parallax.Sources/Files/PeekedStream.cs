namespace Parallax.Sources.Files;

/// <summary>A stream whose first bytes were looked at and are given again. Does not dispose what it reads.</summary>
internal sealed class PeekedStream : Stream
{
    /// <summary>How much is looked at.</summary>
    public const int Window = 64 * 1024;

    private readonly Stream rest;
    private readonly byte[] head;
    private int position;

    /// <summary>Over the stream, from where it stands.</summary>
    public PeekedStream(Stream stream)
    {
        rest = stream;
        var buffer = new byte[Window];
        head = buffer[..stream.ReadAtLeast(buffer, Window, throwOnEndOfStream: false)];
    }

    /// <summary>The first 64 KB, or all there is.</summary>
    public byte[] Head => head;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (position >= head.Length)
        {
            return rest.Read(buffer);
        }

        var count = Math.Min(buffer.Length, head.Length - position);
        head.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
