using Parallax.Analysis.Stories.Streaming;
using Parallax.Cluster.Messaging;
using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Stories;

/// <summary>
/// Stores the articles of a shard with a story: that of the text they repeat, or one of their own. Which of those are one is left
/// to the merger, which has all articles.
/// </summary>
internal sealed class StoryShard(
    int number,
    IArticleStore store,
    IWorkStore work,
    WorkerOptions options,
    WorkerCounters counters
) : IShardWork
{
    // What new ones repeat: where that was moved meanwhile, they go after it.
    private readonly Dictionary<long, long> joined = [];
    private StoryStream stream = new(new StoryStreamOptions());
    private long seen;

    public string Queue => QueueNames.Stories(number);

    public TimeSpan Linger => options.Linger;

    public async Task RestoreAsync(ShardLease lease)
    {
        stream = new StoryStream(ShardNumbers.Options(lease, options));
        // First how far the changes are: what is read after it has them.
        seen = (await work.ChangesAsync(number, 0, default)).Last;
        foreach (var entry in await work.LogAsync(number, StoryFeatures.Key.Name, options.MostOpen, default))
        {
            stream.Restore(entry.Article);
        }
    }

    public async Task<(ShardCommit Commit, int Taken)> DecideAsync(IReadOnlyList<WorkMessage> messages)
    {
        await CatchUpAsync();
        joined.Clear();
        var staged = await work.StagedAsync([.. messages.Select(one => one.Assign).OfType<long>()], default);
        var step = new Step();
        var taken = 0;
        foreach (var message in messages)
        {
            if (message.Assign is { } assign && staged.TryGetValue(assign, out var record))
            {
                // What becomes of a second text of one address is known once the first is stored.
                if (!step.Addresses.Add(record.Address))
                {
                    break;
                }

                await AssignAsync(record, step);
            }

            taken++;
        }

        return (step.Commit(seen, stream.NextStory), taken);
    }

    public async Task<ShardCommit> DecideAgainAsync(ShardCommit commit, IReadOnlyList<WorkMessage> messages)
    {
        await CatchUpAsync();
        var records = commit.Records.ToList();
        for (var i = 0; i < records.Count; i++)
        {
            if (
                joined.TryGetValue(records[i].Number, out var likest)
                && stream.StoryOf(likest) is { } story
                && story != records[i].Membership.Story
            )
            {
                records[i] = records[i] with { Membership = records[i].Membership with { Story = story } };
                stream.Apply(new Dictionary<long, Membership> { [records[i].Number] = records[i].Membership });
            }
        }

        return commit with
        {
            Records = records,
            Seen = seen,
        };
    }

    public void Stored(ShardCommit commit, IReadOnlyList<SaveResult> results) =>
        counters.AddDecided(results.Count(result => result.Outcome != SaveOutcome.Known));

    private async Task CatchUpAsync()
    {
        var changes = await work.ChangesAsync(number, seen, default);
        stream.Apply(changes.Memberships);
        seen = changes.Last;
    }

    private async Task AssignAsync(ArticleRecord record, Step step)
    {
        var before = await store.CurrentAsync(record.Address, default);
        if (before is not null && await IsKnownAsync(before, record))
        {
            step.Records.Add(record with { Membership = before.Membership });
            return;
        }

        var features = StoryFeatures.FromJson(record.Annotations[StoryFeatures.Key.Name].Span);
        IReadOnlyList<long> likest = [];
        if (before is not null)
        {
            // A later text of an article stays in the story that the one before it is in.
            record = record with
            {
                Membership = before.Membership with
                {
                    Reasons = [new StoryReason("revision", $"a later text of {StoredArticle.Id(before.Number)}", 1)],
                },
            };
            stream.Restore(Grouped(record));
        }
        else
        {
            (var membership, likest) = stream.Assign(record.Number, record.Day?.Value, features);
            record = record with { Membership = membership };
            if (membership.CopyOf is { } original)
            {
                joined[record.Number] = original;
            }
        }

        step.Records.Add(record);
        step.Entries.Add((record.Number, ShardEntryKind.Assigned));
        step.Messages.Add(WorkMessage.ToSettle(record.Number, likest));
    }

    private async Task<bool> IsKnownAsync(StoredArticle current, ArticleRecord record) =>
        current.Article.Text == record.Article.Text
        || (
            current.Revision > 1
            && (await store.RevisionsAsync(current.Number, default)).Any(revision =>
                revision.Article.Text == record.Article.Text
            )
        );

    private static GroupedArticle Grouped(ArticleRecord record) =>
        new(record.Number, record.Day?.Value, record.Annotations[StoryFeatures.Key.Name], record.Membership);

    private sealed class Step
    {
        public HashSet<string> Addresses { get; } = new(StringComparer.Ordinal);
        public List<ArticleRecord> Records { get; } = [];
        public List<(long, ShardEntryKind)> Entries { get; } = [];
        public List<Message> Messages { get; } = [];

        public ShardCommit Commit(long seen, long nextStory) =>
            new()
            {
                Seen = seen,
                Records = Records,
                Entries = Entries,
                Messages = Messages,
                NextStory = nextStory,
            };
    }
}
