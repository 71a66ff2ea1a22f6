using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Core;
using Parallax.Web.Api;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages.Search;

/// <summary>Full-text search with the operators of the command line.</summary>
internal static class SearchPages
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/search", SearchAsync);

    private static async Task<IResult> SearchAsync(
        HttpContext http,
        string? q,
        string? order,
        string? page,
        IArticleStore store,
        StoreWatch watch,
        CancellationToken cancellation
    )
    {
        if (order is not (null or "" or "best" or "newest"))
        {
            return Problems.Bad(http, "'order' is best or newest");
        }

        if (
            !int.TryParse(page ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < 1 or > SearchAsked.MostPages
        )
        {
            return Problems.Bad(http, $"'page' is a number from 1 to {SearchAsked.MostPages}; write a narrower search");
        }

        var asked = new SearchAsked(
            (q ?? "").Trim(),
            order == "newest" ? SearchOrder.Newest : SearchOrder.Best,
            number
        );
        if (asked.Words.Length == 0)
        {
            return Show(asked, null, null, watch);
        }

        var (query, error) = SearchQueryParser.Parse(asked.Words);
        if (query is null)
        {
            return Show(asked, null, error, watch);
        }

        // One more than is shown tells whether there is another page.
        var found = await store
            .SearchAsync(
                query with
                {
                    Order = asked.Order,
                    Offset = (asked.Page - 1) * SearchAsked.OnAPage,
                    Limit = SearchAsked.OnAPage + 1,
                },
                cancellation
            )
            .ConfigureAwait(false);
        return Show(asked, found, null, watch);
    }

    private static PageResult Show(SearchAsked asked, SearchResult? found, string? error, StoreWatch watch) =>
        new(
            Page.Of<SearchPage>(
                asked.Words.Length > 0 ? $"Search: {asked.Words}" : "Search",
                (nameof(SearchPage.Asked), asked),
                (nameof(SearchPage.Found), found),
                (nameof(SearchPage.Error), error),
                (nameof(SearchPage.Articles), watch.Counts.Articles)
            ) with
            {
                Section = Section.Search,
                Status = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
                Feeds = found is null ? [] : FeedsApi.OfSearch(asked.Words),
            }
        );
}
