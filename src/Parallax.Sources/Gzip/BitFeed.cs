namespace Parallax.Sources.Gzip;

/// <summary>Bits of a feed, lowest first.</summary>
internal sealed class BitFeed(ByteFeed bytes)
{
    private uint buffer;
    private int count;

    // Bits that stand for bytes behind the end: what may be looked at, but not taken.
    private int missing;

    /// <summary>Takes so many bits, at most sixteen.</summary>
    public int Take(int length)
    {
        var bits = (int)(Look(length) & ((1u << length) - 1));
        Drop(length);
        return bits;
    }

    /// <summary>Takes the next symbol.</summary>
    public int Take(HuffmanTable table)
    {
        var entry = table[Look(table.Bits)];
        if (entry == 0)
        {
            throw new InvalidDataException("a code that is none");
        }

        Drop(entry & 15);
        return entry >> 4;
    }

    /// <summary>Gives the bytes back that were looked at and not taken, so that the feed stands behind the last taken bit.</summary>
    public void Align()
    {
        bytes.Back((count - missing) / 8);
        Clear();
    }

    /// <summary>Forgets what was looked at: the feed stands elsewhere now.</summary>
    public void Clear() => (buffer, count, missing) = (0, 0, 0);

    private uint Look(int length)
    {
        while (count < length)
        {
            var next = bytes.Next();
            missing += next < 0 ? 8 : 0;
            buffer |= (uint)Math.Max(next, 0) << count;
            count += 8;
        }

        return buffer;
    }

    private void Drop(int length)
    {
        buffer >>= length;
        count -= length;
        if (count < missing)
        {
            throw new InvalidDataException("it breaks off");
        }
    }
}
