using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Parallax.Core;
using Parallax.Desk.Feeds;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Serving;

namespace Parallax.Web.Api;

/// <summary>Atom and JSON feeds of a story, a speaker, a search.</summary>
internal static class FeedsApi
{
    private const string Root = ApiRoutes.Root + "/feeds";

    public static void Map(IEndpointRouteBuilder api)
    {
        foreach (var format in new[] { FeedFormat.Atom, FeedFormat.Json })
        {
            Describe(
                api,
                "/feeds/stories/{id}",
                format,
                "Story",
                "The articles of a story, newest first",
                StoryOf(format)
            );
            Describe(
                api,
                "/feeds/speaker",
                format,
                "Speaker",
                "What somebody is quoted with, newest first",
                SpeakerOf(format)
            );
            Describe(api, "/feeds/search", format, "Search", "The newest hits of a search", SearchOf(format));
        }
    }

    /// <summary>The feeds of a story, for a page of it.</summary>
    public static IReadOnlyList<(string Title, string Address, string Type)> OfStory(long story) =>
        [
            .. FeedFormat.Both.Select(format =>
                ("This story", $"{Root}/stories/{StoredStory.Id(story)}{format.Extension}", format.Type)
            ),
        ];

    /// <summary>The feeds of a speaker.</summary>
    public static IReadOnlyList<(string Title, string Address, string Type)> OfSpeaker(string name) =>
        [
            .. FeedFormat.Both.Select(format =>
                (
                    $"What {name} says",
                    $"{Root}/speaker{format.Extension}?name={Uri.EscapeDataString(name)}",
                    format.Type
                )
            ),
        ];

    /// <summary>The feeds of a search.</summary>
    public static IReadOnlyList<(string Title, string Address, string Type)> OfSearch(string query) =>
        [
            .. FeedFormat.Both.Select(format =>
                ("This search", $"{Root}/search{format.Extension}?q={Uri.EscapeDataString(query)}", format.Type)
            ),
        ];

    private static void Describe(
        IEndpointRouteBuilder api,
        string path,
        FeedFormat format,
        string what,
        string summary,
        Delegate answer
    ) =>
        api.MapGet(path + format.Extension, answer)
            .WithName($"feed{what}{format.Name}")
            .WithSummary($"{summary}, as {format.Name}")
            .WithTags("Feeds")
            .Produces(StatusCodes.Status200OK, contentType: format.Type)
            .MayFail(StatusCodes.Status404NotFound);

    private static Delegate StoryOf(FeedFormat format) =>
        async (
            HttpContext http,
            IArticleStore store,
            [Description("Number of the story: s12")] string id,
            CancellationToken cancellation
        ) =>
        {
            if (
                Addresses.Number(id, 's') is not { } number
                || await store.StoryAsync(number, cancellation).ConfigureAwait(false) is not { } story
            )
            {
                return StoriesApi.None(http, id);
            }

            var articles = await store.StoryArticlesAsync(story.Number, cancellation).ConfigureAwait(false);
            return format.Answer(FeedMaking.OfStory(story, articles, Named(http, Addresses.Story(story.Number))));
        };

    private static Delegate SpeakerOf(FeedFormat format) =>
        async (
            HttpContext http,
            IArticleStore store,
            [Description("Words of the name")] string? name,
            CancellationToken cancellation
        ) =>
        {
            if (SpeakersApi.Name(name) is not { } known)
            {
                return Problems.Bad(http, "'name' is the name of a speaker; write one");
            }

            var query = new SearchQuery
            {
                Speaker = known,
                Quotations = true,
                Order = SearchOrder.Newest,
                Limit = PublishedFeed.MostItems,
            };
            var found = await store.SearchAsync(query, cancellation).ConfigureAwait(false);
            var stored = await StoredAsync(store, found, cancellation).ConfigureAwait(false);
            return format.Answer(
                FeedMaking.OfSpeaker(known, found.Hits, stored, Named(http, Addresses.Speaker(known)))
            );
        };

    private static Delegate SearchOf(FeedFormat format) =>
        async (
            HttpContext http,
            IArticleStore store,
            [Description("Words and filters")] string? q,
            CancellationToken cancellation
        ) =>
        {
            var (query, error) = SearchQueryParser.Parse(q ?? string.Empty);
            if (query is null)
            {
                return Problems.Bad(http, error!);
            }

            // A feed is read for what is new.
            var found = await store
                .SearchAsync(query with { Order = SearchOrder.Newest, Limit = PublishedFeed.MostItems }, cancellation)
                .ConfigureAwait(false);
            var stored = await StoredAsync(store, found, cancellation).ConfigureAwait(false);
            return format.Answer(FeedMaking.OfSearch(q!, found.Hits, stored, Named(http, Addresses.Search(q!))));
        };

    private static async Task<Func<long, DateTimeOffset?>> StoredAsync(
        IArticleStore store,
        SearchResult found,
        CancellationToken cancellation
    )
    {
        var stored = new Dictionary<long, DateTimeOffset>();
        foreach (var number in found.Hits.Select(hit => hit.Article).Distinct())
        {
            if (await store.ArticleAsync(number, cancellation).ConfigureAwait(false) is { } article)
            {
                stored[number] = article.Stored;
            }
        }

        return number => stored.TryGetValue(number, out var at) ? at : null;
    }

    private static FeedAddresses Named(HttpContext http, string page)
    {
        var served = http.RequestServices.GetRequiredService<ServeOptions>();
        var root = served.Origin?.GetLeftPart(UriPartial.Authority) ?? $"{http.Request.Scheme}://{http.Request.Host}";
        return new FeedAddresses(
            root + page,
            root + http.Request.Path + http.Request.QueryString,
            number => root + Addresses.Article(number)
        );
    }
}

/// <summary>A shape of feeds.</summary>
/// <param name="Name">"Atom" or "Json".</param>
/// <param name="Extension">End of its addresses.</param>
/// <param name="Type">Media type without parameters.</param>
/// <param name="Write">Writes a feed.</param>
internal sealed record FeedFormat(string Name, string Extension, string Type, Func<PublishedFeed, byte[]> Write)
{
    public static FeedFormat Atom { get; } = new("Atom", ".atom", "application/atom+xml", AtomFeed.Write);

    public static FeedFormat Json { get; } = new("Json", ".json", "application/feed+json", JsonFeed.Write);

    public static IReadOnlyList<FeedFormat> Both { get; } = [Atom, Json];

    public IResult Answer(PublishedFeed feed) => new ApiAnswer(Write(feed), Type + "; charset=utf-8");
}
