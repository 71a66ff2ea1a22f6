using Parallax.Core;
using Parallax.Web.Tests.Serving;

namespace Parallax.Web.Tests.Browser;

/// <summary>The address of every page of a server, each with something on it, by a name that tests call it by.</summary>
internal static class EveryPage
{
    /// <summary>All names.</summary>
    public static TheoryData<string> Names =>
        [
            "stories",
            "stories that are none",
            "story",
            "differences",
            "statements",
            "quotations",
            "speakers of a story",
            "labels",
            "agency",
            "numbers",
            "timeline",
            "map",
            "origins",
            "texts",
            "desk",
            "article",
            "speakers",
            "speaker",
            "outlets",
            "outlet",
            "place",
            "search",
            "search for quotations",
            "compare",
            "reviews",
            "review",
            "add to a review",
            "add",
            "programs",
            "nothing there",
        ];

    /// <summary>The address; a press review is made where one is asked for.</summary>
    public static async Task<string> AddressAsync(TestServer server, string name)
    {
        var largest = new StoryQuery { Order = StoryOrder.Largest, Limit = 1 };
        var story = (await server.Store.StoriesAsync(largest, default)).Single();
        var articles = await server.Store.StoryArticlesAsync(story.Number, default);
        var (of, article) = ($"/stories/{StoredStory.Id(story.Number)}", StoredArticle.Id(articles[0].Number));
        return name switch
        {
            "stories" => "/stories",
            "stories that are none" => "/stories?outlet=nobody",
            "story" => of,
            "speakers of a story" => of + "/speakers",
            "differences"
            or "statements"
            or "quotations"
            or "labels"
            or "agency"
            or "numbers"
            or "timeline"
            or "map"
            or "origins"
            or "texts"
            or "desk" => $"{of}/{name}",
            "article" => $"/articles/{article}",
            "speakers" => "/speakers",
            "speaker" => "/speakers?name=" + Uri.EscapeDataString(await SpeakerAsync(server)),
            "outlets" => "/outlets",
            "outlet" => "/outlets/one?name=" + Uri.EscapeDataString(story.Outlets[0]),
            "place" => "/places?name=Tarvik",
            "search" => "/search?q=minister",
            "search for quotations" => "/search?q=" + Uri.EscapeDataString("type:quote minister"),
            "compare" => "/compare?texts=3",
            "reviews" => "/reviews",
            "review" => await ReviewAsync(server, article),
            "add to a review" => $"/reviews/add?article={article}&start=0&end=40",
            "add" => "/add",
            "programs" => "/api",
            "nothing there" => "/nothing",
            _ => throw new ArgumentException($"no page is called '{name}'", nameof(name)),
        };
    }

    private static async Task<string> SpeakerAsync(TestServer server)
    {
        var said = new SearchQuery
        {
            Quotations = true,
            Order = SearchOrder.Newest,
            Limit = 200,
        };
        return (await server.Store.SearchAsync(said, default))
            .Hits.Select(hit => hit.Quotation!.Speaker)
            .OfType<string>()
            .CountBy(name => name)
            .MaxBy(pair => pair.Value)
            .Key;
    }

    private static async Task<string> ReviewAsync(TestServer server, string article)
    {
        using var made = await PostAsync(server, "/api/v1/reviews", """{"title":"Morning"}""");
        var id = System
            .Text.Json.JsonDocument.Parse(await made.Content.ReadAsStringAsync())
            .RootElement.GetProperty("id")
            .GetString();
        using var item = await PostAsync(
            server,
            $"/api/v1/reviews/{id}/items",
            $$"""{"article":"{{article}}","start":0,"end":40,"comment":"Leads."}"""
        );
        item.EnsureSuccessStatusCode();
        return $"/reviews/{id}";
    }

    private static Task<HttpResponseMessage> PostAsync(TestServer server, string address, string json) =>
        server.Client.PostAsync(
            new Uri(address, UriKind.Relative),
            new StringContent(json, System.Text.Encoding.UTF8, "application/json")
        );
}
