using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Desk.Comparisons;

/// <summary>What a story of the store is made of at a moment.</summary>
/// <param name="Story">The story.</param>
/// <param name="Articles">All its current articles, by day and number.</param>
/// <param name="Compared">Those that are compared, in the same order.</param>
/// <param name="Tag">Changes with the compared articles and with the version of Parallax.</param>
public sealed record StoryContents(
    StoredStory Story,
    IReadOnlyList<StoredArticle> Articles,
    IReadOnlyList<StoredArticle> Compared,
    string Tag
)
{
    /// <summary>Articles of the story that its comparison leaves aside: copies first, then the latest.</summary>
    public IReadOnlyList<StoredArticle> Aside => [.. Articles.Except(Compared)];

    /// <summary>A story's contents.</summary>
    /// <param name="store">Where it is kept.</param>
    /// <param name="story">Its number.</param>
    /// <param name="most">Most articles that are compared.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Null where there is no such story.</returns>
    public static async Task<StoryContents?> ReadAsync(
        IArticleStore store,
        long story,
        int most,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        if (await store.StoryAsync(story, cancellation).ConfigureAwait(false) is not { } found)
        {
            return null;
        }

        var articles = await store.StoryArticlesAsync(found.Number, cancellation).ConfigureAwait(false);
        var compared = Chosen(articles, most);
        return new StoryContents(found, articles, compared, TagOf(compared));
    }

    // What is told in words of its own says more than another print of the same words.
    private static IReadOnlyList<StoredArticle> Chosen(IReadOnlyList<StoredArticle> articles, int most)
    {
        if (articles.Count <= most)
        {
            return articles;
        }

        var chosen = articles
            .OrderBy(article => article.Membership.CopyOf is not null)
            .Take(most)
            .Select(article => article.Number)
            .ToHashSet();
        return [.. articles.Where(article => chosen.Contains(article.Number))];
    }

    private static string TagOf(IEnumerable<StoredArticle> articles)
    {
        var rests = string.Join(
            ' ',
            articles
                .Select(article => article.Number.ToString(CultureInfo.InvariantCulture))
                .Prepend(ReportBuilder.Version)
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rests)).AsSpan(0, 10));
    }
}
