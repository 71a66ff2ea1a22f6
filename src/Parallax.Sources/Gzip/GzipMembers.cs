namespace Parallax.Sources.Gzip;

/// <summary>
/// The members of a gzip file one by one (RFC 1952), each with where it begins. After a damaged one the next that can be
/// found goes on.
/// </summary>
internal sealed class GzipMembers
{
    // A file made of nothing but beginnings of members would be read from each of them to its end.
    private const long MostReturned = 64 << 20;

    private readonly ByteFeed bytes;
    private readonly Inflater inflater;
    private long returned;
    private uint checksum;
    private uint length;
    private bool isOpen;
    private bool isHeadRead;

    /// <summary>From where the stream stands.</summary>
    public GzipMembers(Stream stream)
    {
        bytes = new ByteFeed(stream);
        inflater = new Inflater(bytes);
    }

    /// <summary>Offset of the current member.</summary>
    public long Offset { get; private set; }

    /// <summary>Bytes before the current member, or before the end, that belong to none.</summary>
    public long Skipped { get; private set; }

    /// <summary>Where they begin.</summary>
    public long SkippedFrom { get; private set; }

    /// <summary>Goes to the next member, over whatever stands before it; false where there is none.</summary>
    public bool Next(CancellationToken cancellation)
    {
        if (isOpen)
        {
            throw new InvalidOperationException("the current member was neither read to its end nor left");
        }

        SkippedFrom = bytes.Position;
        int first = -1,
            second = -1;
        for (int current; (current = bytes.Next()) >= 0; (first, second) = (second, current))
        {
            if (first == 0x1F && second == 0x8B && current == 8)
            {
                Offset = bytes.Position - 3;
                Skipped = Offset - SkippedFrom;
                (checksum, length, isOpen, isHeadRead) = (0, 0, true, false);
                return true;
            }

            if ((bytes.Position & 0xFFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }

        Skipped = bytes.Position - SkippedFrom;
        return false;
    }

    /// <summary>Decompresses some bytes; 0 at the member's end, its checksum being right.</summary>
    /// <exception cref="InvalidDataException">The member is damaged or breaks off.</exception>
    public int Read(Span<byte> into)
    {
        if (!isOpen)
        {
            return 0;
        }

        if (!isHeadRead)
        {
            ReadHead();
        }

        var count = inflater.Read(into);
        checksum = Crc32.Add(checksum, into[..count]);
        length += (uint)count;
        if (count > 0)
        {
            return count;
        }

        isOpen = false;
        return Word() == checksum && Word() == length ? 0 : throw new InvalidDataException("its checksum is wrong");
    }

    /// <summary>Gives the current member up: what follows is looked for from behind its beginning.</summary>
    public void Leave()
    {
        isOpen = false;
        var read = bytes.Position - Offset;
        if (returned + read <= MostReturned && bytes.TryReturn(Offset + 1))
        {
            returned += read;
        }
    }

    // Behind its three first bytes.
    private void ReadHead()
    {
        isHeadRead = true;
        var flags = Byte();
        Skip(6);
        if ((flags & 0xE0) != 0)
        {
            throw new InvalidDataException("a header of no kind");
        }

        Skip((flags & 4) == 0 ? 0 : Byte() | (Byte() << 8));
        SkipString((flags & 8) != 0);
        SkipString((flags & 16) != 0);
        Skip((flags & 2) == 0 ? 0 : 2);
        inflater.Restart();
    }

    private uint Word() => (uint)(Byte() | (Byte() << 8) | (Byte() << 16)) | ((uint)Byte() << 24);

    private int Byte() => bytes.Next() is var next and >= 0 ? next : throw new InvalidDataException("it breaks off");

    private void Skip(int count)
    {
        for (; count > 0; count--)
        {
            Byte();
        }
    }

    private void SkipString(bool isThere)
    {
        while (isThere && Byte() != 0) { }
    }
}
