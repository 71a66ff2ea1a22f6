using Parallax.Analysis.Stories.Sharding;
using Parallax.Analysis.Stories.Streaming;
using Parallax.Core;

namespace Parallax.Bench.Cluster;

/// <summary>
/// The shards of a cluster and its merger without store and messages: each thread owns a part of the shards and gives the articles
/// at home there their stories; then the merger gives each the story that it gets by all.
/// </summary>
internal sealed class ShardThreads
{
    private const int Streams = StoryShards.Count + 1;

    private readonly ReadOnlyMemory<byte>[] features;
    private readonly int threads;
    private readonly int[] homes;
    private readonly StoryStream[] shards;
    private readonly GroupedArticle[] stored;
    private readonly IReadOnlyList<long>[] likest;

    public ShardThreads(ReadOnlyMemory<byte>[] features, int threads)
    {
        (this.features, this.threads) = (features, threads);
        // The reader tells the home with what it read.
        homes = [.. features.Select(json => StoryShards.Of(StoryFeatures.FromJson(json.Span)))];
        stored = new GroupedArticle[features.Length];
        likest = new IReadOnlyList<long>[features.Length];
        shards = [.. Enumerable.Range(0, Streams).Select(Stream)];
    }

    /// <summary>Gives all articles a story by their shards.</summary>
    public void Run()
    {
        var running = Enumerable.Range(0, threads).Select(i => new Thread(() => Work(i))).ToList();
        running.ForEach(thread => thread.Start());
        running.ForEach(thread => thread.Join());
    }

    /// <summary>Gives them the story that they get by all, as the merger does; tells how many articles moved.</summary>
    public int Settle()
    {
        var merger = shards[^1];
        return stored.Zip(likest, (article, like) => merger.Settle(article, like).Count).Sum();
    }

    private static StoryStream Stream(int i) => new(new StoryStreamOptions { NextStory = i + 1, StoryStep = Streams });

    private void Work(int thread)
    {
        for (var i = 0; i < features.Length; i++)
        {
            if (homes[i] % threads == thread)
            {
                var read = StoryFeatures.FromJson(features[i].Span);
                (var membership, likest[i]) = shards[homes[i]].Assign(i, null, read);
                stored[i] = new GroupedArticle(i, null, features[i], membership);
            }
        }
    }
}
