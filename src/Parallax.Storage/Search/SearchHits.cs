using System.Text.Json;
using Parallax.Core;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Search;

/// <summary>Finds articles and quotations.</summary>
internal static class SearchHits
{
    private const int MostHits = 1000;

    // To pass over a hit is to walk by it: so far nobody turns pages.
    private const int MostPassed = 100_000;
    private const int HitsAtOnce = 32;

    /// <summary>Runs a query.</summary>
    /// <param name="connection">Reads.</param>
    /// <param name="query">What is searched for.</param>
    /// <param name="find">Finds the rows of a page.</param>
    /// <param name="mark">Tells where in each text the words stand.</param>
    public static SearchResult Run(
        StoreConnection connection,
        SearchQuery query,
        Func<(int Offset, int Limit), SearchMatches> find,
        Func<IReadOnlyList<(string Text, TextSpan Within)>, IReadOnlyList<TextSpan>[]> mark
    )
    {
        var page = (Offset: Math.Max(0, query.Offset), Limit: Math.Clamp(query.Limit, 0, MostHits));
        var found = find(page.Offset > MostPassed ? (MostPassed, 0) : page);
        // Some at a time: each is a whole text until it is cut.
        var hits = found
            .Rows.Chunk(HitsAtOnce)
            .SelectMany(rows =>
            {
                var whole = rows.Select(row => Hit(connection, query, row)).ToList();
                return whole.Zip(mark([.. whole.Select(hit => (hit.Snippet.Text, hit.Matches[0]))]), Cut);
            });
        return new SearchResult([.. hits], found.Ranked);
    }

    /// <summary>A hit with the whole text as its snippet, and what of it may be shown as its match.</summary>
    private static SearchHit Hit(StoreConnection connection, SearchQuery query, long row)
    {
        var article = SearchRow.Article(query.Quotations ? SearchRow.ArticleRow(row) : row);
        return connection
            .All(
                "SELECT a.story, o.name, a.headline, a.day, b.text, b.quotations FROM article a "
                    + $"JOIN body b ON b.article = a.id{connection.Dialect.SameMonth("b")} "
                    + "LEFT JOIN outlet o ON o.id = a.outlet WHERE a.id = ?1",
                reader =>
                {
                    var text = PackedBlob.Text(reader.GetFieldValue<byte[]>(4));
                    var quotation = query.Quotations
                        ? Quotations(reader.GetFieldValue<byte[]>(5))[SearchRow.Index(row)]
                        : null;
                    var (start, end) = (quotation?.Start ?? 0, quotation?.End ?? text.Length);
                    return new SearchHit(
                        article,
                        reader.GetInt64(0),
                        reader.OptionalText(1),
                        reader.OptionalText(2),
                        reader.OptionalDay(3),
                        new Evidence(StoredArticle.Id(article), 0, text.Length, text),
                        [new TextSpan(start, end)],
                        quotation
                    );
                },
                article
            )
            .Single();
    }

    private static SearchHit Cut(SearchHit hit, IReadOnlyList<TextSpan> marks)
    {
        var text = hit.Snippet.Text;
        var (span, matches) = Snippet.Of(text, hit.Matches[0], marks);
        return hit with
        {
            Snippet = hit.Snippet with { Start = span.Start, End = span.End, Text = span.In(text) },
            Matches = matches,
        };
    }

    private static IReadOnlyList<StoredQuotation> Quotations(byte[] packed) =>
        JsonSerializer.Deserialize(PackedBlob.Unpack(packed), StoredJson.Default.IReadOnlyListStoredQuotation)!;
}
