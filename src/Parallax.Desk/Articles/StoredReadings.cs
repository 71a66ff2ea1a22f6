using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Desk.Articles;

/// <summary>What was found in an article when it was stored, without reading the article anew.</summary>
public static class StoredReadings
{
    /// <summary>The article with all that was found in it.</summary>
    public static Task<ArticleReport> ReadAsync(
        IArticleStore store,
        StoredArticle article,
        CancellationToken cancellation
    ) => ReadAsync(store, article, ArticleSections.Names, cancellation);

    /// <summary>The article with some of what was found in it.</summary>
    /// <param name="store">Where it is kept.</param>
    /// <param name="article">The article.</param>
    /// <param name="sections">Names of the sections that are read (<see cref="ArticleSections"/>); the others stay empty.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="StoreException">What the store has under a section's name is none.</exception>
    public static async Task<ArticleReport> ReadAsync(
        IArticleStore store,
        StoredArticle article,
        IReadOnlyList<string> sections,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(sections);
        var found = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var name in sections)
        {
            if (await store.AnnotationAsync(article.Number, name, cancellation).ConfigureAwait(false) is { } section)
            {
                found[name] = section;
            }
        }

        try
        {
            var text = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Article.Text)));
            return Stated(ArticleSections.Read(article.Article, text, found), article);
        }
        catch (JsonException fault)
        {
            throw new StoreException(
                $"what was found in {StoredArticle.Id(article.Number)} cannot be read; take the article in again",
                fault
            );
        }
    }

    // An article that was stored before provenances were has what the list of articles has.
    private static ArticleReport Stated(ArticleReport read, StoredArticle article) =>
        read with
        {
            Outlet =
                read.Outlet
                ?? (article.Outlet is { } name ? new NamedBy(name, article.Article.Outlet?.Basis ?? "the article") : null),
            Published =
                read.Published
                ?? (
                    article.Day is { } day
                        ? new PublishedReport(day.Value.ToString("O"), day.Basis, day.Span?.Start, day.Span?.End)
                        : null
                ),
        };
}
