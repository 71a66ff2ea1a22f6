using Parallax.Core;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Sqlite;

/// <summary>Rows of the full-text tables that match a query, in its order.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Ranked">How many of the newest matches were ranked, where there were more.</param>
internal sealed record SearchMatches(IReadOnlyList<long> Rows, int? Ranked)
{
    /// <summary>
    /// Most matches that are ranked. A word of every third article stands in 300,000 of a million; its newest are what a
    /// reader of news wants of it.
    /// </summary>
    public const int MostRanked = 2_000;

    /// <summary>Most articles whose quotations are looked at for people and places of their article.</summary>
    private const int MostArticles = 1_000;

    // Words of a quotation that its article is looked for by; the quotation itself has to have all of them.
    private const int MostArticleWords = 8;

    /// <summary>Finds them.</summary>
    /// <param name="connection">Reads.</param>
    /// <param name="query">What is searched for.</param>
    /// <param name="page">How many are passed over, and how many are wanted then.</param>
    public static SearchMatches Find(StoreConnection connection, SearchQuery query, (int Offset, int Limit) page)
    {
        if (query.Quotations && (query.Person ?? query.Place) is not null)
        {
            return OfArticles(connection, query, page);
        }

        var table = query.Quotations ? SearchTable.Quotations(connection) : SearchTable.Articles(connection);
        var terms = table.Terms(query);
        var words = terms.Select(term => term.Expression);
        var match = query.Quotations
            ? MatchExpression.ForQuotations(query, words)
            : MatchExpression.ForArticles(query, words);
        var range = SearchRow.Range(query.After, query.Before, query.Quotations);
        if (match is null || !IsRanked(query))
        {
            return new SearchMatches(
                match is null ? table.Newest(range, page) : table.Newest(match, range, page),
                null
            );
        }

        var found = table.Ranked(match, table.Rarities(terms), range, MostRanked + 1);
        return new SearchMatches(Best(found.Take(MostRanked), page), found.Count > MostRanked ? MostRanked : null);
    }

    /// <summary>
    /// Quotations of articles that name a person or place. Only articles know those, so that each of their names is indexed
    /// once and not once a quotation: the articles that may have such a quotation are found first, newest first.
    /// </summary>
    private static SearchMatches OfArticles(StoreConnection connection, SearchQuery query, (int Offset, int Limit) page)
    {
        var range = SearchRow.Range(query.After, query.Before, quotations: false);
        var words = query.Terms.SelectMany(Words).Distinct(StringComparer.Ordinal).Take(MostArticleWords);
        var articles = MatchExpression.ForArticles(query, MatchExpression.Terms(query with { Terms = [.. words] }));
        if (articles is null)
        {
            return new SearchMatches([], null);
        }

        var rows = SearchTable.Articles(connection).Newest(articles, range, (0, MostArticles + 1));
        var table = SearchTable.Quotations(connection);
        var terms = table.Terms(query);
        var match = MatchExpression.ForQuotations(query, terms.Select(term => term.Expression));
        var rarities = IsRanked(query) ? table.Rarities(terms) : null;
        var wanted = page.Offset + page.Limit;
        var found = new List<(long Row, double Score)>();
        foreach (var row in rows.Take(MostArticles))
        {
            var own = (SearchRow.OfQuotation(row, 0), SearchRow.OfQuotation(row, SearchRow.MostQuotations - 1));
            if (match is not null && rarities is not null)
            {
                found.AddRange(table.Ranked(match, rarities, own, SearchRow.MostQuotations));
                continue;
            }

            var newest = match is null ? table.Newest(own, (0, wanted)) : table.Newest(match, own, (0, wanted));
            found.AddRange(newest.Select(at => (at, 0.0)));
            if (found.Count >= wanted)
            {
                return new SearchMatches(Best(found, page), null);
            }
        }

        return new SearchMatches(Best(found, page), rows.Count > MostArticles ? MostArticles : null);
    }

    private static bool IsRanked(SearchQuery query) =>
        query.Order == SearchOrder.Best && MatchExpression.Terms(query).Count > 0;

    private static IReadOnlyList<long> Best(
        IEnumerable<(long Row, double Score)> found,
        (int Offset, int Limit) page
    ) =>
        [
            .. found
                .OrderByDescending(match => match.Score)
                .ThenByDescending(match => match.Row)
                .Skip(page.Offset)
                .Take(page.Limit)
                .Select(match => match.Row),
        ];

    /// <summary>The words of a phrase; the last one with its star.</summary>
    private static IEnumerable<string> Words(string term)
    {
        var words = SearchNames.Words(term);
        return words.Select((word, i) => i == words.Count - 1 && term.EndsWith('*') ? word + "*" : word);
    }
}
