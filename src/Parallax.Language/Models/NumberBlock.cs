namespace Parallax.Language.Models;

/// <summary>Numbers that lie somewhere in mapped memory for as long as the process runs.</summary>
internal readonly unsafe struct NumberBlock<T>(T* start, int length, object? keep)
    where T : unmanaged
{
    private readonly object? keep = keep;

    /// <summary>The numbers.</summary>
    public ReadOnlySpan<T> Span => new(start, length);

    /// <summary>How many.</summary>
    public int Length => length;

    /// <summary>The first one's address; the memory neither moves nor ends.</summary>
    public T* Start => start;

    /// <summary>What the memory belongs to; null where it is the assembly's.</summary>
    public object? Owner => keep;
}
