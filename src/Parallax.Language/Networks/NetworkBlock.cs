using System.Runtime.InteropServices;

namespace Parallax.Language.Networks;

/// <summary>Numbers of one step of a pass, in memory used again for the next batch; one a thread at a time.</summary>
internal sealed unsafe class NetworkBlock
{
    private float[] numbers = [];

    /// <summary>Room for at least that many numbers at the start of a cache line, holding what it held.</summary>
    public float* Room(long count)
    {
        if (numbers.Length < count + 16)
        {
            numbers = GC.AllocateUninitializedArray<float>((int)(count + (count / 4) + 16), pinned: true);
        }

        var start = Marshal.UnsafeAddrOfPinnedArrayElement(numbers, 0);
        return (float*)((start + 63) & ~(nint)63);
    }
}
