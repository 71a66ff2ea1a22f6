using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Core;
using Parallax.Desk.Shapes;
using Parallax.Web.Serving;

namespace Parallax.Web.Api;

/// <summary>Full-text search.</summary>
internal static class SearchApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/search", SearchAsync)
            .WithName("search")
            .WithSummary("Articles or quotations, with the operators of 'parallax search'")
            .WithTags("Search")
            .Produces<HitList>();

    private static async Task<IResult> SearchAsync(
        HttpContext http,
        IArticleStore store,
        [Description("Words and filters: outlet: speaker: person: place: after: before: type:quote")] string? q,
        [Description("best or newest")] string? order,
        [Description("How many are passed over")] int? offset,
        [Description("Most that are given")] int? limit,
        CancellationToken cancellation
    )
    {
        if (ApiPaging.Read(offset, limit, out var paging) is { } error)
        {
            return Problems.Bad(http, error);
        }

        if (order is not (null or "best" or "newest"))
        {
            return Problems.Bad(http, "'order' is best or newest");
        }

        var (query, off) = SearchQueryParser.Parse(q ?? string.Empty);
        if (query is null)
        {
            return Problems.Bad(http, off!);
        }

        var result = await store
            .SearchAsync(
                query with
                {
                    Order = order == "newest" ? SearchOrder.Newest : SearchOrder.Best,
                    Offset = paging.Offset,
                    Limit = paging.Limit + 1,
                },
                cancellation
            )
            .ConfigureAwait(false);
        var (shown, next) = paging.Part(http, result.Hits);
        return ApiJson.Of(StoreJson.ListOf(result with { Hits = shown }) with { Next = next });
    }
}
