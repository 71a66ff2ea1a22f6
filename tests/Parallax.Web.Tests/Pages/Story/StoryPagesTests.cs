using System.Net;
using System.Text;
using Parallax.Core;
using Parallax.Web.Pages.Story;
using Parallax.Web.Tests.Serving;

namespace Parallax.Web.Tests.Pages.Story;

/// <summary>The views of the largest story of the sample corpus.</summary>
[Collection(ServerFixture.Name)]
public sealed class StoryPagesTests(ServerFixture server)
{
    private const int Heaviest = 150_000;

    [Fact]
    public async Task Every_view_and_every_page_that_a_view_leads_to_is_there_and_light()
    {
        var story = await server.LargestAsync();
        var waiting = new Queue<string>(Enum.GetValues<StoryTab>().Select(tab => StoryLinks.Of(story.Number, tab)));
        var seen = new HashSet<string>(waiting);
        var anchors = new Dictionary<string, HashSet<string>>();
        var links = new HashSet<(string Page, string Anchor)>();
        while (waiting.TryDequeue(out var address) && seen.Count < 160)
        {
            var page = await server.OpenAsync(address);
            if (!address.Contains("/texts", StringComparison.Ordinal))
            {
                Weight(page).ShouldBeLessThan(Heaviest, address);
            }

            anchors[address] = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet();
            foreach (var href in page.QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!))
            {
                var parts = href.Split('#', 2);
                var leads = parts[0].Length == 0 ? address : parts[0];
                if (leads.StartsWith(StoryLinks.Of(story.Number, StoryTab.Overview), StringComparison.Ordinal))
                {
                    if (parts.Length == 2)
                    {
                        links.Add((leads, parts[1]));
                    }

                    // Of the texts a few are enough: two hundred statements lead to as many pairs.
                    if (!leads.Contains("/texts?", StringComparison.Ordinal) && seen.Add(leads))
                    {
                        waiting.Enqueue(leads);
                    }
                }
            }
        }

        anchors.Count.ShouldBeGreaterThan(14);
        links.Where(link => anchors.TryGetValue(link.Page, out var ids) && !ids.Contains(link.Anchor)).ShouldBeEmpty();
        foreach (var texts in links.GroupBy(link => link.Page).Where(same => !anchors.ContainsKey(same.Key)).Take(12))
        {
            var page = await server.OpenAsync(texts.Key);
            texts
                .Select(link => link.Anchor)
                .Where(anchor => page.GetElementById(anchor) is null)
                .ShouldBeEmpty(texts.Key);
        }
    }

    [Fact]
    public async Task Every_view_says_which_it_is_and_has_headings_that_descend()
    {
        var story = await server.LargestAsync();
        foreach (var tab in Enum.GetValues<StoryTab>())
        {
            var page = await server.OpenAsync(StoryLinks.Of(story.Number, tab));
            page.QuerySelector(".tabs [aria-current=page]")
                .ShouldNotBeNull()
                .TextContent.ShouldStartWith(StoryTabs.NameOf(tab));
            var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();
            levels.Count(level => level == 1).ShouldBe(1);
            levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1, tab.ToString());
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
            ids.GroupBy(id => id)
                .Where(same => same.Count() > 1)
                .Select(same => same.Key)
                .ShouldBeEmpty(tab.ToString());
            page.QuerySelectorAll("[style], main script, main style").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_grid_has_a_cell_for_each_article_whose_words_stand_where_its_link_leads()
    {
        var story = await server.LargestAsync();
        var page = await server.OpenAsync(StoryLinks.Of(story.Number, StoryTab.Statements));
        var columns = page.QuerySelectorAll(".grid thead th").Length - 1;
        columns.ShouldBe(story.Articles);
        page.QuerySelectorAll(".grid tbody tr").ShouldAllBe(row => row.QuerySelectorAll("td").Length == columns);
        page.QuerySelectorAll(".grid td")
            .ShouldAllBe(cell =>
                cell.ClassName != null && cell.TextContent.Contains(cell.ClassName, StringComparison.Ordinal)
            );
        page.QuerySelectorAll(".grid tbody th .add").Length.ShouldBe(page.QuerySelectorAll(".grid tbody tr").Length);
    }

    [Fact]
    public async Task Filters_show_part_of_the_grid()
    {
        var story = await server.LargestAsync();
        var alone = await server.OpenAsync(StoryLinks.Of(story.Number, StoryTab.Statements, ("show", "only")));
        alone
            .QuerySelectorAll(".grid tbody tr")
            .ShouldAllBe(row => row.QuerySelectorAll("td:not(.absent)").Length == 1);
        var differing = await server.OpenAsync(StoryLinks.Of(story.Number, StoryTab.Statements, ("show", "differ")));
        differing.QuerySelectorAll(".grid tbody tr").ShouldAllBe(row => row.QuerySelector(".kind") != null);
    }

    [Fact]
    public async Task Texts_are_those_that_were_chosen()
    {
        var story = await server.LargestAsync();
        var articles = await server.Store.StoryArticlesAsync(story.Number, default);
        var chosen = articles.Take(3).Select(article => StoredArticle.Id(article.Number)).ToList();

        var page = await server.OpenAsync(
            StoryLinks.Of(story.Number, StoryTab.Texts, [.. chosen.Select(id => ("a", (string?)id))])
        );

        page.QuerySelectorAll("article.text").Length.ShouldBe(3);
        page.QuerySelectorAll("input[name=a][checked]")
            .Select(box => box.GetAttribute("value"))
            .ShouldBe(chosen, ignoreOrder: true);
        (await server.OpenAsync(StoryLinks.Of(story.Number, StoryTab.Texts)))
            .QuerySelectorAll("article.text")
            .Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_story_of_one_article_says_what_to_do_next()
    {
        var stories = await server.Store.StoriesAsync(new StoryQuery { Limit = 500 }, default);
        var single = stories.First(story => story.Articles == 1);

        var page = await server.OpenAsync(StoryLinks.Of(single.Number, StoryTab.Differences));

        page.GetElementById("single").ShouldNotBeNull();
        page.QuerySelectorAll("article.text").Length.ShouldBe(1);
        page.QuerySelector("main a[href='/add']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/stories/s999999")]
    [InlineData("/stories/12")]
    [InlineData("/stories/s1/nothing")]
    public async Task What_is_not_there_is_said_so(string address)
    {
        using var answer = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Bad_words_in_an_address_are_named()
    {
        var story = await server.LargestAsync();
        using var answer = await server.Client.GetAsync(
            new Uri(StoryLinks.Of(story.Number, StoryTab.Differences, ("kind", "colour")), UriKind.Relative)
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TestServer.ParseAsync(answer)).QuerySelector("main")!.TextContent.ShouldContain("colour");
    }

    // Pictures are not counted: the map's outlines are one.
    private static int Weight(AngleSharp.Html.Dom.IHtmlDocument page)
    {
        foreach (var picture in page.QuerySelectorAll("svg").ToList())
        {
            picture.Remove();
        }

        return Encoding.UTF8.GetByteCount(page.DocumentElement.OuterHtml);
    }
}
