using System.Data.Common;
using Parallax.Core;

namespace Parallax.Storage.Sql;

/// <summary>The current articles with what grouping looks at, by number, a page at a time: no reader stays open between.</summary>
internal static class GroupedRows
{
    private const int PageSize = 256;

    private static string Select(StoreConnection connection) =>
        "SELECT a.id, a.day, n.data, a.story, a.copy_of, a.decided, a.reasons FROM article a "
        + "JOIN annotation n ON n.id = a.id * 256 + ?1"
        + connection.Dialect.SameMonth("n")
        + " WHERE a.superseded = 0 AND ";

    /// <summary>The number behind which the latest so many current articles come.</summary>
    public static long Before(StoreConnection connection, int latest) =>
        connection.One<long>(
            "SELECT id FROM article WHERE superseded = 0 ORDER BY id DESC LIMIT 1 OFFSET ?1",
            Math.Max(0, latest)
        ) ?? 0;

    /// <summary>The next page of all articles, after a number.</summary>
    public static List<GroupedArticle> Page(StoreConnection connection, long key, long after) =>
        connection.All($"{Select(connection)}a.id > ?2 ORDER BY a.id LIMIT {PageSize}", Read, key, after);

    private static GroupedArticle Read(DbDataReader reader) =>
        new(
            reader.GetInt64(0),
            reader.OptionalDay(1),
            PackedBlob.Unpack(reader.GetFieldValue<byte[]>(2)),
            ArticleRows.Membership(reader, 3)
        );
}
