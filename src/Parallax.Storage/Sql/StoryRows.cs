using System.Data.Common;
using Parallax.Core;

namespace Parallax.Storage.Sql;

/// <summary>Reads what is kept of stories.</summary>
internal static class StoryRows
{
    // A chain of stories that became others is followed so far; a longer one is a circle.
    private const int MostSteps = 1000;

    /// <summary>A story, or the one it became.</summary>
    public static StoredStory? Find(StoreConnection connection, long story)
    {
        for (var i = 0; i < MostSteps; i++)
        {
            if (connection.One<long>("SELECT became FROM story WHERE id = ?1", story) is not { } next)
            {
                return One(connection, story);
            }

            story = next;
        }

        return null;
    }

    /// <summary>The stories of these numbers, in their order.</summary>
    public static IReadOnlyList<StoredStory> All(StoreConnection connection, IReadOnlyList<long> stories) =>
        [.. stories.Select(story => One(connection, story)).OfType<StoredStory>()];

    private static StoredStory? One(StoreConnection connection, long story) =>
        connection
            .All(
                "SELECT s.id, (SELECT headline FROM article WHERE id = s.first_article), s.articles, s.copies, s.first_day, "
                    + "s.last_day, s.decided FROM story s WHERE s.id = ?1 AND s.articles > 0",
                Read,
                story
            )
            .Select(read => read with { Outlets = Outlets(connection, story), Days = Days(connection, story) })
            .FirstOrDefault();

    private static StoredStory Read(DbDataReader reader) =>
        new()
        {
            Number = reader.GetInt64(0),
            Headline = reader.OptionalText(1),
            Articles = reader.GetInt32(2),
            Copies = reader.GetInt32(3),
            First = reader.OptionalDay(4),
            Last = reader.OptionalDay(5),
            Decided = reader.GetInt64(6) == 1,
        };

    // One outlet writes itself in capitals here and not there.
    private static IReadOnlyList<string> Outlets(StoreConnection connection, long story) =>
        [
            .. connection
                .All(
                    "SELECT o.name FROM (SELECT outlet, min(id) AS first FROM article WHERE story = ?1 AND superseded = 0 "
                        + "AND outlet IS NOT NULL GROUP BY outlet) a JOIN outlet o ON o.id = a.outlet ORDER BY a.first",
                    row => row.GetString(0),
                    story
                )
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    private static IReadOnlyList<StoryDay> Days(StoreConnection connection, long story)
    {
        var days = connection.All(
            "SELECT day, count(*), count(copy_of) FROM article WHERE story = ?1 AND superseded = 0 AND day IS NOT NULL "
                + $"GROUP BY day ORDER BY day DESC LIMIT {StoredStory.MostDays}",
            row => new StoryDay(DateOnly.FromDayNumber(row.GetInt32(0)), row.GetInt32(1), row.GetInt32(2)),
            story
        );
        days.Reverse();
        return days;
    }
}
