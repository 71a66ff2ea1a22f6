using System.Net;
using Parallax.Web.Tests.Serving;

namespace Parallax.Web.Tests.Pages;

[Collection(ServerFixture.Name)]
public sealed class SearchPageTests(ServerFixture served)
{
    [Fact]
    public async Task Found_words_are_marked_and_each_hit_leads_to_them()
    {
        var page = await served.OpenAsync("/search?q=minister");

        var hits = page.QuerySelectorAll(".hits > li");
        hits.Length.ShouldBeGreaterThan(0);
        hits.ShouldAllBe(hit => hit.QuerySelector("h2 a[href^='/articles/a']") != null);
        page.QuerySelectorAll(".hits mark").ShouldNotBeEmpty();
        page.QuerySelectorAll(".hits mark").ShouldAllBe(mark => mark.TextContent.Contains("minister", StringComparison.OrdinalIgnoreCase));
        page.QuerySelector("link[rel=alternate]")!.GetAttribute("href")!.ShouldEndWith("q=minister");
    }

    [Fact]
    public async Task Quotations_lead_to_their_speaker_and_into_a_press_review()
    {
        var page = await served.OpenAsync("/search?q=type%3Aquote");

        page.QuerySelectorAll(".hits a[href^='/speakers?name=']").ShouldNotBeEmpty();
        page.QuerySelectorAll(".hits a[href^='/reviews/add?article=a']").Length.ShouldBe(
            page.QuerySelectorAll(".hits > li").Length
        );
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap()
    {
        var first = await served.OpenAsync("/search?q=after%3A2000&order=newest");
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var second = await served.OpenAsync(next);

        first.QuerySelectorAll(".hits > li").Length.ShouldBe(20);
        var links = first.QuerySelectorAll(".hits h2 a").Concat(second.QuerySelectorAll(".hits h2 a"));
        links.Select(link => link.GetAttribute("href")).ShouldBeUnique();
        second.QuerySelector("a[rel=prev]")!.GetAttribute("href").ShouldBe("/search?q=after%3A2000&order=newest");
    }

    [Theory]
    [InlineData("after:soon", "not a date")]
    [InlineData("colour:red", "not known")]
    [InlineData("a*", "beginning")]
    public async Task What_is_off_is_told_as_the_command_line_tells_it(string query, string told)
    {
        using var answer = await served.Client.GetAsync(
            new Uri("/search?q=" + Uri.EscapeDataString(query), UriKind.Relative)
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await TestServer.ParseAsync(answer);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain(told);
        page.QuerySelector("#q")!.GetAttribute("value").ShouldBe(query);
    }

    [Fact]
    public async Task Nothing_found_says_what_to_do_and_no_search_says_how()
    {
        (await served.OpenAsync("/search?q=zyxwvut")).QuerySelector(".empty")!.TextContent.ShouldContain("word");
        (await served.OpenAsync("/search")).QuerySelectorAll(".search-help dt").Length.ShouldBeGreaterThan(8);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"\u202Eevil\" onerror=alert(1)")]
    public async Task What_was_searched_for_never_runs(string query)
    {
        var page = await served.OpenAsync("/search?q=" + Uri.EscapeDataString(query));

        page.QuerySelectorAll("script:not([src]), [onerror]").ShouldBeEmpty();
    }
}
