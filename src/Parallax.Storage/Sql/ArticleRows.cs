using System.Data.Common;
using System.Text.Json;
using Parallax.Core;

namespace Parallax.Storage.Sql;

/// <summary>Reads articles whole.</summary>
internal static class ArticleRows
{
    private static string Select(StoreConnection connection) =>
        "SELECT a.id, d.address, a.stored, a.revision, a.superseded, a.story, a.copy_of, a.decided, a.reasons, b.text, b.facts, o.name, a.headline "
        + "FROM article a JOIN address d ON d.id = a.address JOIN body b ON b.article = a.id"
        + connection.Dialect.SameMonth("b")
        + " LEFT JOIN outlet o ON o.id = a.outlet ";

    /// <summary>The article of a number.</summary>
    public static StoredArticle? ByNumber(StoreConnection connection, long number) =>
        connection.All(Select(connection) + "WHERE a.id = ?1", Read, number).FirstOrDefault();

    /// <summary>The article that stands at an address.</summary>
    public static StoredArticle? Current(StoreConnection connection, string address) =>
        AddressRow.Find(connection, address) is { } row ? ByNumber(connection, row.Current) : null;

    /// <summary>All texts of the article's address, first to last.</summary>
    public static IReadOnlyList<StoredArticle> Revisions(StoreConnection connection, long number) =>
        connection.All(
            Select(connection) + "WHERE a.address = (SELECT address FROM article WHERE id = ?1) ORDER BY a.revision",
            Read,
            number
        );

    /// <summary>The current articles of a story; those without a day come last.</summary>
    public static IReadOnlyList<StoredArticle> OfStory(StoreConnection connection, long story) =>
        connection.All(
            Select(connection) + "WHERE a.story = ?1 AND a.superseded = 0 ORDER BY a.day NULLS LAST, a.id",
            Read,
            story
        );

    /// <summary>Whether the very bytes are known at the address, or else what stands there.</summary>
    public static KnownArticle? Known(StoreConnection connection, string address, string sha256)
    {
        var hash = HashKey.Bytes(sha256);
        var print = connection.One<long>(
            "SELECT p.article FROM content c JOIN print p ON p.content = c.id AND p.found = ?1 "
                + "WHERE c.key = ?2 AND c.sha256 = ?3",
            HashKey.Of(address),
            HashKey.Of(hash),
            hash
        );
        if ((print ?? AddressRow.Find(connection, address)?.Current) is not { } number)
        {
            return null;
        }

        return new KnownArticle(
            number,
            connection.One<long>("SELECT story FROM article WHERE id = ?1", number) ?? 0,
            print is not null
        );
    }

    /// <summary>The raw bytes that an article was read from first.</summary>
    public static ReadOnlyMemory<byte>? Content(StoreConnection connection, long number) =>
        Blob(connection, "SELECT c.data FROM article a JOIN content c ON c.id = a.content WHERE a.id = ?1", number);

    /// <summary>What was found in an article.</summary>
    public static ReadOnlyMemory<byte>? Annotation(StoreConnection connection, long number, string key) =>
        Blob(
            connection,
            "SELECT n.data FROM article a JOIN annotation n ON n.id = ?1"
                + connection.Dialect.SameMonth("n")
                + " WHERE a.id = ?2",
            (number << Names.KeyBits) | (Names.KnownKey(connection, key) ?? 0),
            number
        );

    /// <summary>Where an article belongs, from four columns.</summary>
    public static Membership Membership(DbDataReader reader, int column) =>
        new(
            reader.GetInt64(column),
            JsonSerializer.Deserialize(reader.GetString(column + 3), StoredJson.Default.IReadOnlyListStoryReason)!,
            reader.Optional(column + 1),
            reader.GetInt64(column + 2) == 1
        );

    private static ReadOnlyMemory<byte>? Blob(StoreConnection connection, string sql, params object?[] ids)
    {
        // Not "null : rows[0]": both would be arrays first, and null an empty memory.
        ReadOnlyMemory<byte>? none = null;
        var rows = connection.All(sql, reader => PackedBlob.Unpack(reader.GetFieldValue<byte[]>(0)), ids);
        return rows.Count == 0 ? none : rows[0];
    }

    private static StoredArticle Read(DbDataReader reader)
    {
        var number = reader.GetInt64(0);
        var facts = JsonSerializer.Deserialize(
            PackedBlob.Unpack(reader.GetFieldValue<byte[]>(10)),
            StoredJson.Default.ArticleFacts
        )!;
        return new StoredArticle
        {
            Number = number,
            Address = reader.GetString(1),
            Article = facts.Article with
            {
                Id = StoredArticle.Id(number),
                Text = PackedBlob.Text(reader.GetFieldValue<byte[]>(9)),
            },
            Outlet = reader.OptionalText(11),
            Headline = reader.OptionalText(12),
            Day = facts.Day,
            Stored = new DateTimeOffset(reader.GetInt64(2), TimeSpan.Zero),
            Revision = reader.GetInt32(3),
            Superseded = reader.GetInt64(4) == 1,
            Membership = Membership(reader, 5),
        };
    }
}
