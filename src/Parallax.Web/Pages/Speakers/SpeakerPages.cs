using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Core;
using Parallax.Desk.Speakers;
using Parallax.Web.Api;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages.Speakers;

/// <summary>Everything that somebody said, each outlet's version beside the others'.</summary>
internal static class SpeakerPages
{
    // The newest quotations of all, from which who is quoted most is counted.
    private const int MostLately = 400;
    private const int MostNames = 40;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/speakers", ShowAsync);

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        string? name,
        IArticleStore store,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return await IndexAsync(store, cancellation).ConfigureAwait(false);
        }

        if (SpeakerAsked.Read(http.Request.Query, name.Trim(), out var asked) is { } error)
        {
            return Problems.Bad(http, error);
        }

        var said = await new SpeakerQuotes(store).FindAsync(asked.Query, cancellation).ConfigureAwait(false);
        var offices = await SpeakerOffices.OfAsync(store, said, cancellation).ConfigureAwait(false);
        return new PageResult(
            Page.Of<SpeakerPageView>(
                $"What {asked.Query.Name} said",
                (nameof(SpeakerPageView.Asked), asked),
                (nameof(SpeakerPageView.Said), said),
                (nameof(SpeakerPageView.Offices), offices)
            ) with
            {
                Section = Section.Search,
                Feeds = FeedsApi.OfSpeaker(asked.Query.Name),
            }
        );
    }

    private static async Task<IResult> IndexAsync(IArticleStore store, CancellationToken cancellation)
    {
        var lately = await store
            .SearchAsync(
                new SearchQuery
                {
                    Quotations = true,
                    Order = SearchOrder.Newest,
                    Limit = MostLately,
                },
                cancellation
            )
            .ConfigureAwait(false);
        var names = lately
            .Hits.Select(hit => hit.Quotation?.Speaker)
            .OfType<string>()
            .Where(name => name.Any(char.IsLetterOrDigit) && name.Length <= SpeakerQuery.LongestName)
            .CountBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(MostNames)
            .Select(pair => new NameCount(pair.Key, pair.Value))
            .ToList();
        return new PageResult(
            Page.Of<SpeakerIndex>(
                "Speakers",
                (nameof(SpeakerIndex.Names), names),
                (nameof(SpeakerIndex.Quotations), lately.Hits.Count)
            ) with
            {
                Section = Section.Search,
            }
        );
    }
}
