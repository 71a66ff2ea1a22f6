using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Desk.Comparisons;
using Parallax.Desk.Shapes;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Serving;

namespace Parallax.Web.Api;

/// <summary>Stories, and a story compared.</summary>
internal static class StoriesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/stories", ListAsync)
            .WithName("listStories")
            .WithSummary("Stories of the store, the latest or the largest first")
            .WithTags("Stories")
            .Produces<StoryList>();
        api.MapGet("/stories/{id}", CompareAsync)
            .WithName("compareStory")
            .WithSummary("A story's articles compared; of one article, what was read in it")
            .WithTags("Stories")
            .Produces<Report>()
            .MayFail(StatusCodes.Status404NotFound);
        api.MapGet("/stories/{id}/articles", ArticlesAsync)
            .WithName("listStoryArticles")
            .WithSummary("A story's articles, and why each belongs to it")
            .WithTags("Stories")
            .Produces<ArticleList>()
            .MayFail(StatusCodes.Status404NotFound);
    }

    /// <summary>The story, or why there is none.</summary>
    public static IResult None(HttpContext http, string id) =>
        Problems.NotFound(http, $"there is no story '{id}'; {ApiRoutes.Root}/stories lists them");

    private static async Task<IResult> ListAsync(
        HttpContext http,
        IArticleStore store,
        StoreWatch watch,
        [Description("Only stories with an article of this day or later: YYYY-MM-DD")] string? since,
        [Description("Only stories with an article of this day or earlier: YYYY-MM-DD")] string? until,
        [FromQuery(Name = "at-least"), Description("Only stories of so many articles or more")] int? atLeast,
        [Description("Only stories with an article of an outlet of this name")] string? outlet,
        [Description("Only stories with an article that names this person")] string? person,
        [Description("Only stories with an article that names this place")] string? place,
        [Description("latest or largest")] string? order,
        [Description("How many are passed over")] int? offset,
        [Description("Most that are given")] int? limit,
        CancellationToken cancellation
    )
    {
        if (ApiPaging.Read(offset, limit, out var paging) is { } error)
        {
            return Problems.Bad(http, error);
        }

        if (!WrittenDay.TryRead(since, out var from) || !WrittenDay.TryRead(until, out var to))
        {
            return Problems.Bad(http, "'since' and 'until' are days, written YYYY-MM-DD");
        }

        if (order is not (null or "latest" or "largest") || atLeast is < 1)
        {
            return Problems.Bad(http, "'order' is latest or largest, and 'at-least' is 1 or more");
        }

        var found = await store
            .StoriesAsync(
                new StoryQuery
                {
                    Since = from,
                    Until = to,
                    AtLeast = atLeast ?? 1,
                    Outlet = outlet,
                    Person = person,
                    Place = place,
                    Order = order == "largest" ? StoryOrder.Largest : StoryOrder.Latest,
                    Offset = paging.Offset,
                    Limit = paging.Limit + 1,
                },
                cancellation
            )
            .ConfigureAwait(false);
        var (shown, next) = paging.Part(http, found);
        return ApiJson.Of(StoreJson.ListOf(shown, watch.Counts) with { Next = next });
    }

    private static async Task<IResult> CompareAsync(
        HttpContext http,
        StoryComparisons comparisons,
        [Description("Number of the story: s12")] string id,
        CancellationToken cancellation
    ) =>
        Addresses.Number(id, 's') is { } number
        && await comparisons.OfAsync(number, cancellation).ConfigureAwait(false) is { } comparison
            ? ApiJson.Of(comparison.Report)
            : None(http, id);

    private static async Task<IResult> ArticlesAsync(
        HttpContext http,
        IArticleStore store,
        [Description("Number of the story: s12")] string id,
        CancellationToken cancellation
    ) =>
        Addresses.Number(id, 's') is { } number
        && await store.StoryAsync(number, cancellation).ConfigureAwait(false) is { } story
            ? ApiJson.Of(
                StoreJson.ListOf(await store.StoryArticlesAsync(story.Number, cancellation).ConfigureAwait(false))
            )
            : None(http, id);
}
