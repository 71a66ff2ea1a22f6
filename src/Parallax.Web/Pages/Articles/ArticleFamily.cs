using Parallax.Core;

namespace Parallax.Web.Pages.Articles;

/// <summary>An article among the others of its store.</summary>
/// <param name="Stored">The article.</param>
/// <param name="Story">Its story; null where it is in none any more.</param>
/// <param name="Siblings">The story's other articles that tell it in words of their own, by day.</param>
/// <param name="Copies">Articles that repeat its words.</param>
/// <param name="CopyOf">The article whose words it repeats.</param>
/// <param name="Revisions">All texts at its address, first to last.</param>
/// <param name="Bytes">Size of what it was read from; null where that is not kept.</param>
public sealed record ArticleFamily(
    StoredArticle Stored,
    StoredStory? Story,
    IReadOnlyList<StoredArticle> Siblings,
    IReadOnlyList<StoredArticle> Copies,
    StoredArticle? CopyOf,
    IReadOnlyList<StoredArticle> Revisions,
    long? Bytes
)
{
    /// <summary>The article with this number and what belongs to it; null where there is none.</summary>
    internal static async Task<ArticleFamily?> ReadAsync(
        IArticleStore store,
        long number,
        CancellationToken cancellation
    )
    {
        if (await store.ArticleAsync(number, cancellation).ConfigureAwait(false) is not { } stored)
        {
            return null;
        }

        var membership = stored.Membership;
        var story = await store.StoryAsync(membership.Story, cancellation).ConfigureAwait(false);
        var articles = story is null
            ? []
            : await store.StoryArticlesAsync(story.Number, cancellation).ConfigureAwait(false);
        var others = articles.Where(article => article.Number != number).ToList();
        return new ArticleFamily(
            stored,
            story,
            others.FindAll(article => article.Membership.CopyOf is null && article.Number != membership.CopyOf),
            others.FindAll(article => article.Membership.CopyOf == number),
            membership.CopyOf is { } copied
                ? others.Find(article => article.Number == copied)
                    ?? await store.ArticleAsync(copied, cancellation).ConfigureAwait(false)
                : null,
            await store.RevisionsAsync(number, cancellation).ConfigureAwait(false),
            (await store.ContentAsync(number, cancellation).ConfigureAwait(false))?.Length
        );
    }
}
