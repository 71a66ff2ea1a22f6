using Parallax.Core;
using Parallax.Storage.Search;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Sqlite;

/// <summary>Finds the rows of FTS5's tables that match a query, in its order.</summary>
internal static class MatchFinding
{
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

        var found = table.Ranked(match, table.Rarities(terms), range, SearchMatches.MostRanked + 1);
        return new SearchMatches(
            SearchMatches.Best(found.Take(SearchMatches.MostRanked), page),
            found.Count > SearchMatches.MostRanked ? SearchMatches.MostRanked : null
        );
    }

    /// <summary>
    /// Quotations of articles that name a person or place. Only articles know those, so that each of their names is indexed
    /// once and not once a quotation: the articles that may have such a quotation are found first, newest first.
    /// </summary>
    private static SearchMatches OfArticles(StoreConnection connection, SearchQuery query, (int Offset, int Limit) page)
    {
        var range = SearchRow.Range(query.After, query.Before, quotations: false);
        var words = SearchMatches.ArticleWords(query.Terms);
        var articles = MatchExpression.ForArticles(query, MatchExpression.Terms(query with { Terms = words }));
        if (articles is null)
        {
            return new SearchMatches([], null);
        }

        var rows = SearchTable.Articles(connection).Newest(articles, range, (0, SearchMatches.MostArticles + 1));
        var table = SearchTable.Quotations(connection);
        var terms = table.Terms(query);
        var match = MatchExpression.ForQuotations(query, terms.Select(term => term.Expression));
        var rarities = IsRanked(query) ? table.Rarities(terms) : null;
        var wanted = page.Offset + page.Limit;
        var found = new List<(long Row, double Score)>();
        foreach (var row in rows.Take(SearchMatches.MostArticles))
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
                return new SearchMatches(SearchMatches.Best(found, page), null);
            }
        }

        return new SearchMatches(
            SearchMatches.Best(found, page),
            rows.Count > SearchMatches.MostArticles ? SearchMatches.MostArticles : null
        );
    }

    private static bool IsRanked(SearchQuery query) =>
        query.Order == SearchOrder.Best && MatchExpression.Terms(query).Count > 0;
}
