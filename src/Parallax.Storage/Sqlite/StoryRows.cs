using Microsoft.Data.Sqlite;
using Parallax.Core;

namespace Parallax.Storage.Sqlite;

/// <summary>Reads what is kept of stories.</summary>
internal static class StoryRows
{
    // A chain of stories that became others is followed so far; a longer one is a circle.
    private const int MostSteps = 1000;

    private const string Select =
        "SELECT s.id, (SELECT headline FROM article WHERE id = s.first_article), s.articles, s.copies, s.first_day, "
        + "s.last_day, s.decided FROM story s ";

    // Sizes that have an index of their own (migration 2), largest first.
    private static readonly int[] Indexed = [20, 5, 2, 1];

    /// <summary>A story, or the one it became.</summary>
    public static StoredStory? Find(StoreConnection connection, long story)
    {
        for (var i = 0; i < MostSteps; i++)
        {
            if (connection.One<long>("SELECT became FROM story WHERE id = ?1", story) is not { } next)
            {
                return connection
                    .All(Select + "WHERE s.id = ?1 AND s.articles > 0", reader => Read(connection, reader), story)
                    .FirstOrDefault();
            }

            story = next;
        }

        return null;
    }

    /// <summary>Stories by their latest day, those without a day last.</summary>
    public static IReadOnlyList<StoredStory> Latest(StoreConnection connection, DateOnly? since, int atLeast, int limit)
    {
        var indexed = Indexed.FirstOrDefault(size => size <= atLeast, 1);
        var bound = indexed == 1 ? "s.articles > 0" : $"s.articles >= {indexed}";
        var days = since is null ? "?2 IS NULL" : "s.last_day >= ?2";
        return connection.All(
            $"{Select}WHERE {bound} AND s.articles >= ?1 AND {days} ORDER BY s.last_day DESC, s.id DESC LIMIT ?3",
            reader => Read(connection, reader),
            atLeast,
            since?.DayNumber,
            limit
        );
    }

    private static StoredStory Read(StoreConnection connection, SqliteDataReader reader) =>
        new()
        {
            Number = reader.GetInt64(0),
            Headline = reader.OptionalText(1),
            Articles = reader.GetInt32(2),
            Copies = reader.GetInt32(3),
            First = reader.OptionalDay(4),
            Last = reader.OptionalDay(5),
            Decided = reader.GetInt64(6) == 1,
            Outlets = connection.All(
                "SELECT o.name FROM article a JOIN outlet o ON o.id = a.outlet WHERE a.story = ?1 AND a.superseded = 0 "
                    + "GROUP BY o.id ORDER BY min(a.id)",
                row => row.GetString(0),
                reader.GetInt64(0)
            ),
        };
}
