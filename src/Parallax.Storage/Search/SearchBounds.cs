using Parallax.Core;

namespace Parallax.Storage.Search;

/// <summary>How much a search may ask for.</summary>
internal static class SearchBounds
{
    /// <summary>Makes sure that a query has no more words and no longer ones than a store looks for.</summary>
    /// <exception cref="ArgumentException">It has.</exception>
    public static void Check(SearchQuery query)
    {
        if (
            query.Terms.Count > SearchQueryParser.MostTerms
            || query.Terms.Any(term => term.Length > SearchQueryParser.Longest)
        )
        {
            throw new ArgumentException(
                $"a search has at most {SearchQueryParser.MostTerms} words, each of at most {SearchQueryParser.Longest} characters",
                nameof(query)
            );
        }
    }
}
