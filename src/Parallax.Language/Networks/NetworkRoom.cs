using System.Runtime.InteropServices;

namespace Parallax.Language.Networks;

/// <summary>Room for the numbers of one pass, used again for the next; one a thread at a time.</summary>
internal sealed unsafe class NetworkRoom
{
    private readonly float[][] blocks = [.. Enumerable.Repeat<float[]>([], 48)];

    /// <summary>A block of at least that many numbers at the start of a cache line, holding what it held.</summary>
    public float* Block(int number, long count)
    {
        if (blocks[number].Length < count + 16)
        {
            blocks[number] = GC.AllocateUninitializedArray<float>((int)(count + (count / 4) + 16), pinned: true);
        }

        var start = Marshal.UnsafeAddrOfPinnedArrayElement(blocks[number], 0);
        return (float*)((start + 63) & ~(nint)63);
    }
}
