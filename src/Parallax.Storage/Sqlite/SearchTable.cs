using Parallax.Core;
using Parallax.Storage.Search;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Sqlite;

/// <summary>One of the full-text tables.</summary>
internal sealed class SearchTable
{
    private readonly StoreConnection connection;
    private readonly string name;
    private readonly string weights;

    private SearchTable(StoreConnection connection, string name, string weights) =>
        (this.connection, this.name, this.weights) = (connection, name, weights);

    // First the usual length in words, then how much a word of each column counts: in the headline it tells more of what an
    // article is about than in its text. BM25 wants the average length; one that is near does, as how much lengths count is
    // a matter of taste.

    /// <summary>The articles.</summary>
    public static SearchTable Articles(StoreConnection connection) =>
        new(connection, "article_search", "400, 4, 1, 0, 0, 0, 0");

    /// <summary>The quotations.</summary>
    public static SearchTable Quotations(StoreConnection connection) =>
        new(connection, "quotation_search", "25, 1, 0, 0");

    /// <summary>The newest rows of a range, behind some.</summary>
    public List<long> Newest((long First, long Last) range, (int Offset, int Limit) page) =>
        connection.All(
            $"SELECT id FROM {name}_docsize WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC LIMIT ?3 OFFSET ?4",
            reader => reader.GetInt64(0),
            range.First,
            range.Last,
            page.Limit,
            page.Offset
        );

    /// <summary>The newest rows of a range that match, behind some.</summary>
    public List<long> Newest(string match, (long First, long Last) range, (int Offset, int Limit) page) =>
        connection.All(
            $"SELECT rowid FROM {name} WHERE {name} MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid DESC LIMIT ?4 OFFSET ?5",
            reader => reader.GetInt64(0),
            match,
            range.First,
            range.Last,
            page.Limit,
            page.Offset
        );

    /// <summary>The newest rows of a range that match, each with its rank; higher is better.</summary>
    /// <param name="match">An expression whose words and phrases come first.</param>
    /// <param name="rarities">Of each of those.</param>
    /// <param name="range">First and last row.</param>
    /// <param name="limit">Most rows.</param>
    public List<(long Row, double Score)> Ranked(
        string match,
        IReadOnlyList<double> rarities,
        (long First, long Last) range,
        int limit
    )
    {
        // By place and not by value: a statement is kept for the next search of as many words.
        var places = string.Join(", ", rarities.Select((_, i) => $"?{i + 5}"));
        return connection.All(
            $"SELECT rowid, weigh({name}, {weights}, {places}) FROM {name} "
                + $"WHERE {name} MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid DESC LIMIT ?4",
            reader => (reader.GetInt64(0), reader.GetDouble(1)),
            [match, range.First, range.Last, limit, .. rarities.Select(rarity => (object)rarity)]
        );
    }

    /// <summary>The words and phrases of a query as they are looked for here.</summary>
    public IReadOnlyList<SearchTerm> Terms(SearchQuery query) => SearchTerm.Of(connection, name, query);

    /// <summary>
    /// How rare the word of each phrase is; where there is one word, it does not matter. The words that a beginning was written
    /// out as are one.
    /// </summary>
    public IReadOnlyList<double> Rarities(IReadOnlyList<SearchTerm> terms)
    {
        var rows = connection.One<long>("SELECT articles + quotations FROM totals") ?? 0;
        return
        [
            .. terms.SelectMany(term =>
                Enumerable
                    .Repeat(RankFunction.OfWordBefore, term.Phrases - 1)
                    .Prepend(terms.Count == 1 ? 1 : Rarity(term.Expression, rows))
            ),
        ];
    }

    private double Rarity(string expression, long rows)
    {
        var with = connection.One<long>(
            $"SELECT count(*) FROM (SELECT 1 FROM {name} WHERE {name} MATCH ?1 LIMIT {Bm25.MostCounted})",
            expression
        );
        return Bm25.Rarity(rows, with ?? 0);
    }
}
