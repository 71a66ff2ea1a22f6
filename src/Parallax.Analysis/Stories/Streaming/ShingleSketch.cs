using System.Buffers.Binary;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>
/// The smallest hashes of an article's runs of words: a sample by which two articles tell how many runs they share (bottom-k
/// MinHash, Broder 1997). Unlike a fixed row of minima it also tells that a short text stands in a long one, as a wire report
/// cut by half stands in the whole.
/// </summary>
public sealed class ShingleSketch : IEquatable<ShingleSketch>
{
    /// <summary>Most hashes kept: the share of common runs is told to about one in fifteen.</summary>
    public const int Size = 40;

    // Words in a run: four in a row seldom meet by chance, and one changed word breaks four runs only.
    private const int Run = 4;

    private readonly uint[] hashes;

    private ShingleSketch(uint[] hashes) => this.hashes = hashes;

    /// <summary>Of a text too short to have a run.</summary>
    public static ShingleSketch None { get; } = new([]);

    /// <summary>The hashes, ascending.</summary>
    public IReadOnlyList<uint> Hashes => hashes;

    /// <summary>The sketch of words in their order, each by its hash.</summary>
    internal static ShingleSketch Of(IReadOnlyList<uint> words)
    {
        var runs = new HashSet<uint>();
        for (var i = 0; i + Run <= words.Count; i++)
        {
            var hash = 0x9E3779B97F4A7C15UL;
            for (var j = 0; j < Run; j++)
            {
                hash = (hash ^ words[i + j]) * 0xBF58476D1CE4E5B9UL;
                hash ^= hash >> 31;
            }

            runs.Add((uint)(hash >> 16));
        }

        return new ShingleSketch([.. runs.Order().Take(Size)]);
    }

    /// <summary>Hash of a word without its case: the same on every run of the program.</summary>
    internal static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ char.ToLowerInvariant(c)) * 16777619u;
        }

        return hash;
    }

    /// <summary>
    /// Share of the shorter text's runs that stand in the other, 0 to 1; 0 where the samples have too few to tell.
    /// </summary>
    public double Shared(ShingleSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (hashes.Length == 0 || other.hashes.Length == 0)
        {
            return 0;
        }

        // Below the lower of the two last hashes both samples are whole.
        var bound = Math.Min(Last, other.Last);
        int i = 0,
            j = 0,
            both = 0;
        while (i < hashes.Length && j < other.hashes.Length && hashes[i] <= bound && other.hashes[j] <= bound)
        {
            var order = hashes[i].CompareTo(other.hashes[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        var fewest = Math.Min(UpTo(hashes, bound), UpTo(other.hashes, bound));
        return fewest < Enough ? 0 : (double)both / fewest;
    }

    private static int UpTo(uint[] hashes, uint bound)
    {
        var at = Array.BinarySearch(hashes, bound);
        return at >= 0 ? at + 1 : ~at;
    }

    /// <summary>Its bytes: four a hash.</summary>
    internal byte[] ToBytes()
    {
        var bytes = new byte[hashes.Length * sizeof(uint)];
        for (var i = 0; i < hashes.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), hashes[i]);
        }

        return bytes;
    }

    /// <summary>What <see cref="ToBytes"/> wrote; null where the bytes are none.</summary>
    internal static ShingleSketch? FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % sizeof(uint) != 0 || bytes.Length > Size * sizeof(uint))
        {
            return null;
        }

        var read = new uint[bytes.Length / sizeof(uint)];
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * sizeof(uint))..]);
            if (i > 0 && read[i] <= read[i - 1])
            {
                return null;
            }
        }

        return new ShingleSketch(read);
    }

    // With fewer, one stock phrase would look like a copy.
    private const int Enough = 5;

    // A sample that is not full holds every run of its text: it is whole up to any bound.
    private uint Last => hashes.Length < Size ? uint.MaxValue : hashes[^1];

    /// <inheritdoc/>
    public bool Equals(ShingleSketch? other) => other is not null && hashes.AsSpan().SequenceEqual(other.hashes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ShingleSketch);

    /// <inheritdoc/>
    public override int GetHashCode() => hashes.Length == 0 ? 0 : HashCode.Combine(hashes.Length, hashes[0]);
}
