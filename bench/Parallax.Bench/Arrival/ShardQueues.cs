using Parallax.Analysis.Stories.Sharding;

namespace Parallax.Bench.Arrival;

/// <summary>How long messages wait, and how many.</summary>
internal sealed class Waiting
{
    private const double Unit = 0.1;
    private readonly long[] lags = new long[1_000_000];
    private readonly long[] depths = new long[1_000_000];
    private long messages;
    private long places;

    /// <summary>Messages come that wait so long.</summary>
    public void Came(long count, double seconds)
    {
        lags[(int)Math.Min(lags.Length - 1, seconds / Unit)] += count;
        messages += count;
    }

    /// <summary>So many wait at the end of a step.</summary>
    public void Stand(double depth)
    {
        depths[(int)Math.Min(depths.Length - 1, depth)]++;
        places++;
    }

    /// <summary>Seconds that a share of the messages wait at most.</summary>
    public double Lag(double share) => Unit * At(lags, messages * share);

    /// <summary>Messages that wait at most in a share of the steps.</summary>
    public int Depth(double share) => At(depths, places * share);

    private static int At(long[] counts, double until)
    {
        var (at, sum) = (0, counts[0]);
        while (sum < until && at < counts.Length - 1)
        {
            sum += counts[++at];
        }

        return at;
    }
}

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
            var (toMerger, mergerMessages, wanted) = (0.0, 0.0, 0.0);
            for (var shard = 0; shard < behind.Length; shard++)
            {
                var (assigned, met) = (counts.Assigned(shard, step), counts.Met(shard, step));
                behind[shard] += (assigned * times.Assign) + (met * times.Meet);
                wanted += Math.Min(behind[shard], StepMs);
                var settled = (assigned * times.SettledAssigned) + (met * times.SettledMet);
                toMerger += (assigned * times.Restore) + (settled * times.Settle);
                mergerMessages += assigned + (met * times.SettledMet);
            }

            used += wanted;
            var share = Math.Min(1, cores * StepMs / Math.Max(1, wanted));
            for (var shard = 0; shard < behind.Length; shard++)
            {
                var came = counts.Assigned(shard, step) + counts.Met(shard, step);
                behind[shard] -= Math.Min(behind[shard], StepMs) * share;
                shards.Came(came, behind[shard] / share / 1000);
                shards.Stand(behind[shard] / times.Meet);
            }

            mergerBehind += toMerger;
            usedMerger += Math.Min(mergerBehind, StepMs);
            mergerBehind -= Math.Min(mergerBehind, StepMs);
            merger.Came((long)mergerMessages, mergerBehind / 1000);
            merger.Stand(mergerMessages == 0 ? 0 : mergerBehind * mergerMessages / toMerger);
        }

        return (shards, merger, Math.Min(1, used / counts.Steps / StepMs / cores), usedMerger / counts.Steps / StepMs);
    }
}
