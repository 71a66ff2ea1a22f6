using Parallax.Analysis.Stories.Streaming;
using Parallax.Cluster.Messaging;
using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Stories;

/// <summary>
/// Has the articles of all shards, and groups the stories that one of them came upon again, as one process with all articles
/// would have done when the article came.
/// </summary>
internal sealed class StoryMerger(IWorkStore work, WorkerOptions options, WorkerCounters counters) : IShardWork
{
    private StoryStream stream = new(new StoryStreamOptions());
    private long seen;

    public string Queue => QueueNames.Merge;

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
        var named = messages
            .SelectMany(message => (message.Likest ?? []).Append(message.Number))
            .Where(article => !stream.Holds(article))
            .ToHashSet();
        var entries = new List<(long, ShardEntryKind)>();
        foreach (var article in await work.GroupedAsync(StoryFeatures.Key.Name, named, default))
        {
            stream.Restore(article);
            entries.Add((article.Number, ShardEntryKind.Met));
        }

        return (
            new ShardCommit
            {
                Seen = seen,
                Entries = entries,
                Moved = Settled(messages),
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
        return commit with { Seen = seen, Moved = Settled(messages), NextStory = stream.NextStory };
    }

    public void Stored(ShardCommit commit, IReadOnlyList<SaveResult> results) =>
        counters.AddSettled(commit.Moved.Count);

    private async Task CatchUpAsync()
    {
        var changes = await work.ChangesAsync(ShardNumbers.Merger, seen, default);
        stream.Apply(changes.Memberships);
        seen = changes.Last;
    }

    private SortedDictionary<long, Membership> Settled(IReadOnlyList<WorkMessage> messages)
    {
        var moved = new SortedDictionary<long, Membership>();
        var searches = true;
        foreach (var message in messages.Where(message => searches || message.Likest is { Count: > 0 }))
        {
            foreach (var (article, membership) in stream.Settle(message.Number, message.Likest ?? [], searches))
            {
                moved[article] = membership;
            }
        }

        return moved;
    }
}
