using Parallax.Analysis.Stories.Sharding;

namespace Parallax.Bench.Arrival;

/// <summary>Messages by shard and time.</summary>
internal sealed class ArrivalCounts(int steps)
{
    private readonly int[] assigned = new int[StoryShards.Count * steps];
    private readonly int[] met = new int[StoryShards.Count * steps];

    /// <summary>How many places the count has.</summary>
    public int Steps => steps;

    /// <summary>Articles.</summary>
    public long Articles { get; private set; }

    /// <summary>Articles held against those of another shard.</summary>
    public long Meetings { get; private set; }

    /// <summary>Reports that the code itself routed.</summary>
    public long Routed { get; set; }

    /// <summary>Events.</summary>
    public long Events { get; set; }

    /// <summary>Copies of another article.</summary>
    public long Copies { get; set; }

    /// <summary>Articles that find their story in a shard at a time.</summary>
    public int Assigned(int shard, int step) => assigned[(shard * steps) + step];

    /// <summary>Articles of other shards that a shard meets at a time.</summary>
    public int Met(int shard, int step) => met[(shard * steps) + step];

    /// <summary>An article comes.</summary>
    public void Add(ReadOnlySpan<byte> shards, int step)
    {
        assigned[(shards[0] * steps) + step]++;
        foreach (var near in shards[1..])
        {
            met[(near * steps) + step]++;
        }

        Articles++;
        Meetings += shards.Length - 1;
    }
}
