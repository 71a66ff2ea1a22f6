using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Core;
using Parallax.Desk.Shapes;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Serving;

namespace Parallax.Web.Api;

/// <summary>Articles, their texts and the bytes they were read from.</summary>
internal static class ArticlesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/articles/{id}/revisions", RevisionsAsync)
            .WithName("listRevisions")
            .WithSummary("All texts that stood at the article's address, first to last")
            .WithTags("Articles")
            .Produces<ArticleList>()
            .MayFail(StatusCodes.Status404NotFound);
        api.MapGet("/articles/{id}/content", ContentAsync)
            .WithName("readContent")
            .WithSummary("The bytes that the article was read from, untouched")
            .WithTags("Articles")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .MayFail(StatusCodes.Status404NotFound);
    }

    public static IResult None(HttpContext http, string id) =>
        Problems.NotFound(http, $"there is no article '{id}'; {ApiRoutes.Root}/search finds them");

    private static async Task<IResult> RevisionsAsync(
        HttpContext http,
        IArticleStore store,
        [Description("Number of the article: a12")] string id,
        CancellationToken cancellation
    ) =>
        Addresses.Number(id, 'a') is { } number
        && await store.RevisionsAsync(number, cancellation).ConfigureAwait(false) is { Count: > 0 } revisions
            ? ApiJson.Of(StoreJson.ListOf(revisions))
            : None(http, id);

    // Bytes of somebody else's page: never shown by a browser as a page of ours.
    private static async Task<IResult> ContentAsync(
        HttpContext http,
        IArticleStore store,
        [Description("Number of the article: a12")] string id,
        CancellationToken cancellation
    ) =>
        Addresses.Number(id, 'a') is { } number
        && await store.ContentAsync(number, cancellation).ConfigureAwait(false) is { } content
            ? new ApiAnswer(content, "application/octet-stream") { FileName = $"{StoredArticle.Id(number)}.bin" }
            : None(http, id);
}
