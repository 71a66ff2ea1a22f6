using Parallax.Core;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Sqlite;

/// <summary>Stories of the newest articles that have an outlet, a person or a place.</summary>
internal static class StoriesByName
{
    /// <summary>Numbers of the stories in the query's order; null where it asks for no name.</summary>
    public static IReadOnlyList<long>? Find(StoreConnection connection, StoryQuery query)
    {
        var names = new SearchQuery
        {
            Outlet = query.Outlet,
            Person = query.Person,
            Place = query.Place,
        };
        if (MatchExpression.ForArticles(names, []) is not { } match)
        {
            return null;
        }

        var range = SearchRow.Range(query.Since, query.Until, quotations: false);
        var order = query.Order == StoryOrder.Largest ? "s.articles DESC, " : string.Empty;
        // CROSS JOIN is in this order: from the articles found, not from all stories.
        return connection.All(
            $"""
            SELECT s.id FROM (
                SELECT DISTINCT a.story AS story FROM (
                    SELECT rowid & {SearchRow.MostArticles - 1} AS number FROM article_search
                    WHERE article_search MATCH ?4 AND rowid BETWEEN ?5 AND ?6
                    ORDER BY rowid DESC LIMIT {StoryList.MostArticles}
                ) found CROSS JOIN article a ON a.id = found.number
            ) told CROSS JOIN story s ON s.id = told.story
            WHERE s.articles >= ?1 ORDER BY {order}s.last_day DESC, s.id DESC LIMIT ?2 OFFSET ?3
            """,
            reader => reader.GetInt64(0),
            query.AtLeast,
            Math.Max(0, query.Limit),
            Math.Max(0, query.Offset),
            match,
            range.First,
            range.Last
        );
    }
}
