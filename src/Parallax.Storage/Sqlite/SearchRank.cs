using System.Globalization;

namespace Parallax.Storage.Sqlite;

/// <summary>How the matches of a query are ranked: each word counts by how rare it is.</summary>
internal static class SearchRank
{
    /// <summary>Rows with a word that are counted; one in more of them is common, however many there are.</summary>
    private const int MostCounted = 2_000;

    // In words. BM25 wants the average; these are of news and are near enough, as what it does with them is a matter of taste.
    private const int ArticleLength = 400;
    private const int QuotationLength = 25;

    // A word in the headline tells more of what an article is about than one in its text.
    private const string ArticleColumns = "4, 1, 0, 0, 0, 0";
    private const string QuotationColumns = "1, 0, 0";

    /// <summary>The SQL that ranks a row; higher is better.</summary>
    /// <param name="connection">Where the words are counted.</param>
    /// <param name="table">The full-text table.</param>
    /// <param name="terms">The words and phrases of the query, which come first in its expression.</param>
    public static string Of(StoreConnection connection, string table, IReadOnlyList<string> terms)
    {
        var (length, columns) =
            table == "article_search" ? (ArticleLength, ArticleColumns) : (QuotationLength, QuotationColumns);
        var rows = connection.One<long>("SELECT articles + quotations FROM totals") ?? 0;
        var rarities = terms.Select(term => terms.Count == 1 ? 1.0 : Rarity(connection, table, term, rows));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"weigh({table}, {length}, {columns}, {string.Join(", ", rarities.Select(rarity => rarity.ToString("F2", CultureInfo.InvariantCulture)))})"
        );
    }

    private static double Rarity(StoreConnection connection, string table, string term, long rows)
    {
        var with = connection.One<long>(
            $"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {table} MATCH ?1 LIMIT {MostCounted})",
            term
        );
        return Math.Log(1 + ((rows + 0.5) / ((with ?? 0) + 0.5)));
    }
}
