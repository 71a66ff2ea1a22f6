using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Core;
using Parallax.Desk.Sides;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages.Stories;

/// <summary>What the store holds: the newest or the largest stories.</summary>
internal static class StoriesPages
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/stories", ListAsync);

    private static async Task<IResult> ListAsync(
        HttpContext http,
        IArticleStore store,
        StoreWatch watch,
        CancellationToken cancellation
    )
    {
        if (StoriesAsked.Read(http.Request.Query, out var asked) is { } error)
        {
            return Problems.Bad(http, error);
        }

        // One more than is shown tells whether there is another page.
        var found = await store
            .StoriesAsync(asked.Query with { Limit = StoriesAsked.OnAPage + 1 }, cancellation)
            .ConfigureAwait(false);
        return new PageResult(
            Page.Of<StoriesPage>(
                "Stories",
                (nameof(StoriesPage.Asked), asked),
                (nameof(StoriesPage.Stories), found.Take(StoriesAsked.OnAPage).ToList()),
                (nameof(StoriesPage.HasMore), found.Count > StoriesAsked.OnAPage),
                (nameof(StoriesPage.Counts), watch.Counts),
                (
                    nameof(StoriesPage.Sides),
                    await new OutletSides(store.Documents).FindAsync(cancellation).ConfigureAwait(false)
                )
            ) with
            {
                Section = Section.Stories,
                IsLive = true,
            }
        );
    }
}
