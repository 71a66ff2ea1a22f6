using System.Globalization;

namespace Parallax.Cluster.Messaging;

/// <summary>Queues between the roles of a worker, by name.</summary>
public static class QueueNames
{
    /// <summary>Addresses that are to be fetched.</summary>
    public const string Fetch = "fetch";

    /// <summary>Items that are to be read.</summary>
    public const string Read = "read";

    /// <summary>Stories of two shards that may be one.</summary>
    public const string Merge = "merge";

    /// <summary>Messages that were given up; only a broker has this queue, the store has a table.</summary>
    public const string Dead = "dead";

    /// <summary>
    /// Shards that give stories. Fixed: a number of an article leads to its shard, and what a shard decided stands under its
    /// number.
    /// </summary>
    public const int Shards = 64;

    private const string ShardPrefix = "stories.";

    /// <summary>Every queue that work goes through: all but that of the dead.</summary>
    public static IReadOnlyList<string> Working { get; } =
    [Fetch, Read, .. Enumerable.Range(0, Shards).Select(Stories), Merge];

    /// <summary>The queue of a shard.</summary>
    public static string Stories(int shard)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(shard);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(shard, Shards);

        return ShardPrefix + shard.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Whether one consumer at a time is to have the queue's messages, so that they are worked on in their order.</summary>
    public static bool IsOrdered(string queue) =>
        queue == Merge || queue.StartsWith(ShardPrefix, StringComparison.Ordinal);
}
