using System.Data.Common;
using Parallax.Core;
using Parallax.Storage.Search;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql.Search;

/// <summary>One of the full-text tables.</summary>
internal sealed class VectorTable
{
    /// <summary>Rows that are looked at in one go where the expression alone does not tell.</summary>
    private const int LeastRows = 256;

    private readonly StoreConnection connection;
    private readonly RowTexts texts;
    private readonly string name;
    private readonly double usual;
    private readonly int headlineWeight;

    private VectorTable(StoreConnection connection, bool quotations, string name, double usual, int headlineWeight)
    {
        (this.connection, this.name, this.usual, this.headlineWeight) = (connection, name, usual, headlineWeight);
        texts = new RowTexts(connection, quotations);
    }

    /// <summary>The articles; the usual length and weights are those of the other store.</summary>
    public static VectorTable Articles(StoreConnection connection) =>
        new(connection, quotations: false, "article_search", 400, 4);

    /// <summary>The quotations.</summary>
    public static VectorTable Quotations(StoreConnection connection) =>
        new(connection, quotations: true, "quotation_search", 25, 1);

    /// <summary>The newest rows of a range, behind some.</summary>
    public List<long> Newest((long First, long Last) range, (int Offset, int Limit) page) =>
        connection.All(
            $"SELECT id FROM {name} WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC LIMIT ?3 OFFSET ?4",
            reader => reader.GetInt64(0),
            range.First,
            range.Last,
            page.Limit,
            page.Offset
        );

    /// <summary>The newest rows of a range that match, behind some.</summary>
    public List<long> Newest(VectorQuery query, (long First, long Last) range, (int Offset, int Limit) page)
    {
        if (!query.CanMatch)
        {
            return [];
        }

        if (query.IsExact && !query.HasPhrases)
        {
            return connection.All(
                $"SELECT id FROM {name} WHERE words @@ ?1::tsquery AND id BETWEEN ?2 AND ?3 "
                    + "ORDER BY id DESC LIMIT ?4 OFFSET ?5",
                reader => reader.GetInt64(0),
                query.Expression,
                range.First,
                range.Last,
                page.Limit,
                page.Offset
            );
        }

        return [.. Matching(query, range, page.Offset + page.Limit).Select(row => row.Id).Skip(page.Offset)];
    }

    /// <summary>The newest rows of a range that match, each with its rank; higher is better.</summary>
    public List<(long Row, double Score)> Ranked(
        VectorQuery query,
        IReadOnlyList<double> rarities,
        (long First, long Last) range,
        int limit
    ) =>
        query.CanMatch
            ? [.. Matching(query, range, limit, ranks: true).Select(row => (row.Id, Score(query, rarities, row)))]
            : [];

    /// <summary>The newest quotations of some articles, all of them or those that match, each with its rank.</summary>
    public List<(long Row, double Score)> OfArticles(
        VectorQuery? query,
        IReadOnlyList<double>? rarities,
        IReadOnlyList<long> articles,
        int limit
    )
    {
        if (query is { CanMatch: false })
        {
            return [];
        }

        // A scan of the articles' own few rows for each, and none of all rows that match.
        var rows = connection.All(
            "SELECT q.id, q.whole, q.length, tsvectorsend(q.words) FROM unnest(?1::bigint[]) a CROSS JOIN LATERAL "
                + $"(SELECT * FROM {name} s WHERE s.id BETWEEN a << {SearchRow.QuotationBits} "
                + $"AND ((a + 1) << {SearchRow.QuotationBits}) - 1 {(query is null ? "" : "AND s.words @@ ?2::tsquery")} OFFSET 0) q "
                + "ORDER BY q.id DESC",
            Read,
            query is null ? [articles.ToArray()] : [articles.ToArray(), query.Expression]
        );
        return
        [
            .. rows.Where(row => query is null || Holds(query, row))
                .Take(limit)
                .Select(row => (row.Id, rarities is null ? 0 : Score(query!, rarities, row))),
        ];
    }

    /// <summary>How rare each word or phrase is; where there is one, it does not matter.</summary>
    public IReadOnlyList<double> Rarities(VectorQuery query)
    {
        var rows = connection.One<long>("SELECT articles + quotations FROM totals") ?? 0;
        return
        [
            .. query.Terms.Select(term =>
                query.Terms.Count == 1 || !query.CanMatch ? 1 : Bm25.Rarity(rows, With(VectorQuery.InAnyColumn(term)))
            ),
        ];
    }

    private long With(string expression) =>
        connection.One<long>(
            $"SELECT count(*) FROM (SELECT 1 FROM {name} WHERE words @@ ?1::tsquery LIMIT {Bm25.MostCounted}) counted",
            expression
        ) ?? 0;

    /// <summary>Rows that match, newest first: what the expression finds, looked at where that alone does not tell.</summary>
    private List<VectorRow> Matching(VectorQuery query, (long First, long Last) range, int limit, bool ranks = false)
    {
        var found = new List<VectorRow>();
        var last = range.Last;
        while (found.Count < limit)
        {
            var most = Math.Max(limit - found.Count, ranks ? 1 : LeastRows);
            var rows = connection.All(
                $"SELECT id, whole, length, {(ranks || !query.IsExact ? "tsvectorsend(words)" : "NULL::bytea")} FROM {name} "
                    + "WHERE words @@ ?1::tsquery AND id BETWEEN ?2 AND ?3 ORDER BY id DESC LIMIT ?4",
                Read,
                query.Expression,
                range.First,
                last,
                most
            );
            found.AddRange(rows.Where(row => Holds(query, row)));
            if (rows.Count < most)
            {
                break;
            }

            last = rows[^1].Id - 1;
        }

        return found.Count > limit ? found[..limit] : found;
    }

    private bool Holds(VectorQuery query, VectorRow row) =>
        row.IsWhole && query.IsExact
        || !row.IsWhole && query.IsExact && !query.HasPhrases
        || query.Holds(Places(query, row));

    private WordPlaces Places(VectorQuery query, VectorRow row)
    {
        var own = row.Vector is null ? null : WordPlaces.OfVector(row.Vector, query.Words);
        if (row.IsWhole)
        {
            return own ?? throw new InvalidOperationException("the row was read without its words");
        }

        var (headline, text) = texts.Of(row.Id);
        return WordPlaces.OfText(headline, text, query.Words, own);
    }

    private double Score(VectorQuery query, IReadOnlyList<double> rarities, VectorRow row)
    {
        var places = Places(query, row);
        var dampening = Bm25.Dampening(row.Length, usual);
        var score = 0.0;
        for (var i = 0; i < query.Terms.Count; i++)
        {
            var frequency = places.Of(query.Terms[i]).Sum(at => at.IsHeadline ? headlineWeight : 1.0);
            score += Bm25.Of(rarities[i], frequency, dampening);
        }

        return score;
    }

    private static VectorRow Read(DbDataReader reader) =>
        new(
            reader.GetInt64(0),
            reader.GetBoolean(1),
            reader.GetInt32(2),
            reader.IsDBNull(3) ? null : reader.GetFieldValue<byte[]>(3)
        );

    /// <param name="Id">The row.</param>
    /// <param name="IsWhole">Whether its vector has all places of all words.</param>
    /// <param name="Length">Its words.</param>
    /// <param name="Vector">What <c>tsvectorsend</c> makes of it, where it was asked for.</param>
    private sealed record VectorRow(long Id, bool IsWhole, int Length, byte[]? Vector);
}
