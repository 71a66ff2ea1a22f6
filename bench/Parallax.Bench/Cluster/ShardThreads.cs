using System.Collections.Concurrent;
using Parallax.Analysis.Stories.Sharding;
using Parallax.Analysis.Stories.Streaming;
using Parallax.Core;

namespace Parallax.Bench.Cluster;

/// <summary>
/// The shards of a cluster without store and messages: each thread owns a part of them, gives the articles at home there their
/// stories, and meets those that others send it.
/// </summary>
internal sealed class ShardThreads
{
    private const int Streams = StoryShards.Count + 1;

    private readonly ReadOnlyMemory<byte>[] features;
    private readonly int[] homes;
    private readonly StoryStream[] shards;
    private readonly ConcurrentQueue<(int Shard, GroupedArticle Article)>[] sent;
    private readonly ConcurrentQueue<(long Because, IReadOnlyList<long> Likest)> settling = new();
    private readonly GroupedArticle[] stored;
    private int assigning;
    private int meetings;

    public ShardThreads(ReadOnlyMemory<byte>[] features, int threads)
    {
        this.features = features;
        // The reader tells the home with what it read.
        homes = [.. features.Select(json => StoryShards.Of(StoryFeatures.FromJson(json.Span))[0])];
        stored = new GroupedArticle[features.Length];
        shards = [.. Enumerable.Range(0, Streams).Select(Stream)];
        sent = [.. Enumerable.Range(0, threads).Select(_ => new ConcurrentQueue<(int, GroupedArticle)>())];
    }

    /// <summary>Articles held against those of a shard that is not their home.</summary>
    public int Meetings => meetings;

    /// <summary>Gives all articles their stories.</summary>
    public void Run()
    {
        assigning = sent.Length;
        var threads = Enumerable.Range(0, sent.Length).Select(i => new Thread(() => Work(i))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
    }

    /// <summary>Puts stories of two shards together, as the merger does; tells how many articles moved.</summary>
    public int Settle()
    {
        var merger = Stream(StoryShards.Count);
        foreach (var article in stored)
        {
            merger.Restore(article);
        }

        return settling.Sum(one => merger.Settle(one.Because, one.Likest).Count);
    }

    private static StoryStream Stream(int i) => new(new StoryStreamOptions { NextStory = i + 1, StoryStep = Streams });

    private void Work(int thread)
    {
        for (var i = 0; i < features.Length; i++)
        {
            if (homes[i] % sent.Length == thread)
            {
                Assign(i);
            }

            Meet(thread);
        }

        Interlocked.Decrement(ref assigning);
        while (Volatile.Read(ref assigning) > 0)
        {
            Meet(thread);
            Thread.Yield();
        }

        Meet(thread);
    }

    private void Assign(int article)
    {
        var read = StoryFeatures.FromJson(features[article].Span);
        var (membership, likest) = shards[homes[article]].Assign(article, null, read);
        var grouped = new GroupedArticle(article, null, features[article], membership);
        stored[article] = grouped;
        if (likest.Count > 0)
        {
            settling.Enqueue((article, likest));
        }

        foreach (var near in StoryShards.Of(read).Skip(1))
        {
            sent[near % sent.Length].Enqueue((near, grouped));
        }
    }

    private void Meet(int thread)
    {
        while (sent[thread].TryDequeue(out var meeting))
        {
            Interlocked.Increment(ref meetings);
            if (shards[meeting.Shard].Meet(meeting.Article) is { Count: > 0 } likest)
            {
                settling.Enqueue((meeting.Article.Number, likest));
            }
        }
    }
}
