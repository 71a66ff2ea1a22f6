using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Core;
using Parallax.Desk.Places;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages.Places;

/// <summary>What is told of a place.</summary>
internal static class PlacePages
{
    private const int LongestName = 200;
    private const int MostPages = 50;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/places", ShowAsync);

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        string? name,
        string? page,
        IArticleStore store,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return new PageResult(Page.Of<PlaceIndex>("Places") with { Section = Section.Search });
        }

        if (name.Length > LongestName || !name.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit))
        {
            return Problems.Bad(
                http,
                $"a place has letters, and {LongestName} characters at most; write the name of a place"
            );
        }

        if (
            !int.TryParse(page ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < 1 or > MostPages
        )
        {
            return Problems.Bad(http, $"'page' is a number from 1 to {MostPages}");
        }

        var portrait = await new PlacePortraits(store)
            .FindAsync(name.Trim(), (number - 1) * PlacePortraits.OnAPage, cancellation)
            .ConfigureAwait(false);
        return new PageResult(
            Page.Of<PlacePage>(
                name.Trim(),
                (nameof(PlacePage.Name), name.Trim()),
                (nameof(PlacePage.Portrait), portrait),
                (nameof(PlacePage.Number), number),
                (nameof(PlacePage.IsLast), number == MostPages)
            ) with
            {
                Section = Section.Search,
            }
        );
    }
}
