using System.Text;

namespace Parallax.Language.Models;

/// <summary>
/// Words in the order of their bytes, each numbered by its place, read in place from a packed model. Blocks of
/// <see cref="Block"/> words hold the first whole and of each other only what differs from the one before (front coding;
/// Witten, Moffat and Bell 1999, 4.1), so that a look-up is a bisection over blocks and a walk in one.
/// </summary>
/// <remarks>
/// Sections "name.text": for each word how many bytes it shares with the one before (a byte, left out for a block's first
/// word), how many follow (a byte), and those, in UTF-8; "name.blocks": where each block starts (int); "name.count": how
/// many words (int).
/// </remarks>
internal sealed unsafe class WordList(ModelFile model, string name)
{
    /// <summary>Words in a block.</summary>
    public const int Block = 16;

    /// <summary>Longest word in bytes of UTF-8.</summary>
    public const int Longest = 127;

    private readonly NumberBlock<byte> text = model.Section<byte>(name + ".text");
    private readonly NumberBlock<int> blocks = model.Section<int>(name + ".blocks");

    /// <summary>How many words.</summary>
    public int Count { get; } = model.Section<int>(name + ".count").Span[0];

    /// <summary>A word's number; -1 where the list lacks it. Allocates nothing.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        Span<byte> key = stackalloc byte[Longest];
        return Encoding.UTF8.TryGetBytes(word, key, out var length) ? Find(key[..length]) : -1;
    }

    /// <summary>The word of a number.</summary>
    public string this[int number]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(number);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Count);
            Span<byte> word = stackalloc byte[Longest];
            var at = text.Start + blocks.Start[number / Block];
            var length = First(ref at, word);
            for (var i = 0; i < number % Block; i++)
            {
                length = Next(ref at, word);
            }

            return Encoding.UTF8.GetString(word[..length]);
        }
    }

    private int Find(ReadOnlySpan<byte> key)
    {
        // The last block whose first word is not after the key.
        int low = 0,
            high = blocks.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var start = text.Start + blocks.Start[middle];
            var order = new ReadOnlySpan<byte>(start + 1, *start).SequenceCompareTo(key);
            (low, high) = order <= 0 ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? -1 : FindIn(low - 1, key);
    }

    private int FindIn(int block, ReadOnlySpan<byte> key)
    {
        Span<byte> word = stackalloc byte[Longest];
        var at = text.Start + blocks.Start[block];
        var last = Math.Min(Block, Count - (block * Block));
        for (var i = 0; i < last; i++)
        {
            var length = i == 0 ? First(ref at, word) : Next(ref at, word);
            var order = word[..length].SequenceCompareTo(key);
            if (order >= 0)
            {
                return order == 0 ? (block * Block) + i : -1;
            }
        }

        return -1;
    }

    private static int First(ref byte* at, Span<byte> word)
    {
        var length = *at++;
        new ReadOnlySpan<byte>(at, length).CopyTo(word);
        at += length;
        return length;
    }

    private static int Next(ref byte* at, Span<byte> word)
    {
        int shared = *at++,
            rest = *at++;
        new ReadOnlySpan<byte>(at, rest).CopyTo(word[shared..]);
        at += rest;
        return shared + rest;
    }
}
