namespace Parallax.Storage.Search;

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
    public const int MostArticles = 1_000;

    // Words of a quotation that its article is looked for by; the quotation itself has to have all of them.
    private const int MostArticleWords = 8;

    /// <summary>The words that an article needs so that one of its quotations may match.</summary>
    public static IReadOnlyList<string> ArticleWords(IReadOnlyList<string> terms) =>
        [.. terms.SelectMany(Words).Distinct(StringComparer.Ordinal).Take(MostArticleWords)];

    /// <summary>A page of what was ranked, best first and newest first among equals.</summary>
    public static IReadOnlyList<long> Best(IEnumerable<(long Row, double Score)> found, (int Offset, int Limit) page) =>
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
