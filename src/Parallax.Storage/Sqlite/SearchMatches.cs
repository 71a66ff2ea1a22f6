using Parallax.Core;

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
    public const int MostRanked = 3_000;

    /// <summary>Most articles whose quotations are looked at for people and places of their article.</summary>
    private const int MostArticles = 1_000;

    /// <summary>Finds them.</summary>
    public static SearchMatches Find(StoreConnection connection, SearchQuery query, int limit)
    {
        var table = query.Quotations ? "quotation_search" : "article_search";
        var match = query.Quotations ? MatchExpression.ForQuotations(query) : MatchExpression.ForArticles(query);
        var (first, last) = SearchRow.Range(query.After, query.Before, query.Quotations);
        var isRanked = query.Order == SearchOrder.Best && MatchExpression.Terms(query).Count > 0;
        if (query.Quotations && (query.Person ?? query.Place) is not null)
        {
            return OfArticles(connection, query, match, limit, isRanked);
        }

        if (match is null)
        {
            return new SearchMatches(Newest(connection, table, first, last, limit), null);
        }

        return isRanked
            ? Best(
                Scored(
                    connection,
                    table,
                    SearchRank.Of(connection, table, MatchExpression.Terms(query)),
                    match,
                    first,
                    last,
                    MostRanked + 1
                ),
                limit
            )
            : new SearchMatches(Newest(connection, table, match, first, last, limit), null);
    }

    private static List<long> Newest(StoreConnection connection, string table, long first, long last, int limit) =>
        connection.All(
            $"SELECT id FROM {table}_docsize WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC LIMIT ?3",
            reader => reader.GetInt64(0),
            first,
            last,
            limit
        );

    private static List<long> Newest(
        StoreConnection connection,
        string table,
        string match,
        long first,
        long last,
        int limit
    ) =>
        connection.All(
            $"SELECT rowid FROM {table} WHERE {table} MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid DESC LIMIT ?4",
            reader => reader.GetInt64(0),
            match,
            first,
            last,
            limit
        );

    private static List<(long Row, double Score)> Scored(
        StoreConnection connection,
        string table,
        string rank,
        string match,
        long first,
        long last,
        int limit
    ) =>
        connection.All(
            $"SELECT rowid, {rank} FROM {table} WHERE {table} MATCH ?1 AND rowid BETWEEN ?2 AND ?3 "
                + "ORDER BY rowid DESC LIMIT ?4",
            reader => (reader.GetInt64(0), reader.GetDouble(1)),
            match,
            first,
            last,
            limit
        );

    private static SearchMatches Best(List<(long Row, double Score)> scored, int limit)
    {
        var isCut = scored.Count > MostRanked;
        return new SearchMatches(
            [
                .. scored
                    .Take(MostRanked)
                    .OrderByDescending(match => match.Score)
                    .ThenByDescending(match => match.Row)
                    .Take(limit)
                    .Select(match => match.Row),
            ],
            isCut ? MostRanked : null
        );
    }

    /// <summary>
    /// Quotations of articles that name a person or place. Only articles know those, so that each of their names is indexed
    /// once and not once a quotation: the articles that may have such a quotation are found first, newest first.
    /// </summary>
    private static SearchMatches OfArticles(
        StoreConnection connection,
        SearchQuery query,
        string? match,
        int limit,
        bool isRanked
    )
    {
        var words = query.Terms.SelectMany(term => SearchNames.Words(term).SkipLast(1).Append(LastWord(term)));
        var (first, last) = SearchRow.Range(query.After, query.Before, quotations: false);
        var articles = MatchExpression.ForArticles(query with { Terms = [.. words.Distinct().Take(8)] });
        if (articles is null)
        {
            return new SearchMatches([], null);
        }

        var rows = Newest(connection, "article_search", articles, first, last, MostArticles + 1);
        var rank = isRanked
            ? SearchRank.Of(connection, "quotation_search", MatchExpression.Terms(query))
            : string.Empty;
        var found = new List<(long Row, double Score)>();
        foreach (var row in rows.Take(MostArticles))
        {
            var (from, to) = (SearchRow.OfQuotation(row, 0), SearchRow.OfQuotation(row, SearchRow.MostQuotations - 1));
            if (match is null)
            {
                found.AddRange(Newest(connection, "quotation_search", from, to, limit).Select(at => (at, 0.0)));
            }
            else if (isRanked)
            {
                found.AddRange(Scored(connection, "quotation_search", rank, match, from, to, SearchRow.MostQuotations));
            }
            else
            {
                found.AddRange(Newest(connection, "quotation_search", match, from, to, limit).Select(at => (at, 0.0)));
            }

            if (!isRanked && found.Count >= limit)
            {
                return new SearchMatches([.. found.Take(limit).Select(at => at.Row)], null);
            }
        }

        return Best(found, limit) with
        {
            Ranked = rows.Count > MostArticles ? MostArticles : null,
        };
    }

    private static string LastWord(string term) =>
        SearchNames.Words(term).LastOrDefault(string.Empty) + (term.EndsWith('*') ? "*" : string.Empty);
}
