using System.Net;
using Parallax.Core;
using Parallax.Web.Tests.Serving;

namespace Parallax.Web.Tests.Pages;

/// <summary>Pages of names: speakers, outlets, places.</summary>
[Collection(ServerFixture.Name)]
public sealed class NamePagesTests(ServerFixture served)
{
    [Fact]
    public async Task Who_is_quoted_most_leads_to_all_that_was_said()
    {
        var index = await served.OpenAsync("/speakers");
        var link = index.QuerySelector(".name-list a")!;

        var page = await served.OpenAsync(link.GetAttribute("href")!);

        page.QuerySelector("h1")!.TextContent.ShouldBe(link.TextContent);
        page.QuerySelectorAll(".sayings > li").ShouldNotBeEmpty();
        page.QuerySelectorAll(".said-versions a.words").ShouldAllBe(words =>
            words.GetAttribute("href")!.StartsWith("/articles/a", StringComparison.Ordinal)
        );
        page.QuerySelector(".day-list, .day-bars").ShouldNotBeNull();
    }

    [Fact]
    public async Task Versions_whose_words_part_are_collated()
    {
        await using var server = await TestServer.OfTextsAsync(
            ("one", "Bridge closed in Tarvik\n\nTARVIK, March 3, 2025 - \"The bridge will be closed until Friday evening,\" said Mayor Oren Vask of Tarvik."),
            ("two", "Tarvik shuts its bridge\n\nTARVIK, March 3, 2025 - \"The bridge will be closed until Sunday evening,\" said Mayor Oren Vask of Tarvik.")
        );

        var page = await server.OpenAsync("/speakers?name=Vask");

        page.QuerySelectorAll(".sayings > li").Length.ShouldBe(1);
        page.QuerySelectorAll(".said-versions > li").Length.ShouldBe(2);
        var varies = page.QuerySelector(".collation .varies")!.TextContent;
        varies.ShouldContain("Friday");
        varies.ShouldContain("Sunday");
    }

    [Fact]
    public async Task An_outlet_shows_what_it_covers()
    {
        var outlet = (await served.Store.OutletsAsync(null, 1, default)).Single();

        var page = await served.OpenAsync("/outlets/one?name=" + Uri.EscapeDataString(outlet.Name));

        page.QuerySelector("h1")!.TextContent.ShouldBe(outlet.Name);
        page.QuerySelectorAll(".story-list > li").ShouldNotBeEmpty();
        page.QuerySelectorAll(".label-list a.words").ShouldAllBe(words => words.GetAttribute("href")!.Contains("?at="));
    }

