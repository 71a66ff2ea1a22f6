using System.Runtime.InteropServices;

namespace Parallax.Language.Training;

/// <summary>Numbers outside the collector's reach, aligned to a register, that grow as batches do.</summary>
internal sealed unsafe class Memory
{
    private int capacity;

    public float* At { get; private set; }

    /// <summary>Room for <paramref name="count"/> numbers, all 0 where <paramref name="clear"/>.</summary>
    public float* Room(long count, bool clear = false)
    {
        if (count > capacity)
        {
            NativeMemory.AlignedFree(At);
            capacity = (int)(count * 5 / 4) + 1024;
            At = (float*)NativeMemory.AlignedAlloc((nuint)capacity * 4, 64);
        }

        if (clear)
        {
            NativeMemory.Clear(At, (nuint)count * 4);
        }

        return At;
    }
}
