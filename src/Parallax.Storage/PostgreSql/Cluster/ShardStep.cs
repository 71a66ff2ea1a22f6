using Parallax.Core;
using Parallax.Core.Cluster;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql.Cluster;

/// <summary>What a shard decided, stored in one step that its caller holds.</summary>
internal static class ShardStep
{
    /// <summary>Stores it.</summary>
    /// <exception cref="LeaseLostException">Another has taken the shard over.</exception>
    /// <exception cref="UnseenChangeException">Memberships changed that the shard has not seen.</exception>
    public static IReadOnlyList<SaveResult> Run(
        StoreConnection connection,
        ShardLease lease,
        ShardCommit commit,
        CancellationToken cancellation
    )
    {
        var decided = ShardRows.Hold(connection, lease);
        StepLocks.Take(connection, commit.Records);
        var moved = Undecided(connection, commit.Moved);
        var now = connection.All("SELECT now()", row => row.GetFieldValue<DateTimeOffset>(0)).Single();
        var results = new ArticleWriter(connection, now).Save(commit.Records, cancellation);
        // From here on the step holds the row of totals: what others moved before is seen, and who comes after sees this.
        new StoryWriter(connection).Regroup(moved);
        if (ChangeRows.AreUnseen(connection, lease.Shard, commit.Seen, commit.Entries.Select(entry => entry.Article)))
        {
            throw new UnseenChangeException();
        }

        ChangeRows.Add(connection, moved.Keys, lease.Shard);
        decided = LogRows.Add(connection, lease.Shard, decided, TakenUp(commit, results));
        StageRows.Remove(connection, commit.Records.Zip(results, (record, result) => (record.Number, result.Outcome)));
        MessageRows.Add(connection, commit.Messages);
        ShardRows.Prolong(connection, lease.Shard, commit.NextStory, decided);
        return results;
    }

    /// <summary>Moves without those of articles that people decided.</summary>
    private static Dictionary<long, Membership> Undecided(
        StoreConnection connection,
        IReadOnlyDictionary<long, Membership> moved
    )
    {
        if (moved.Count == 0)
        {
            return [];
        }

        var decided = connection
            .All(
                "SELECT id, decided FROM article WHERE id = ANY (?1) ORDER BY id FOR UPDATE",
                row => (Number: row.GetInt64(0), IsDecided: row.GetInt32(1) == 1),
                moved.Keys.ToArray()
            )
            .Where(row => row.IsDecided)
            .Select(row => row.Number)
            .ToHashSet();
        return moved.Where(pair => !decided.Contains(pair.Key)).ToDictionary();
    }

    // A record that was known has its place under its own number, in whichever shard stored it.
    private static List<(long Article, ShardEntryKind Kind)> TakenUp(
        ShardCommit commit,
        IReadOnlyList<SaveResult> results
    )
    {
        var known = commit
            .Records.Zip(results)
            .Where(pair => pair.Second.Outcome == SaveOutcome.Known)
            .Select(pair => pair.First.Number)
            .ToHashSet();
        return [.. commit.Entries.Where(entry => !known.Contains(entry.Article)).DistinctBy(entry => entry.Article)];
    }
}

/// <summary>What was decided rests on memberships that are no more: the step is undone.</summary>
internal sealed class UnseenChangeException : Exception
{
    /// <summary>A fault for the store's own eyes.</summary>
    public UnseenChangeException()
        : base("memberships changed meanwhile") { }
}
