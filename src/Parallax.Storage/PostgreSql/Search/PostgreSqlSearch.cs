using Parallax.Core;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql.Search;

/// <summary>Full text in PostgreSQL: where the store asks for it.</summary>
internal static class PostgreSqlSearch
{
    /// <summary>Keeps the full text of a step.</summary>
    public static ISearchWriter Writer(StoreConnection connection) => new Nothing();

    /// <summary>Stories of the newest articles that have names in their lists; null where the query asks for no name.</summary>
    public static IReadOnlyList<long>? Stories(StoreConnection connection, StoryQuery query) =>
        (query.Outlet ?? query.Person ?? query.Place) is null ? null : throw Missing();

    /// <summary>Finds articles and quotations.</summary>
    public static SearchResult Run(StoreConnection connection, SearchQuery query) => throw Missing();

    private static StoreException Missing() => new("full text is not searched in PostgreSQL yet");

    private sealed class Nothing : ISearchWriter
    {
        public void Add(ArticleRecord record, long? day) { }

        public void Remove(long article, long? day, int quotations) { }

        public void Flush() { }
    }
}
