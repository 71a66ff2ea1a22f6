using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Stories;

/// <summary>What is decided in a shard: kept in memory while the shard is one's own, and built anew from its log.</summary>
internal interface IShardWork
{
    /// <summary>The queue it is told through.</summary>
    string Queue { get; }

    /// <summary>How long it waits for more messages before it decides.</summary>
    TimeSpan Linger { get; }

    /// <summary>Takes up what the shard decided before.</summary>
    Task RestoreAsync(ShardLease lease);

    /// <summary>Decides on messages, in order.</summary>
    /// <returns>What is to be stored, and how many of the messages that does.</returns>
    Task<(ShardCommit Commit, int Taken)> DecideAsync(IReadOnlyList<WorkMessage> messages);

    /// <summary>Others moved articles meanwhile: the same decided anew.</summary>
    Task<ShardCommit> DecideAgainAsync(ShardCommit commit, IReadOnlyList<WorkMessage> messages);

    /// <summary>It is stored.</summary>
    void Stored(ShardCommit commit, IReadOnlyList<SaveResult> results);
}
