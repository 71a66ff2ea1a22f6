using Parallax.Analysis.Stories.Sharding;
using Parallax.Analysis.Stories.Streaming;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Stories;

/// <summary>
/// Numbers of shards and of the stories they open: each shard has its own residue, so that no two ever give one number and a
/// replay gives the same.
/// </summary>
internal static class ShardNumbers
{
    /// <summary>The merger, which is a shard like the others but for having all articles.</summary>
    public const int Merger = StoryShards.Count;

    /// <summary>All that are leased.</summary>
    public const int Count = StoryShards.Count + 1;

    /// <summary>How a shard's stream numbers stories.</summary>
    public static StoryStreamOptions Options(ShardLease lease, WorkerOptions options)
    {
        var rest = ((lease.NextStory - lease.Shard) % Count + Count) % Count;
        var next = rest == 0 ? lease.NextStory : lease.NextStory + Count - rest;
        return new StoryStreamOptions
        {
            // Stories are numbered from 1.
            NextStory = next > 0 ? next : next + Count,
            StoryStep = Count,
            MostOpen = options.MostOpen,
        };
    }
}
