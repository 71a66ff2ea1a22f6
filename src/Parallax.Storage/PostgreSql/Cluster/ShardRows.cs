using Parallax.Core.Cluster;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql.Cluster;

/// <summary>Shards with who may decide in them.</summary>
internal static class ShardRows
{
    /// <summary>Takes a shard over, or prolongs one's own lease; null where another holds it.</summary>
    public static ShardLease? Lease(StoreConnection connection, int shard, string worker, TimeSpan term)
    {
        connection.Send("INSERT INTO shard (id) VALUES (?1) ON CONFLICT DO NOTHING", shard);
        return Of(
                connection,
                "UPDATE shard SET until = clock_timestamp() + ?3, term = ?3 "
                    + "WHERE id = ?1 AND worker = ?2 AND until >= clock_timestamp() RETURNING id, epoch, worker, next_story",
                shard,
                worker,
                term
            )
            // Whoever opened stories meanwhile without a shard, as an ingest, is kept clear of.
            ?? Of(
                connection,
                "UPDATE shard SET epoch = epoch + 1, worker = ?2, until = clock_timestamp() + ?3, term = ?3, "
                    + "next_story = greatest(next_story, (SELECT next_story FROM totals)) "
                    + "WHERE id = ?1 AND (worker IS NULL OR until < clock_timestamp()) "
                    + "RETURNING id, epoch, worker, next_story",
                shard,
                worker,
                term
            );
    }

    /// <summary>Gives a shard back.</summary>
    public static void Release(StoreConnection connection, ShardLease lease) =>
        connection.Send(
            "UPDATE shard SET worker = NULL, until = NULL WHERE id = ?1 AND epoch = ?2 AND worker = ?3",
            lease.Shard,
            lease.Epoch,
            lease.Worker
        );

    /// <summary>All of them.</summary>
    public static List<ShardState> All(StoreConnection connection) =>
        connection.All(
            "SELECT id, epoch, CASE WHEN until >= now() THEN worker END, CASE WHEN until >= now() THEN until END, decided "
                + "FROM shard ORDER BY id",
            row => new ShardState(
                row.GetInt32(0),
                row.GetInt64(1),
                row.OptionalText(2),
                row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3),
                row.GetInt64(4)
            )
        );

    /// <summary>Makes sure that a lease stands, until the end of the step.</summary>
    /// <returns>How many articles the shard has taken up.</returns>
    /// <exception cref="LeaseLostException">It does not.</exception>
    public static long Hold(StoreConnection connection, ShardLease lease) =>
        connection.One<long>(
            "SELECT decided FROM shard WHERE id = ?1 AND epoch = ?2 AND worker = ?3 FOR UPDATE",
            lease.Shard,
            lease.Epoch,
            lease.Worker
        )
        ?? throw new LeaseLostException(
            $"{lease.Worker} holds shard {lease.Shard} no more: another has taken it over, and nothing was written"
        );

    /// <summary>Prolongs a lease that is held in this step.</summary>
    public static void Prolong(StoreConnection connection, int shard, long nextStory, long decided) =>
        connection.Send(
            "UPDATE shard SET until = clock_timestamp() + term, next_story = greatest(next_story, ?2), decided = ?3 "
                + "WHERE id = ?1",
            shard,
            nextStory,
            decided
        );

    private static ShardLease? Of(StoreConnection connection, string sql, params object?[] values) =>
        connection
            .All(
                sql,
                row => new ShardLease(row.GetInt32(0), row.GetInt64(1), row.GetString(2), row.GetInt64(3)),
                values
            )
            .FirstOrDefault();
}
