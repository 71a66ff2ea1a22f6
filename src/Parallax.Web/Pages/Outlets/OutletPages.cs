using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Core;
using Parallax.Desk.Outlets;
using Parallax.Desk.Sides;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages.Outlets;

/// <summary>Who publishes: all outlets with the sides that users put them on, and one outlet with what it covers.</summary>
internal static class OutletPages
{
    private const string Path = "/outlets";
    private const int Most = 200;
    private const int LongestName = 1_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, AllAsync);
        routes.MapGet(Path + "/one", ShowAsync);
        routes.MapPost(Path + "/sides", SetSidesAsync);
    }

    private static Task<IResult> AllAsync(IArticleStore store, string? q, CancellationToken cancellation) =>
        ListAsync(store, q, null, cancellation);

    private static async Task<IResult> ListAsync(
        IArticleStore store,
        string? words,
        string? error,
        CancellationToken cancellation
    )
    {
        var asked = string.IsNullOrWhiteSpace(words) || words.Length > LongestName ? null : words.Trim();
        var outlets = await store.OutletsAsync(asked, Most + 1, cancellation).ConfigureAwait(false);
        var sides = await new OutletSides(store.Documents).FindAsync(cancellation).ConfigureAwait(false);
        return new PageResult(
            Page.Of<OutletIndex>(
                "Outlets",
                (nameof(OutletIndex.Outlets), outlets.Take(Most).ToList()),
                (nameof(OutletIndex.HasMore), outlets.Count > Most),
                (nameof(OutletIndex.Asked), asked),
                (nameof(OutletIndex.Sides), sides),
                (nameof(OutletIndex.Error), error)
            ) with
            {
                Section = Section.Outlets,
                HasForms = true,
                Status = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            }
        );
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        string? name,
        IArticleStore store,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrEmpty(name))
        {
            return Results.Redirect(Path);
        }

        if (name.Length > LongestName)
        {
            return Problems.Bad(http, $"a name has {LongestName} characters at most");
        }

        if (
            await new OutletPortraits(store).FindAsync(name, cancellation).ConfigureAwait(false) is not { } portrait
        )
        {
            return Problems.NotFound(http, $"no article is of an outlet '{name}'; {Path} lists those that there are");
        }

        var sides = await new OutletSides(store.Documents).FindAsync(cancellation).ConfigureAwait(false);
        return new PageResult(
            Page.Of<OutletPage>(name, (nameof(OutletPage.Portrait), portrait), (nameof(OutletPage.Side), sides.Of(name))) with
            {
                Section = Section.Outlets,
            }
        );
    }

    // Only what was changed on the page is sent on: who edits one line overwrites no other.
    private static async Task<IResult> SetSidesAsync(
        HttpContext http,
        IArticleStore store,
        KeptPages pages,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation).ConfigureAwait(false);
        var (names, written, before) = (form["outlet"], form["side"], form["before"]);
        if (names.Count != written.Count || names.Count != before.Count || !long.TryParse(form["version"], out var version))
        {
            return Problems.Bad(http, "the form came incomplete; reload the page and try again");
        }

        var changed = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if ((written[i] ?? "").Trim() != before[i])
            {
                changed[names[i] ?? ""] = written[i] ?? "";
            }
        }

        var words = form["q"].ToString();
        if (changed.Count > 0)
        {
            var error = await new OutletSides(store.Documents)
                .SetAsync(changed, version, cancellation)
                .ConfigureAwait(false);
            if (error is not null)
            {
                return await ListAsync(store, words, error, cancellation).ConfigureAwait(false);
            }

            // Sides are no change of the store's articles, and stand on pages that are kept until it changes.
            pages.Forget();
        }

        return new SeeOther(words.Length > 0 ? $"{Path}?q={Uri.EscapeDataString(words)}" : Path);
    }
}
