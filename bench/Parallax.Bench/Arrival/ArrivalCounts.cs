using Parallax.Analysis.Stories.Sharding;

namespace Parallax.Bench.Arrival;

/// <summary>Messages by shard and time.</summary>
internal sealed class ArrivalCounts(int steps)
{
    private readonly int[] assigned = new int[StoryShards.Count * steps];

    /// <summary>How many places the count has.</summary>
    public int Steps => steps;

    /// <summary>Articles.</summary>
    public long Articles { get; private set; }

    /// <summary>Reports that the code itself routed.</summary>
    public long Routed { get; set; }

    /// <summary>Events.</summary>
    public long Events { get; set; }

    /// <summary>Copies of another article.</summary>
    public long Copies { get; set; }

    /// <summary>Articles that find their story in a shard at a time.</summary>
    public int Assigned(int shard, int step) => assigned[(shard * steps) + step];

    /// <summary>An article comes.</summary>
    public void Add(int shard, int step)
    {
        assigned[(shard * steps) + step]++;
        Articles++;
    }
}
