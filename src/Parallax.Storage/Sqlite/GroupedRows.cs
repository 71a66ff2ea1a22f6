using Parallax.Core;

namespace Parallax.Storage.Sqlite;

/// <summary>The current articles with what grouping looks at, by number, a page at a time: no reader stays open between.</summary>
internal static class GroupedRows
{
    private const int PageSize = 256;

    private const string Select =
        "SELECT a.id, a.day, n.data, a.story, a.copy_of, a.decided, a.reasons FROM article a "
        + "JOIN annotation n ON n.id = a.id * 256 + ?1 WHERE a.superseded = 0 AND ";

    /// <summary>Numbers of the articles of a day or later, or without a day.</summary>
    public static List<long> Since(StoreConnection connection, DateOnly since)
    {
        var numbers = connection.All(
            "SELECT id FROM article WHERE superseded = 0 AND day >= ?1 "
                + "UNION ALL SELECT id FROM article WHERE superseded = 0 AND day IS NULL",
            reader => reader.GetInt64(0),
            since.DayNumber
        );
        numbers.Sort();
        return numbers;
    }

    /// <summary>The next page of all articles, after a number.</summary>
    public static List<GroupedArticle> Page(StoreConnection connection, long key, long after) =>
        connection.All($"{Select}a.id > ?2 ORDER BY a.id LIMIT {PageSize}", Read, key, after);

    /// <summary>Those of the numbers that are current and have something under the key.</summary>
    public static List<GroupedArticle> Page(StoreConnection connection, long key, IEnumerable<long> numbers) =>
        [.. numbers.SelectMany(number => connection.All(Select + "a.id = ?2", Read, key, number))];

    /// <summary>How many articles a page has.</summary>
    public static int Size => PageSize;

    private static GroupedArticle Read(Microsoft.Data.Sqlite.SqliteDataReader reader) =>
        new(
            reader.GetInt64(0),
            reader.OptionalDay(1),
            PackedBlob.Unpack(reader.GetFieldValue<byte[]>(2)),
            ArticleRows.Membership(reader, 3)
        );
}
