using Parallax.Core;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql;

/// <summary>
/// What a step locks before it looks: the places of its articles, in one order for all, so that what it finds there stands
/// until its end and no two steps wait for each other.
/// </summary>
internal static class StepLocks
{
    /// <summary>The server has room for some thousand locks of all its sessions: a step of more places locks all of them.</summary>
    private const int MostPlaces = 512;

    /// <summary>Takes the locks of articles that are going to be stored; the step's end gives them back.</summary>
    public static void Take(StoreConnection connection, IReadOnlyList<ArticleRecord> records) =>
        Take(connection, records.SelectMany(record => new[] { record.Address, record.Item.Address }));

    /// <summary>Takes the locks of addresses.</summary>
    public static void Take(StoreConnection connection, IEnumerable<string> addresses)
    {
        long[] places = [.. addresses.Distinct(StringComparer.Ordinal).Select(HashKey.Of).Distinct().Order()];
        if (places.Length > MostPlaces)
        {
            connection.Run("LOCK TABLE address IN SHARE ROW EXCLUSIVE MODE");
            return;
        }

        connection.Run("LOCK TABLE address IN ROW EXCLUSIVE MODE");
        connection.Run("SELECT pg_advisory_xact_lock(place) FROM unnest(?1) WITH ORDINALITY AS p (place, n)", places);
    }
}
