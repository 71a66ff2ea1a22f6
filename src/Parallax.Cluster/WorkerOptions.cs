namespace Parallax.Cluster;

/// <summary>How a worker works.</summary>
public sealed record WorkerOptions
{
    /// <summary>Its name, its own among all workers.</summary>
    public required string Name { get; init; }

    /// <summary>Name of its machine.</summary>
    public required string Host { get; init; }

    /// <summary>What it does.</summary>
    public required WorkerRoles Roles { get; init; }

    /// <summary>The clock that pauses are measured by; what is true by a clock is by the database's.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Told what went wrong, in one line; the work goes on.</summary>
    public Action<string> Notice { get; init; } = _ => { };

    /// <summary>Articles read side by side.</summary>
    public int Readers { get; init; } = Environment.ProcessorCount;

    /// <summary>Items that a reader stores in one step, at most; what is read again when it is killed.</summary>
    public int ReadBatch { get; init; } = 8;

    /// <summary>Messages that a shard takes in one step, at most.</summary>
    public int ShardBatch { get; init; } = 256;

    /// <summary>
    /// How long a shard waits for more before it stores what it has: a step costs a wait for the disk, whatever its size.
    /// </summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a shard stays with a worker that says nothing.</summary>
    public TimeSpan Term { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a message is tried before it is put with the dead letters.</summary>
    public int MostAttempts { get; init; } = 5;

    /// <summary>Articles that a shard holds new ones against, at most; the merger holds as many over all shards.</summary>
    public int MostOpen { get; init; } = 100_000;
}

/// <summary>What workers do.</summary>
[Flags]
public enum WorkerRoles
{
    /// <summary>Nothing: it only carries messages.</summary>
    None = 0,

    /// <summary>Fetches addresses that were handed in.</summary>
    Fetch = 1,

    /// <summary>Reads items.</summary>
    Read = 2,

    /// <summary>Gives articles their stories.</summary>
    Stories = 4,
}
