using Parallax.Analysis.Stories.Streaming;
using Parallax.Cluster.Messaging;
using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Stories;

/// <summary>
/// Has the articles of all shards, and gives each the story that one process with all articles would have given it: what
/// shards could not know is put right here.
/// </summary>
internal sealed class StoryMerger(IWorkStore work, WorkerOptions options, WorkerCounters counters) : IShardWork
{
    private StoryStream stream = new(new StoryStreamOptions());
    private long seen;

    public string Queue => QueueNames.Merge;

    // Shards tell of their articles when they have stored them, up to a linger late: what comes together is put in order.
    public TimeSpan Linger => 4 * options.Linger;

    public async Task RestoreAsync(ShardLease lease)
    {
        stream = new StoryStream(ShardNumbers.Options(lease, options));
        seen = (await work.ChangesAsync(ShardNumbers.Merger, 0, default)).Last;
        foreach (
            var entry in await work.LogAsync(ShardNumbers.Merger, StoryFeatures.Key.Name, options.MostOpen, default)
        )
        {
            stream.Restore(entry.Article);
        }
    }

    public async Task<(ShardCommit Commit, int Taken)> DecideAsync(IReadOnlyList<WorkMessage> messages)
    {
        await CatchUpAsync();
        var articles = await ArticlesAsync(messages);
        var moved = Settled(articles, messages);
        return (
            new ShardCommit
            {
                Seen = seen,
                Entries = [.. articles.Select(article => (article.Number, ShardEntryKind.Met))],
                Moved = moved,
                NextStory = stream.NextStory,
            },
            messages.Count
        );
    }

    public async Task<ShardCommit> DecideAgainAsync(ShardCommit commit, IReadOnlyList<WorkMessage> messages)
    {
        // First back to where the store has them.
        var stored = await work.GroupedAsync(StoryFeatures.Key.Name, [.. commit.Moved.Keys], default);
        stream.Apply(stored.ToDictionary(article => article.Number, article => article.Membership));
        await CatchUpAsync();
        var moved = Settled(await ArticlesAsync(messages), messages);
        return commit with { Seen = seen, Moved = moved, NextStory = stream.NextStory };
    }

    public void Stored(ShardCommit commit, IReadOnlyList<SaveResult> results) =>
        counters.AddSettled(commit.Moved.Count);

    private async Task CatchUpAsync()
    {
        var changes = await work.ChangesAsync(ShardNumbers.Merger, seen, default);
        stream.Apply(changes.Memberships);
        seen = changes.Last;
    }

    private Task<IReadOnlyList<GroupedArticle>> ArticlesAsync(IReadOnlyList<WorkMessage> messages) =>
        work.GroupedAsync(StoryFeatures.Key.Name, [.. messages.Select(message => message.Number).Distinct()], default);

    // By number: as near to the order in which the sources gave them as what came together allows.
    private SortedDictionary<long, Membership> Settled(
        IReadOnlyList<GroupedArticle> articles,
        IReadOnlyList<WorkMessage> messages
    )
    {
        var likest = messages.ToLookup(message => message.Number, message => message.Likest ?? []);
        var moved = new SortedDictionary<long, Membership>();
        foreach (var article in articles)
        {
            foreach (
                var (number, membership) in stream.Settle(article, [.. likest[article.Number].SelectMany(one => one)])
            )
            {
                moved[number] = membership;
            }
        }

        return moved;
    }
}
