using Parallax.Core;
using Parallax.Core.Cluster;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql.Cluster;

/// <summary>The order in which shards took articles up, and articles as groupings see them.</summary>
internal static class LogRows
{
    private const string Article = "a.id, a.day, n.data, a.story, a.copy_of, a.decided, a.reasons";

    private static string Findings(StoreConnection connection) =>
        "JOIN annotation n ON n.id = a.id * 256 + ?1" + connection.Dialect.SameMonth("n") + " ";

    /// <summary>Takes articles up that the shard has not taken up before; tells how many it has then.</summary>
    public static long Add(
        StoreConnection connection,
        int shard,
        long decided,
        IReadOnlyList<(long Article, ShardEntryKind Kind)> entries
    )
    {
        if (entries.Count == 0)
        {
            return decided;
        }

        var added = connection.Run(
            "INSERT INTO shard_log (shard, place, article, kind, story) "
                + "SELECT ?1, ?2 + row_number() OVER (ORDER BY e.n), e.article, e.kind, a.story "
                + "FROM unnest(?3, ?4) WITH ORDINALITY AS e (article, kind, n) JOIN article a ON a.id = e.article "
                + "WHERE NOT EXISTS (SELECT 1 FROM shard_log l WHERE l.article = e.article AND l.shard = ?1)",
            shard,
            decided,
            entries.Select(entry => entry.Article).ToArray(),
            entries.Select(entry => (int)entry.Kind).ToArray()
        );
        return decided + added;
    }

    /// <summary>What a shard took up, in order.</summary>
    public static List<ShardEntry> Of(StoreConnection connection, int shard, long key, int? latest) =>
        connection.All(
            $"SELECT {Article}, l.place, l.kind, l.story FROM shard_log l JOIN article a ON a.id = l.article "
                + Findings(connection)
                + "WHERE l.shard = ?2 AND l.place > ?3 AND a.superseded = 0 ORDER BY l.place",
            row => new ShardEntry(row.GetInt64(7), (ShardEntryKind)row.GetInt32(8), row.GetInt64(9), Grouped(row)),
            key,
            shard,
            latest is { } most ? Before(connection, shard, most) : 0
        );

    /// <summary>Current articles by their numbers.</summary>
    public static List<GroupedArticle> Grouped(
        StoreConnection connection,
        long key,
        IReadOnlyCollection<long> numbers
    ) =>
        connection.All(
            $"SELECT {Article} FROM article a {Findings(connection)}"
                + "WHERE a.superseded = 0 AND a.id = ANY (?2) ORDER BY a.id",
            Grouped,
            key,
            numbers.ToArray()
        );

    /// <summary>The place behind which the last so many come that still count.</summary>
    private static long Before(StoreConnection connection, int shard, int latest) =>
        connection.One<long>(
            "SELECT l.place FROM shard_log l JOIN article a ON a.id = l.article AND a.superseded = 0 "
                + "WHERE l.shard = ?1 ORDER BY l.place DESC LIMIT 1 OFFSET ?2",
            shard,
            Math.Max(0, latest)
        ) ?? 0;

    private static GroupedArticle Grouped(System.Data.Common.DbDataReader row) =>
        new(
            row.GetInt64(0),
            row.OptionalDay(1),
            PackedBlob.Unpack(row.GetFieldValue<byte[]>(2)),
            ArticleRows.Membership(row, 3)
        );
}
