using Parallax.Core;
using Parallax.Storage.PostgreSql.Search;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql;

/// <summary>What PostgreSQL says in its own way.</summary>
internal sealed class PostgreSqlDialect : SqlDialect
{
    // A lock of two numbers is never one of one number, as addresses have.
    private const string LockNames = "SELECT pg_advisory_xact_lock(20581, 2)";

    private PostgreSqlDialect() { }

    /// <summary>The dialect; it has nothing of its own to keep.</summary>
    public static PostgreSqlDialect Instance { get; } = new();

    public override string ForUpdate => " FOR UPDATE";

    public override string OfficeKey => "md5(serves), day, md5(title), md5(holder), md5(of_name), former";

    public override string SameMonth(string table) => $" AND {table}.month = a.month";

    // One of another version is not opened.
    public override bool IsNewest(StoreConnection connection) => true;

    public override void Lock(StoreConnection connection, long key) =>
        connection.Send("SELECT pg_advisory_xact_lock(?1)", key);

    public override void InsertKey(StoreConnection connection, string name)
    {
        // Others may give the same number to another name meanwhile. An identity would lose a number with each conflict, and
        // there are few.
        connection.Send(LockNames);
        connection.Run(
            "INSERT INTO annotation_key (id, name) SELECT next.id, ?1 "
                + "FROM (SELECT coalesce(max(id), 0) + 1 AS id FROM annotation_key) next "
                + "WHERE next.id <= 255 ON CONFLICT DO NOTHING",
            name
        );
    }

    public override ISearchWriter SearchWriter(StoreConnection connection) => PostgreSqlSearch.Writer(connection);

    public override IReadOnlyList<long>? StoriesOfArticles(StoreConnection connection, StoryQuery query) =>
        PostgreSqlSearch.Stories(connection, query);

    public override SearchResult Search(StoreConnection connection, SearchQuery query) =>
        PostgreSqlSearch.Run(connection, query);
}
