using Parallax.Core;
using Parallax.Storage.Search;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Sqlite;

/// <summary>What SQLite says in its own way.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    private SqliteDialect() { }

    /// <summary>The dialect; it has nothing of its own to keep.</summary>
    public static SqliteDialect Instance { get; } = new();

    public override string ForUpdate => "";

    public override string OfficeKey => "serves, day, title, holder, of_name, former";

    public override string SameMonth(string table) => "";

    public override bool IsNewest(StoreConnection connection) => StoreMigrations.IsNewest(connection);

    public override void Lock(StoreConnection connection, long key) { }

    public override void InsertKey(StoreConnection connection, string name) =>
        connection.Run("INSERT OR IGNORE INTO annotation_key (name) VALUES (?1)", name);

    public override ISearchWriter SearchWriter(StoreConnection connection) => new SearchWriter(connection);

    public override IReadOnlyList<long>? StoriesOfArticles(StoreConnection connection, StoryQuery query) =>
        StoriesByName.Find(connection, query);

    public override SearchResult Search(StoreConnection connection, SearchQuery query) =>
        SearchHits.Run(
            connection,
            query,
            page => MatchFinding.Find(connection, query, page),
            texts => TextMarks.Of(connection, MatchExpression.ForMarking(query), texts)
        );
}
