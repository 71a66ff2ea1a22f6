namespace Parallax.Sources.Gzip;

/// <summary>
/// Decompresses one deflate stream (RFC 1951) and then stands exactly behind it. The framework's DeflateStream reads ahead
/// without saying how far, and an archive's next record could not be found after a damaged one.
/// </summary>
internal sealed class Inflater(ByteFeed bytes)
{
    private const int Window = 32 * 1024;
    private const int Size = 4 * Window;
    private const int LongestMatch = 258;

    private readonly BitFeed bits = new(bytes);
    private readonly byte[] output = new byte[Size];
    private readonly DeflateCodes codes = new();
    private State state = State.Block;
    private bool isLast;
    private int stored;
    private int read;
    private int written;
    private long before;

    private enum State
    {
        Block,
        Stored,
        Coded,
        Done,
    }

    /// <summary>Decompresses some bytes; 0 at the end.</summary>
    /// <exception cref="InvalidDataException">The stream is damaged or breaks off.</exception>
    public int Read(Span<byte> into)
    {
        while (read == written && state != State.Done)
        {
            Slide();
            Step();
        }

        var count = Math.Min(into.Length, written - read);
        output.AsSpan(read, count).CopyTo(into);
        read += count;
        return count;
    }

    /// <summary>Begins another stream where the feed stands.</summary>
    public void Restart()
    {
        bits.Clear();
        (state, isLast, read, written, before) = (State.Block, false, 0, 0, 0);
    }

    private void Slide()
    {
        if (written > Window)
        {
            output.AsSpan(written - Window, Window).CopyTo(output);
            before += written - Window;
            read = written = Window;
        }
    }

    private void Step()
    {
        switch (state)
        {
            case State.Block:
                Begin();
                break;
            case State.Stored:
                Copy();
                break;
            default:
                Decode();
                break;
        }
    }

    private void Begin()
    {
        if (isLast)
        {
            bits.Align();
            state = State.Done;
            return;
        }

        isLast = bits.Take(1) == 1;
        switch (bits.Take(2))
        {
            case 0:
                bits.Align();
                stored = bits.Take(16);
                state =
                    bits.Take(16) == (stored ^ 0xFFFF)
                        ? State.Stored
                        : throw new InvalidDataException("a false length");
                bits.Align();
                break;
            case 1:
                codes.BuildFixed();
                state = State.Coded;
                break;
            case 2:
                codes.Build(bits);
                state = State.Coded;
                break;
            default:
                throw new InvalidDataException("a block of no kind");
        }
    }

    private void Copy()
    {
        if (stored == 0)
        {
            state = State.Block;
            return;
        }

        var count = bytes.Read(output.AsSpan(written, Math.Min(stored, Size - written)));
        written += count;
        stored -= count;
        if (count == 0)
        {
            throw new InvalidDataException("it breaks off");
        }
    }

    private void Decode()
    {
        while (written <= Size - LongestMatch)
        {
            var symbol = bits.Take(codes.Literals);
            if (symbol < 256)
            {
                output[written++] = (byte)symbol;
            }
            else if (symbol == 256)
            {
                state = State.Block;
                return;
            }
            else
            {
                Repeat(codes.Length(symbol, bits), codes.Distance(bits));
            }
        }
    }

    private void Repeat(int length, int distance)
    {
        if (distance > before + written || distance > Window)
        {
            throw new InvalidDataException("a distance to before the beginning");
        }

        if (distance >= length)
        {
            output.AsSpan(written - distance, length).CopyTo(output.AsSpan(written));
            written += length;
            return;
        }

        for (var i = 0; i < length; i++, written++)
        {
            output[written] = output[written - distance];
        }
    }
}
