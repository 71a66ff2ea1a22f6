namespace Parallax.Cluster;

/// <summary>What a worker did since it started. Safe for many threads.</summary>
public sealed class WorkerCounters
{
    private long read;
    private long failed;
    private long decided;
    private long settled;
    private long buried;
    private int shards;

    /// <summary>Items read.</summary>
    public long Read => Interlocked.Read(ref read);

    /// <summary>Of them those that could not be read.</summary>
    public long Failed => Interlocked.Read(ref failed);

    /// <summary>Articles given a story.</summary>
    public long Decided => Interlocked.Read(ref decided);

    /// <summary>Articles that the merger put into another story.</summary>
    public long Settled => Interlocked.Read(ref settled);

    /// <summary>Messages put with the dead letters.</summary>
    public long Buried => Interlocked.Read(ref buried);

    /// <summary>Shards it has.</summary>
    public int Shards => Volatile.Read(ref shards);

    internal void AddRead(int more, int failures)
    {
        Interlocked.Add(ref read, more);
        Interlocked.Add(ref failed, failures);
    }

    internal void AddDecided(int more) => Interlocked.Add(ref decided, more);

    internal void AddSettled(int more) => Interlocked.Add(ref settled, more);

    internal void AddBuried() => Interlocked.Increment(ref buried);

    internal void Holds(int count) => Volatile.Write(ref shards, count);
}
