using Parallax.Core;

namespace Parallax.Storage.Sql;

/// <summary>Finds the stories that a list asks for: their numbers, in its order.</summary>
internal static class StoryList
{
    /// <summary>
    /// Most articles that are looked at where an outlet, a person or a place is asked for, the newest first: some weeks of an
    /// outlet that publishes a hundred a day. The stories of these are what is listed.
    /// </summary>
    public const int MostArticles = 5_000;

    // Nulls are the least to SQLite and the greatest to PostgreSQL: where they come is said, and is so in their indexes.

    /// <summary>Stories that last longer, in days, have an index of their own (migration 3).</summary>
    private const int Long = 14;

    // Sizes that have an index of their own (migrations 1 to 3), largest first.
    private static readonly int[] Indexed = [20, 5, 2, 1];

    /// <summary>Numbers of the stories.</summary>
    public static IReadOnlyList<long> Find(StoreConnection connection, StoryQuery query)
    {
        if (connection.Dialect.StoriesOfArticles(connection, query) is { } stories)
        {
            return stories;
        }

        return query switch
        {
            { Order: StoryOrder.Largest } => Largest(connection, query),
            { Until: { } until } => LatestUntil(connection, query, until),
            _ => Latest(connection, query),
        };
    }

    private static List<long> Latest(StoreConnection connection, StoryQuery query) =>
        Ids(
            connection,
            query,
            $"""
            SELECT s.id FROM story s WHERE {Indexing(query)} AND s.articles >= ?1 AND {Since(query)}
            ORDER BY s.last_day DESC NULLS LAST, s.id DESC LIMIT ?3 OFFSET ?4
            """
        );

    /// <summary>
    /// Those that ended soon after a day, behind those that ended later though they began before it. To walk all that ended
    /// since would be to read every story that is newer.
    /// </summary>
    private static List<long> LatestUntil(StoreConnection connection, StoryQuery query, DateOnly until) =>
        Ids(
            connection,
            query,
            $"""
            SELECT s.id, s.last_day FROM story s
            WHERE s.last_day - s.first_day > {Long} AND s.last_day > ?5 + {Long} AND s.first_day <= ?5
            AND s.articles >= ?1 AND {Since(query)}
            UNION ALL
            SELECT s.id, s.last_day FROM story s
            WHERE {Indexing(query)} AND s.last_day <= ?5 + {Long} AND s.first_day <= ?5
            AND s.articles >= ?1 AND {Since(query)}
            ORDER BY 2 DESC NULLS LAST, 1 DESC LIMIT ?3 OFFSET ?4
            """,
            until.DayNumber
        );

    private static List<long> Largest(StoreConnection connection, StoryQuery query) =>
        Ids(
            connection,
            query,
            $"""
            SELECT s.id FROM story s WHERE s.articles > 0 AND s.articles >= ?1 AND {Since(query)}
            AND {(query.Until is null ? "CAST(?5 AS INTEGER) IS NULL" : "s.first_day <= ?5")}
            ORDER BY s.articles DESC, s.last_day DESC NULLS LAST, s.id DESC LIMIT ?3 OFFSET ?4
            """,
            query.Until?.DayNumber
        );

    /// <summary>What an index is of, word for word, or it is not used.</summary>
    private static string Indexing(StoryQuery query) =>
        Indexed.FirstOrDefault(size => size <= query.AtLeast, 1) is var size && size == 1
            ? "s.articles > 0"
            : $"s.articles >= {size}";

    private static string Since(StoryQuery query) =>
        query.Since is null ? "CAST(?2 AS INTEGER) IS NULL" : "s.last_day >= ?2";

    private static List<long> Ids(StoreConnection connection, StoryQuery query, string sql, params object?[] more) =>
        connection.All(
            sql,
            reader => reader.GetInt64(0),
            [
                query.AtLeast,
                query.Since?.DayNumber,
                // SQLite takes a negative one for none.
                Math.Max(0, query.Limit),
                Math.Max(0, query.Offset),
                .. more,
            ]
        );
}
