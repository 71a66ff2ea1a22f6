using System.Text.Json;
using Parallax.Core;

namespace Parallax.Storage.Sqlite;

/// <summary>Finds articles and quotations.</summary>
internal static class StoreSearch
{
    private const int MostHits = 1000;

    /// <summary>Runs a query.</summary>
    public static SearchResult Run(StoreConnection connection, SearchQuery query)
    {
        var found = SearchMatches.Find(connection, query, Math.Clamp(query.Limit, 0, MostHits));
        var marks = new TextMarks(connection, MatchExpression.ForMarking(query));
        return new SearchResult([.. found.Rows.Select(row => Hit(connection, query, marks, row))], found.Ranked);
    }

    private static SearchHit Hit(StoreConnection connection, SearchQuery query, TextMarks marks, long row)
    {
        var article = SearchRow.Article(query.Quotations ? SearchRow.ArticleRow(row) : row);
        return connection
            .All(
                "SELECT a.story, o.name, a.headline, a.day, b.text, b.quotations FROM article a "
                    + "JOIN body b ON b.article = a.id LEFT JOIN outlet o ON o.id = a.outlet WHERE a.id = ?1",
                reader =>
                {
                    var text = PackedBlob.Text(reader.GetFieldValue<byte[]>(4));
                    var quotation = query.Quotations
                        ? Quotations(reader.GetFieldValue<byte[]>(5))[SearchRow.Index(row)]
                        : null;
                    var within = quotation is null
                        ? new TextSpan(0, text.Length)
                        : new TextSpan(quotation.Start, quotation.End);
                    var (span, matches) = Snippet.Of(text, within, marks.In(text, within));
                    return new SearchHit(
                        article,
                        reader.GetInt64(0),
                        reader.OptionalText(1),
                        reader.OptionalText(2),
                        reader.OptionalDay(3),
                        new Evidence(StoredArticle.Id(article), span.Start, span.End, span.In(text)),
                        matches,
                        quotation
                    );
                },
                article
            )
            .Single();
    }

    private static IReadOnlyList<StoredQuotation> Quotations(byte[] packed) =>
        JsonSerializer.Deserialize(PackedBlob.Unpack(packed), StoredJson.Default.IReadOnlyListStoredQuotation)!;
}