    [Fact]
    public async Task A_place_shows_stories_and_articles_that_name_it()
    {
        var outlet = (await served.Store.OutletsAsync(null, 1, default)).Single();
        var page = await served.OpenAsync("/outlets/one?name=" + Uri.EscapeDataString(outlet.Name));
        var place = page.QuerySelector("a[href^='/places?name=']")!.GetAttribute("href")!;

        var shown = await served.OpenAsync(place);

        shown.QuerySelectorAll(".place-articles > li").ShouldNotBeEmpty();
        shown.QuerySelectorAll(".story-list > li").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/speakers?name=%3F%3F", HttpStatusCode.BadRequest)]
    [InlineData("/speakers?name=Vask&since=soon", HttpStatusCode.BadRequest)]
    [InlineData("/speakers?name=Vask&page=0", HttpStatusCode.BadRequest)]
    [InlineData("/speakers?name=Nobody%20Whatever", HttpStatusCode.OK)]
    [InlineData("/outlets/one?name=nobody", HttpStatusCode.NotFound)]
    [InlineData("/outlets/one", HttpStatusCode.Redirect)]
    [InlineData("/outlets?q=nobody", HttpStatusCode.OK)]
    [InlineData("/places", HttpStatusCode.OK)]
    [InlineData("/places?name=Nowhereville", HttpStatusCode.OK)]
    [InlineData("/places?name=%3F", HttpStatusCode.BadRequest)]
    [InlineData("/places?name=Sarmouth&page=x", HttpStatusCode.BadRequest)]
    public async Task What_is_empty_or_off_is_told(string address, HttpStatusCode status)
    {
        using var answer = await served.Client.GetAsync(new Uri(address, UriKind.Relative));

        answer.StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("Post & <b>Co</b> \"ltd\" #1?a=b+c%20")]
    [InlineData("صحيفة الميناء")]
    [InlineData("O'Neil\u202Egnp")]
    public async Task A_name_of_any_letters_comes_back_as_it_was(string name)
    {
        await using var server = await TestServer.OfRowsAsync(
            new
            {
                id = "x",
                outlet = name,
                date = "2025-03-04",
                headline = "Ferry runs aground",
                text = "Ferry runs aground\n\nThe ferry Ondine ran aground off Sarmouth on Tuesday, said Ruben Hask of the coast guard.",
            }
        );
        (await server.Store.OutletsAsync(null, 9, default)).Single().Name.ShouldBe(name);

        var index = await server.OpenAsync("/outlets");
        var link = index.QuerySelector(".outlet-name a")!.GetAttribute("href")!;
        var page = await server.OpenAsync(link);

        page.QuerySelectorAll("h1 b, script:not([src])").ShouldBeEmpty();
        page.QuerySelector(".story-list > li").ShouldNotBeNull();
        index.QuerySelector("input[name=outlet]")!.GetAttribute("value").ShouldBe(name);
    }

    [Fact]
    public async Task A_side_that_is_given_stands_in_the_comparison()
    {
        await using var server = await TestServer.OfRowsAsync(
            Row("a", "Harbour Post", "Ferry runs aground off Sarmouth", "The ferry Ondine ran aground on the Kell reef near Sarmouth in fog on Tuesday, and lifeboats took 40 passengers ashore, the coast guard said."),
            Row("b", "Lannoch Daily", "Fog blamed as Ondine strikes Kell reef", "Lifeboat crews in Sarmouth brought 43 people ashore on Tuesday after the ferry Ondine struck the Kell reef in fog, the coast guard said.")
        );
        var story = (await server.Store.ArticleAsync(1, default))!.Membership.Story;
        var comparisons = (Parallax.Desk.Comparisons.StoryComparisons)
            server.Services.GetService(typeof(Parallax.Desk.Comparisons.StoryComparisons))!;
        (await comparisons.OfAsync(story, default))!.Report.Sides.ShouldBeEmpty();
        using var reader = server.Reader();

        var page = await TestServer.OpenAsync(reader, "/outlets");
        using var answer = await TestServer.SendAsync(
            reader,
            page,
            "/outlets/sides",
            ("version", page.QuerySelector("input[name=version]")!.GetAttribute("value")!),
            ("outlet", "Harbour Post"),
            ("before", ""),
            ("side", "north"),
            ("outlet", "Lannoch Daily"),
            ("before", ""),
            ("side", "south")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await comparisons.OfAsync(story, default))!.Report.Sides!.Select(side => side.Name).Order().ShouldBe(["north", "south"]);
        var shown = await TestServer.OpenAsync(reader, "/outlets");
        shown.QuerySelectorAll("input[name=side]").Select(field => field.GetAttribute("value")).Order().ShouldBe(["north", "south"]);
        using var late = await TestServer.SendAsync(
            reader,
            shown,
            "/outlets/sides",
            ("version", "0"),
            ("outlet", "Harbour Post"),
            ("before", "north"),
            ("side", "west")
        );
        late.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TestServer.ParseAsync(late)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("meanwhile");
    }

    private static object Row(string id, string outlet, string headline, string text) =>
        new
        {
            id,
            outlet,
            date = "2025-03-04",
            headline,
            text = $"{headline}\n\n{text}",
        };
}
