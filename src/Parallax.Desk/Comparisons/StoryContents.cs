using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Desk.Sides;

namespace Parallax.Desk.Comparisons;

/// <summary>What a story of the store is made of at a moment.</summary>
/// <param name="Story">The story.</param>
/// <param name="Articles">All its current articles, by day and number.</param>
/// <param name="Compared">Those that are compared, in the same order.</param>
/// <param name="Basis">Changes with the compared articles and with the version of Parallax: what the comparison itself rests on.</param>
public sealed record StoryContents(
    StoredStory Story,
    IReadOnlyList<StoredArticle> Articles,
    IReadOnlyList<StoredArticle> Compared,
    string Basis
)
{
    /// <summary>The sides that users put the compared articles' outlets on; empty where they are on no two.</summary>
    public IReadOnlyList<Side> Sides { get; init; } = [];

    /// <summary>Changes with anything that the comparison as it is shown rests on.</summary>
    public string Tag => Sides.Count == 0 ? Basis : $"{Basis}-{TagOf(Sides.SelectMany(side => side.Articles.Prepend(side.Name)))}";

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
        var sides = await new OutletSides(store.Documents).FindAsync(cancellation).ConfigureAwait(false);
        return new StoryContents(found, articles, compared, BasisOf(compared)) { Sides = sides.Of(compared) };
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

    private static string BasisOf(IEnumerable<StoredArticle> articles) =>
        TagOf(
            articles
                .Select(article => article.Number.ToString(CultureInfo.InvariantCulture))
                .Prepend(ReportBuilder.Version)
        );

    private static string TagOf(IEnumerable<string> rests) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rests))).AsSpan(0, 10));
}
