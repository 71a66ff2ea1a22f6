using Parallax.Core;
using Parallax.Storage.Search;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql.Search;

/// <summary>Finds the rows of PostgreSQL's full-text tables that match a query, in its order.</summary>
internal static class VectorMatching
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

        var table = query.Quotations ? VectorTable.Quotations(connection) : VectorTable.Articles(connection);
        var match = query.Quotations ? VectorQuery.ForQuotations(query) : VectorQuery.ForArticles(query, query.Terms);
        var range = SearchRow.Range(query.After, query.Before, query.Quotations);
        if (match is null)
        {
            return new SearchMatches(table.Newest(range, page), null);
        }

        if (!IsRanked(query, match))
        {
            return new SearchMatches(table.Newest(match, range, page), null);
        }

        const int Most = SearchMatches.MostRanked;
        var found = table.Ranked(match, table.Rarities(match), range, Most + 1);
        return new SearchMatches(SearchMatches.Best(found.Take(Most), page), found.Count > Most ? Most : null);
    }

    /// <summary>The newest rows of articles that have names in their lists; null where the query asks for no name.</summary>
    public static IReadOnlyList<long>? OfNames(StoreConnection connection, StoryQuery query, int most)
    {
        var names = new SearchQuery
        {
            Outlet = query.Outlet,
            Person = query.Person,
            Place = query.Place,
        };
        var range = SearchRow.Range(query.Since, query.Until, quotations: false);
        return VectorQuery.ForArticles(names, []) is { } match
            ? VectorTable.Articles(connection).Newest(match, range, (0, most))
            : null;
    }

    /// <summary>
    /// Quotations of articles that name a person or place: the articles that may have such a quotation are found first, newest
    /// first.
    /// </summary>
    private static SearchMatches OfArticles(StoreConnection connection, SearchQuery query, (int Offset, int Limit) page)
    {
        const int Most = SearchMatches.MostArticles;
        var range = SearchRow.Range(query.After, query.Before, quotations: false);
        var articles = VectorQuery.ForArticles(query, SearchMatches.ArticleWords(query.Terms));
        if (articles is null)
        {
            return new SearchMatches([], null);
        }

        var rows = VectorTable.Articles(connection).Newest(articles, range, (0, Most + 1));
        var table = VectorTable.Quotations(connection);
        var match = VectorQuery.ForQuotations(query);
        var rarities = match is not null && IsRanked(query, match) ? table.Rarities(match) : null;
        var wanted = page.Offset + page.Limit;
        var found = table.OfArticles(match, rarities, [.. rows.Take(Most)], rarities is null ? wanted : int.MaxValue);
        var isAll = rows.Count <= Most || (rarities is null && found.Count >= wanted);
        return new SearchMatches(SearchMatches.Best(found, page), isAll ? null : Most);
    }

    private static bool IsRanked(SearchQuery query, VectorQuery match) =>
        query.Order == SearchOrder.Best && match.Terms.Count > 0;
}
