using Parallax.Core;
using Parallax.Core.Cluster;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql.Cluster;

/// <summary>
/// Memberships that changed after their articles were stored, for the shards that took those up. Written and looked at by
/// steps that hold the row of totals, so that two steps see each other or come one after the other.
/// </summary>
internal static class ChangeRows
{
    /// <summary>Who moves articles without being a shard: people, a regrouping, an ingest beside the workers.</summary>
    public const int Nobody = -1;

    /// <summary>Tells the shards of moved articles; nothing where there are no shards. The step holds the totals by now.</summary>
    public static void Add(StoreConnection connection, IEnumerable<long> articles, int shard) =>
        connection.Send(
            "INSERT INTO membership_change (article, shard) SELECT article, ?2 FROM unnest(?1) AS moved (article) "
                + "WHERE EXISTS (SELECT 1 FROM shard)",
            articles.Order().ToArray(),
            shard
        );

    /// <summary>Whether others moved articles that a shard took up, or takes up now, after what it has seen.</summary>
    public static bool AreUnseen(StoreConnection connection, int shard, long seen, IEnumerable<long> takenUp) =>
        connection.One<long>(
            "SELECT c.id FROM membership_change c WHERE c.id > ?2 AND c.shard <> ?1 AND (c.article = ANY (?3) "
                + "OR EXISTS (SELECT 1 FROM shard_log l WHERE l.article = c.article AND l.shard = ?1)) LIMIT 1",
            shard,
            seen,
            takenUp.ToArray()
        )
            is not null;

    /// <summary>Where articles of a shard belong now that others moved after a change.</summary>
    public static ShardChanges After(StoreConnection connection, int shard, long after)
    {
        var last = connection.One<long>("SELECT max(id) FROM membership_change") ?? after;
        var memberships = connection
            .All(
                "SELECT a.id, a.story, a.copy_of, a.decided, a.reasons FROM article a WHERE a.superseded = 0 AND a.id IN ("
                    + "SELECT c.article FROM membership_change c JOIN shard_log l ON l.article = c.article AND l.shard = ?1 "
                    + "WHERE c.id > ?2 AND c.shard <> ?1)",
                row => (Number: row.GetInt64(0), Membership: ArticleRows.Membership(row, 1)),
                shard,
                after
            )
            .ToDictionary(row => row.Number, row => row.Membership);
        return new ShardChanges(Math.Max(last, after), memberships);
    }
}
