using Parallax.Core;

namespace Parallax.Storage.Sql;

/// <summary>Who publishes, with how much of it there is.</summary>
internal static class OutletRows
{
    /// <summary>Outlets with current articles whose names have the words, those of most articles first.</summary>
    public static IReadOnlyList<StoredOutlet> Find(StoreConnection connection, string? words, int limit)
    {
        // Outlet and day stand in the index of stories (migration 3): no article is read.
        var all = connection.All(
            "SELECT o.name, told.articles, told.latest FROM ("
                + "SELECT outlet, count(*) AS articles, max(day) AS latest FROM article "
                + "WHERE superseded = 0 AND outlet IS NOT NULL GROUP BY outlet"
                + ") told JOIN outlet o ON o.id = told.outlet",
            reader => new StoredOutlet(reader.GetString(0), reader.GetInt64(1), reader.OptionalDay(2))
        );
        var asked = (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. all.Where(outlet =>
                    Array.TrueForAll(asked, word => outlet.Name.Contains(word, StringComparison.OrdinalIgnoreCase))
                )
                .OrderByDescending(outlet => outlet.Articles)
                .ThenBy(outlet => outlet.Name, StringComparer.Ordinal)
                .Take(Math.Max(0, limit)),
        ];
    }
}
