namespace Parallax.Bench.Cluster;

/// <summary>What taking a corpus in one way gave.</summary>
internal sealed record WayResult
{
    /// <summary>The way.</summary>
    public required Way Way { get; init; }

    /// <summary>What the store holds.</summary>
    public required StoreContents Contents { get; init; }

    /// <summary>Texts that later ones replaced.</summary>
    public required long Revisions { get; init; }

    /// <summary>Handing in by a process of its own; null where one process does all.</summary>
    public TimeSpan? HandingIn { get; init; }

    /// <summary>From the first process's start until the first items were read.</summary>
    public required TimeSpan Start { get; init; }

    /// <summary>From there until the last story was given.</summary>
    public required TimeSpan Work { get; init; }

    /// <summary>From there until nothing was changed any more: stories of two shards put together.</summary>
    public TimeSpan Settling { get; init; }

    /// <summary>Items done in <see cref="Work"/>.</summary>
    public required long Items { get; init; }

    /// <summary>Processor time of the program's processes in <see cref="Work"/>, servers not counted.</summary>
    public required TimeSpan Processor { get; init; }

    /// <summary>Items a second.</summary>
    public double Rate => Items / Work.TotalSeconds;

    /// <summary>Processor time an item, in milliseconds.</summary>
    public double Cost => Processor.TotalMilliseconds / Items;
}
