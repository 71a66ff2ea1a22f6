using System.Net;
using AngleSharp.Html.Dom;
using Parallax.Core;
using Parallax.Web.Tests.Serving;

namespace Parallax.Web.Tests.Pages.Story;

/// <summary>What is decided at the desk of a story is done, told, and can be undone there.</summary>
public sealed class DeskPageTests : IAsyncLifetime
{
    private TestServer server = null!;
    private HttpClient reader = null!;

    public async Task InitializeAsync()
    {
        server = await TestServer.OfTextsAsync(
            (
                "ferry",
                """
                Ferry runs aground off Sarmouth, 40 taken ashore

                SARMOUTH, March 4, 2025 - The ferry Ondine ran aground on the Kell reef near Sarmouth in thick fog on Tuesday, and lifeboats took 40 passengers ashore, the coast guard said.
                """
            ),
            (
                "fog",
                """
                Fog blamed as Ondine strikes Kell reef

                Lifeboat crews in Sarmouth brought 40 people ashore on Tuesday after the ferry Ondine struck the Kell reef in fog, the coast guard said on March 4, 2025.
                """
            ),
            (
                "bank",
                """
                Central bank of Orvenia holds its rate at 6 percent

                LOMBREK, March 4, 2025 - The central bank of Orvenia kept its main interest rate at 6 percent on Tuesday, citing prices of bread and fuel, Governor Ilka Brandt said in Lombrek.
                """
            )
        );
        reader = server.Reader();
    }

    public async Task DisposeAsync()
    {
        reader.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_split_is_told_and_undone_with_the_button_beside_it()
    {
        var story = await Story("fog");
        var before = await Stories();
        var desk = await TestServer.OpenAsync(reader, Address(story));

        var done = await FollowAsync(story, desk, "split", ("article", Id(await Article("fog"))));

        (await Story("fog")).ShouldNotBe(await Story("ferry"));
        done.QuerySelector(".done p")!.TextContent.ShouldContain("split off as s");
        var undone = await FollowAsync(
            story,
            done,
            "undo",
            ("decision", done.QuerySelector(".done input[name=decision]")!.GetAttribute("value")!)
        );
        (await Stories()).ShouldBe(before);
        undone.QuerySelector(".done p")!.TextContent.ShouldStartWith("Undone:");
        undone.QuerySelectorAll(".decisions .none").Select(none => none.TextContent).ShouldBe(["undone"]);
    }

    [Fact]
    public async Task A_story_is_merged_and_its_old_address_leads_on()
    {
        var (ferry, bank) = (await Story("ferry"), await Story("bank"));
        var desk = await TestServer.OpenAsync(reader, Address(ferry));
        desk.QuerySelectorAll(".near input").Select(input => input.GetAttribute("value")).ShouldContain("s" + bank);

        await FollowAsync(ferry, desk, "merge", ("near", "s" + bank), ("with", ""));

        (await Story("bank")).ShouldBe(ferry);
        using var led = await reader.GetAsync(new Uri($"/stories/s{bank}/timeline?page=1", UriKind.Relative));
        led.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        led.Headers.Location!.ToString().ShouldBe($"/stories/s{ferry}/timeline?page=1");
    }

    [Fact]
    public async Task Articles_are_moved_and_pinned()
    {
        var (ferry, bank) = (await Story("ferry"), await Story("bank"));
        var desk = await TestServer.OpenAsync(reader, Address(ferry));
        await FollowAsync(ferry, desk, "move", ("article", Id(await Article("fog"))), ("to", $" s{bank} "));
        (await Story("fog")).ShouldBe(bank);
        var pinned = await FollowAsync(bank, desk, "pin");
        pinned.QuerySelector(".done p")!.TextContent.ShouldContain($"2 articles pinned to s{bank}");
    }

    [Theory]
    [InlineData("split", "", "", "no article is ticked")]
    [InlineData("merge", "", "s99", "no such story")]
    [InlineData("merge", "", "", "no story to merge with is named")]
    [InlineData("move", "fog", "twelve", "'twelve' is no story's id")]
    public async Task What_cannot_be_done_is_said_in_one_line_and_nothing_is_lost(
        string verb,
        string ticked,
        string typed,
        string said
    )
    {
        var story = await Story("fog");
        var desk = await TestServer.OpenAsync(reader, Address(story));
        var fields = new List<(string, string)> { ("with", typed), ("to", typed) };
        if (ticked.Length > 0)
        {
            fields.Add(("article", Id(await Article(ticked))));
        }

        using var answer = await TestServer.SendAsync(reader, desk, $"{Address(story)}/{verb}", [.. fields]);

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await TestServer.ParseAsync(answer);
        page.QuerySelector(".failed")!.TextContent.ShouldContain(said);
        page.QuerySelectorAll("input[name=article][checked]").Length.ShouldBe(ticked.Length > 0 ? 1 : 0);
        page.GetElementById("to")!.GetAttribute("value").ShouldBe(typed);
        (await server.Store.DecisionsAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Why_each_article_is_here_stands_beside_it()
    {
        var desk = await TestServer.OpenAsync(reader, Address(await Story("ferry")));
        desk.QuerySelectorAll(".memberships > li").Length.ShouldBe(2);
        desk.QuerySelectorAll(".memberships > li").ShouldAllBe(item => item.QuerySelectorAll(".reasons li").Length > 0);
    }

    private async Task<IHtmlDocument> FollowAsync(
        long story,
        IHtmlDocument page,
        string verb,
        params (string Name, string Value)[] fields
    )
    {
        using var answer = await TestServer.SendAsync(reader, page, $"{Address(story)}/{verb}", fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return await TestServer.OpenAsync(reader, answer.Headers.Location!.ToString());
    }

    private static string Address(long story) => $"/stories/s{story}/desk";

    private static string Id(long article) => StoredArticle.Id(article);

    private async Task<List<long>> Stories() => [await Story("ferry"), await Story("fog"), await Story("bank")];

    private async Task<long> Story(string name) => (await Find(name)).Membership.Story;

    private async Task<long> Article(string name) => (await Find(name)).Number;

    private async Task<StoredArticle> Find(string name)
    {
        for (var number = 1; number <= 3; number++)
        {
            var article = (await server.Store.ArticleAsync(number, default))!;
            if (article.Address.Contains(name, StringComparison.Ordinal))
            {
                return article;
            }
        }

        throw new InvalidOperationException($"no article {name}");
    }
}
