using Parallax.Analysis.Stories.Sharding;
using Parallax.Analysis.Stories.Streaming;
using Parallax.Core;

namespace Parallax.Bench.Arrival;

/// <summary>
/// A window of the arrival taken through all shards and the merger by the code itself, in the order of coming: what each call costs
/// with as many articles open as have come by then.
/// </summary>
internal sealed class AssignedWindow
{
    private const int Streams = StoryShards.Count + 1;

    private readonly StoryStream[] shards =
    [
        .. Enumerable
            .Range(0, Streams)
            .Select(i => new StoryStream(new StoryStreamOptions { NextStory = i + 1, StoryStep = Streams })),
    ];
    private readonly Dictionary<long, Membership> now = [];
    private readonly Timed assign = new();
    private readonly Timed meet = new();
    private readonly Timed restore = new();
    private readonly Timed settle = new();
    private int settledAssigned;
    private int settledMet;
    private int moved;

    /// <summary>Reports of made events, shuffled as they come: neighbours of one event are near each other.</summary>
    public static StoryFeatures[] Reports(int count, int seed)
    {
        var random = new Random(seed);
        var words = new NewsWords(random);
        var made = new List<StoryFeatures>(count);
        while (made.Count < count)
        {
            var happened = new NewsEvent(words, random);
            // A window sees the part of a large event that falls into it.
            var size = Math.Min(60, Arriving.Size(random));
            for (var i = 0; i < size && made.Count < count; i++)
            {
                made.Add(happened.Report(isCopy: i == 0 || Arriving.IsCopy(random)));
            }
        }

        var keys = made.Select((_, i) => i + (random.NextDouble() * 400)).ToArray();
        var reports = made.ToArray();
        Array.Sort(keys, reports);
        return reports;
    }

    /// <summary>Takes reports in; costs are those of the last quarter, when most are open.</summary>
    public ServiceTimes Run(StoryFeatures[] reports)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < reports.Length; i++)
        {
            if (i == reports.Length * 3 / 4)
            {
                Reset();
            }

            Take(i, reports[i]);
        }

        var (open, last) = (shards.Sum(shard => (long)shard.Open), reports.Length - (reports.Length * 3 / 4));
        return new ServiceTimes(
            assign.Mean,
            meet.Mean,
            restore.Mean,
            settle.Mean,
            (double)settledAssigned / last,
            (double)settledMet / Math.Max(1, meet.Count),
            (double)moved / Math.Max(1, settle.Count),
            (double)(GC.GetTotalMemory(forceFullCollection: true) - before) / open
        );
    }

    /// <summary>What a report costs its shard when an event of this size is there already.</summary>
    public double Burst(int size, int seed)
    {
        var random = new Random(seed);
        var happened = new NewsEvent(new NewsWords(random), random);
        var reports = Enumerable.Range(0, size).Select(_ => happened.Report(isCopy: false)).ToArray();
        var shard = shards[StoryShards.Of(reports[0])[0]];
        var cost = new Timed();
        for (var i = 0; i < size; i++)
        {
            var number = 1_000_000_000L + i;
            if (i < size * 3 / 4)
            {
                shard.Assign(number, null, reports[i]);
            }
            else
            {
                cost.Run(() => shard.Assign(number, null, reports[i]));
            }
        }

        return cost.Mean;
    }

    private void Reset()
    {
        foreach (var timed in (Timed[])[assign, meet, restore, settle])
        {
            timed.Reset();
        }

        (settledAssigned, settledMet, moved) = (0, 0, 0);
    }

    private void Take(long number, StoryFeatures features)
    {
        var at = StoryShards.Of(features);
        var (membership, likest) = assign.Run(() => shards[at[0]].Assign(number, null, features));
        now[number] = membership;
        var stored = new GroupedArticle(number, null, features.ToJson(), membership);
        restore.Run(() =>
        {
            shards[^1].Restore(stored);
            return 0;
        });
        settledAssigned += Settle(number, likest);
        foreach (var near in at.Skip(1))
        {
            stored = stored with { Membership = now[number] };
            settledMet += Settle(number, meet.Run(() => shards[near].Meet(stored)));
        }
    }

    private int Settle(long number, IReadOnlyList<long> likest)
    {
        if (likest.Count == 0)
        {
            return 0;
        }

        var changes = settle.Run(() => shards[^1].Settle(number, likest));
        moved += changes.Count > 0 ? 1 : 0;
        foreach (var (article, membership) in changes)
        {
            now[article] = membership;
        }

        if (changes.Count > 0)
        {
            foreach (var shard in shards.AsSpan(0, StoryShards.Count))
            {
                shard.Apply(changes);
            }
        }

        return 1;
    }
}
