using Parallax.Core;

namespace Parallax.Storage.Sql;

/// <summary>Sums that are kept as things come, so that to ask for them costs the same however much there is.</summary>
internal static class TotalRows
{
    /// <summary>How much there is.</summary>
    /// <param name="connection">Reads.</param>
    /// <param name="isNewest">Whether changes are counted: a store before version 3 has none to tell.</param>
    public static StoreCounts Counts(StoreConnection connection, bool isNewest) =>
        connection
            .All(
                isNewest
                    ? "SELECT articles, revisions, stories, quotations, changes FROM totals"
                    : "SELECT articles, revisions, stories, quotations, 0 FROM totals",
                row => new StoreCounts(
                    row.GetInt64(0),
                    row.GetInt64(1),
                    row.GetInt64(2),
                    row.GetInt64(3),
                    row.GetInt64(4)
                )
            )
            .Single();

    /// <summary>Numbers not given yet.</summary>
    public static NextNumbers Next(StoreConnection connection) =>
        connection
            .All(
                "SELECT next_article, next_story FROM totals",
                row => new NextNumbers(row.GetInt64(0), row.GetInt64(1))
            )
            .Single();
}
