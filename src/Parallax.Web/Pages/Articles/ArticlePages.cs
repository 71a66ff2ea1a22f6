using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Core;
using Parallax.Desk.Articles;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages.Articles;

/// <summary>One article as it stands, with what was found in it, and the texts that stood at its address.</summary>
internal static class ArticlePages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/articles/{id}", ShowAsync);
        routes.MapGet("/articles/{id}/revisions", RevisionsAsync);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        string id,
        string? at,
        string? leaf,
        IArticleStore store,
        CancellationToken cancellation
    )
    {
        if (
            Addresses.Number(id, 'a') is not { } number
            || await ArticleFamily.ReadAsync(store, number, cancellation).ConfigureAwait(false) is not { } family
        )
        {
            return None(http, id);
        }

        var text = family.Stored.Article.Text;
        TextSpan? words = null;
        if (!string.IsNullOrEmpty(at))
        {
            if (Span(at) is not { } span || span.End > text.Length || span.Trim(text).IsEmpty)
            {
                return Problems.Bad(
                    http,
                    $"{id} has no words there; 'at' is START-END, characters of its text from 0 to {text.Length}"
                );
            }

            words = span.Trim(text);
        }

        var reading = await StoredReadings.ReadAsync(store, family.Stored, cancellation).ConfigureAwait(false);
        var leaves = ArticleLeaf.Of(reading);
        var asked = 0;
        if (
            !string.IsNullOrEmpty(leaf)
            && !(
                int.TryParse(leaf, NumberStyles.None, CultureInfo.InvariantCulture, out asked)
                && asked >= 1
                && asked <= leaves.Count
            )
        )
        {
            return Problems.Bad(http, $"{id} has parts 1 to {leaves.Count}; 'leaf' is one of them");
        }

        var shown =
            asked > 0 ? leaves[asked - 1]
            : words is { } led ? leaves.FirstOrDefault(one => one.Has(led)) ?? leaves[0]
            : leaves[0];
        return new PageResult(
            Page.Of<ArticlePage>(
                family.Stored.Headline ?? $"Article {id}",
                (nameof(ArticlePage.Family), family),
                (nameof(ArticlePage.Reading), reading),
                (nameof(ArticlePage.Leaf), shown),
                (nameof(ArticlePage.At), words)
            ) with
            {
                Section = Section.Stories,
            }
        );
    }

    private static async Task<IResult> RevisionsAsync(
        HttpContext http,
        string id,
        string? with,
        IArticleStore store,
        CancellationToken cancellation
    )
    {
        if (
            Addresses.Number(id, 'a') is not { } number
            || await store.ArticleAsync(number, cancellation).ConfigureAwait(false) is not { } article
        )
        {
            return None(http, id);
        }

        var revisions = await store.RevisionsAsync(number, cancellation).ConfigureAwait(false);
        // The text before it is what most ask for.
        var other = string.IsNullOrEmpty(with)
            ? revisions.LastOrDefault(one => one.Revision < article.Revision)
                ?? revisions.FirstOrDefault(one => one.Revision > article.Revision)
            : revisions.FirstOrDefault(one => StoredArticle.Id(one.Number) == with && one.Number != number);
        if (other is null && !string.IsNullOrEmpty(with))
        {
            return Problems.Bad(http, $"'with' names no other text at the address of {id}; choose one of {id}/revisions");
        }

        var (older, newer) = other is null || other.Revision < article.Revision ? (other, article) : (article, other);
        return new PageResult(
            Page.Of<RevisionsPage>(
                $"Texts of {article.Headline ?? id}",
                (nameof(RevisionsPage.Article), article),
                (nameof(RevisionsPage.Revisions), revisions),
                (nameof(RevisionsPage.Older), older),
                (nameof(RevisionsPage.Newer), newer),
                (
                    nameof(RevisionsPage.Changes),
                    older is null ? null : RevisionChanges.Of(older.Article.Text, newer.Article.Text)
                )
            ) with
            {
                Section = Section.Stories,
            }
        );
    }

    private static IResult None(HttpContext http, string id) =>
        Problems.NotFound(http, $"there is no article '{id}'; search finds those that there are");

    private static TextSpan? Span(string at)
    {
        var dash = at.IndexOf('-', StringComparison.Ordinal);
        return dash > 0
            && int.TryParse(at.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(at.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && end > start
            ? new TextSpan(start, end)
            : null;
    }
}
