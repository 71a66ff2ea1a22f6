using Parallax.Core;
using Parallax.Storage.Search;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql.Search;

/// <summary>Full text in PostgreSQL: where the store asks for it.</summary>
internal static class PostgreSqlSearch
{
    /// <summary>Keeps the full text of a step.</summary>
    public static ISearchWriter Writer(StoreConnection connection) => new VectorWriter(connection);

    /// <summary>Stories of the newest articles that have names in their lists; null where the query asks for no name.</summary>
    public static IReadOnlyList<long>? Stories(StoreConnection connection, StoryQuery query)
    {
        PlanByWords(connection);
        if (VectorMatching.OfNames(connection, query, StoryList.MostArticles) is not { } rows)
        {
            return null;
        }

        var order = query.Order == StoryOrder.Largest ? "s.articles DESC, " : string.Empty;
        return connection.All(
            "SELECT s.id FROM story s WHERE s.id IN (SELECT a.story FROM article a WHERE a.id = ANY (?4)) "
                + $"AND s.articles >= ?1 ORDER BY {order}s.last_day DESC NULLS LAST, s.id DESC LIMIT ?2 OFFSET ?3",
            reader => reader.GetInt64(0),
            query.AtLeast,
            Math.Max(0, query.Limit),
            Math.Max(0, query.Offset),
            rows.Select(SearchRow.Article).ToArray()
        );
    }

    /// <summary>Finds articles and quotations.</summary>
    public static SearchResult Run(StoreConnection connection, SearchQuery query)
    {
        SearchBounds.Check(query);
        PlanByWords(connection);
        var phrases = VectorQuery.Phrases(query.Terms);
        return SearchHits.Run(
            connection,
            query,
            page => VectorMatching.Find(connection, query, page),
            texts => [.. texts.Select(text => PhraseMarks.Of(text.Text, text.Within, phrases))]
        );
    }

    /// <summary>
    /// A plan that holds for any words takes all for rare: common ones were then found all of them and sorted, to show twenty.
    /// </summary>
    private static void PlanByWords(StoreConnection connection) =>
        connection.Run("SET LOCAL plan_cache_mode = force_custom_plan");
}
