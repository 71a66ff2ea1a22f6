using Parallax.Analysis.Stories.Sharding;

namespace Parallax.Bench.Arrival;

/// <summary>
/// Queues of the shards and the merger over time: each has one consumer, which uses one core at most, and all shards share the cores.
/// What deciding costs the processor is counted; waiting for the database is not.
/// </summary>
internal static class ShardQueues
{
    private const double StepMs = ArrivalTimes.Step * 1000.0;

    /// <summary>Lets all messages through.</summary>
    /// <returns>The shards, the merger, and the share of the cores and of the merger's time that is used.</returns>
    public static (Waiting Shards, Waiting Merger, double UsedCores, double UsedMerger) Run(
        ArrivalCounts counts,
        ServiceTimes times,
        int cores
    )
    {
        var (shards, merger) = (new Waiting(), new Waiting());
        var behind = new double[StoryShards.Count];
        var (mergerBehind, used, usedMerger) = (0.0, 0.0, 0.0);
        for (var step = 0; step < counts.Steps; step++)
        {
            var (came, wanted) = (0L, 0.0);
            for (var shard = 0; shard < behind.Length; shard++)
            {
                came += counts.Assigned(shard, step);
                behind[shard] += counts.Assigned(shard, step) * times.Assign;
                wanted += Math.Min(behind[shard], StepMs);
            }

            used += wanted;
            var share = Math.Min(1, cores * StepMs / Math.Max(1, wanted));
            for (var shard = 0; shard < behind.Length; shard++)
            {
                behind[shard] -= Math.Min(behind[shard], StepMs) * share;
                shards.Came(counts.Assigned(shard, step), behind[shard] / share / 1000);
                shards.Stand(behind[shard] / times.Assign);
            }

            // Each article is told to the merger when its shard has stored it.
            mergerBehind += came * times.Settle;
            usedMerger += Math.Min(mergerBehind, StepMs);
            mergerBehind -= Math.Min(mergerBehind, StepMs);
            merger.Came(came, mergerBehind / 1000);
            merger.Stand(mergerBehind / times.Settle);
        }

        return (shards, merger, Math.Min(1, used / counts.Steps / StepMs / cores), usedMerger / counts.Steps / StepMs);
    }
}
