using Parallax.Core;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql;

/// <summary>
/// What a step locks before it looks: the places of its articles, the articles that it changes and the stories that any of
/// them is in or comes into, each kind in one order for all. So what the step finds stands until its end, and no two steps
/// wait for each other: four that moved articles to and fro without it were still in each other's way at the tenth try.
/// </summary>
internal static class StepLocks
{
    /// <summary>The server has room for some thousand locks of all its sessions: a step of more locks the whole table.</summary>
    private const int Most = 512;

    /// <summary>Takes the locks of a step that stores articles and moves others; the step's end gives them back.</summary>
    /// <param name="connection">The step.</param>
    /// <param name="records">Articles that are going to be stored.</param>
    /// <param name="moved">Articles that are going to belong elsewhere.</param>
    /// <param name="story">A story that is decided about.</param>
    public static void Take(
        StoreConnection connection,
        IReadOnlyList<ArticleRecord> records,
        IReadOnlyDictionary<long, Membership> moved,
        long? story = null
    )
    {
        if (records.Count > 0)
        {
            Take(connection, records.SelectMany(record => new[] { record.Address, record.Item.Address }));
        }

        var left = connection.All(
            "SELECT story FROM article WHERE id = ANY (?1) OR id IN (SELECT current FROM address "
                + "WHERE (key, address) IN (SELECT key, address FROM unnest(?2, ?3) AS p (key, address))) "
                + "ORDER BY id FOR UPDATE",
            row => row.GetInt64(0),
            moved.Keys.ToArray(),
            records.Select(record => HashKey.Of(record.Address)).ToArray(),
            records.Select(record => record.Address).ToArray()
        );
        var stories = left.Concat(records.Select(record => record.Membership.Story))
            .Concat(moved.Values.Select(membership => membership.Story));
        Take(
            connection,
            "story",
            "SELECT pg_advisory_xact_lock(20582, (place % 2147483647)::integer)",
            story is { } one ? stories.Append(one) : stories
        );
    }

    /// <summary>Takes the locks of addresses.</summary>
    public static void Take(StoreConnection connection, IEnumerable<string> addresses) =>
        Take(
            connection,
            "address",
            "SELECT pg_advisory_xact_lock(place)",
            addresses.Distinct(StringComparer.Ordinal).Select(HashKey.Of)
        );

    private static void Take(StoreConnection connection, string table, string take, IEnumerable<long> places)
    {
        long[] ordered = [.. places.Distinct().Order()];
        if (ordered.Length > Most)
        {
            connection.Send($"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE");
            return;
        }

        connection.Send($"LOCK TABLE {table} IN ROW EXCLUSIVE MODE");
        connection.Send($"{take} FROM unnest(?1) AS p (place)", ordered);
    }
}
