using System.Net;
using AngleSharp.Html.Dom;
using Parallax.Core;
using Parallax.Web.Tests.Serving;

namespace Parallax.Web.Tests.Pages;

/// <summary>An article's page: its text, what was found in it, where it belongs.</summary>
[Collection(ServerFixture.Name)]
public sealed class ArticlePageTests(ServerFixture served)
{
    [Fact]
    public async Task Every_place_that_is_set_apart_is_explained_in_the_list()
    {
        var page = await OfManyAsync();

        var links = page.QuerySelectorAll("#text a[data-f]");
        links.Length.ShouldBeGreaterThan(10);
        foreach (var link in links)
        {
            foreach (var reference in link.GetAttribute("data-f")!.Split(' '))
            {
                page.GetElementById("f" + reference.Split('.')[0]).ShouldNotBeNull(reference);
            }

            page.GetElementById(link.GetAttribute("href")![1..]).ShouldNotBeNull();
        }

        foreach (var led in page.QuerySelectorAll(".article-findings .at-words a"))
        {
            page.GetElementById(led.GetAttribute("href")![1..]).ShouldNotBeNull(led.TextContent);
        }
    }

    [Fact]
    public async Task The_text_is_all_there_and_each_run_says_where_it_begins()
    {
        var (page, article) = await WithArticleAsync();
        var text = article.Article.Text;

        foreach (var run in page.QuerySelectorAll("#text [data-start]"))
        {
            var start = int.Parse(run.GetAttribute("data-start")!, System.Globalization.CultureInfo.InvariantCulture);
            text.AsSpan(start).StartsWith(run.TextContent, StringComparison.Ordinal).ShouldBeTrue(run.TextContent);
        }

        Letters(page.QuerySelector("#text")!.TextContent).ShouldBe(Letters(text));
    }

    [Fact]
    public async Task Words_that_a_link_leads_to_are_set_apart()
    {
        var (_, article) = await WithArticleAsync();
        var words = article.Article.Text.Split(' ')[5];
        var start = article.Article.Text.IndexOf(words, StringComparison.Ordinal);

        var page = await served.OpenAsync($"/articles/{StoredArticle.Id(article.Number)}?at={start}-{start + words.Length}");

        page.GetElementById("at").ShouldNotBeNull();
        string.Concat(page.QuerySelectorAll("#text .at").Select(piece => piece.TextContent)).ShouldBe(words.Trim());
    }

    [Theory]
    [InlineData("/articles/a0", HttpStatusCode.NotFound)]
    [InlineData("/articles/a999999999", HttpStatusCode.NotFound)]
    [InlineData("/articles/s1", HttpStatusCode.NotFound)]
    [InlineData("/articles/a1?at=5-2", HttpStatusCode.BadRequest)]
    [InlineData("/articles/a1?at=0-99999999", HttpStatusCode.BadRequest)]
    [InlineData("/articles/a1?at=words", HttpStatusCode.BadRequest)]
    [InlineData("/articles/a1?leaf=99", HttpStatusCode.BadRequest)]
    [InlineData("/articles/a1/revisions?with=a999", HttpStatusCode.BadRequest)]
    public async Task What_is_off_is_told(string address, HttpStatusCode status)
    {
        using var answer = await served.Client.GetAsync(new Uri(address, UriKind.Relative));

        answer.StatusCode.ShouldBe(status);
        var page = await TestServer.ParseAsync(answer);
        page.QuerySelector("main h1").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_long_article_is_shown_in_parts_that_weigh_no_more_than_a_page_may()
    {
        var paragraph =
            "Harbour master Ilse Corran said on Tuesday that 14 ships had left Sarmouth before noon. \"We asked for help on Monday,\" Corran told the Kell Times.";
        var text = "Ships leave\n\n" + string.Join("\n\n", Enumerable.Range(1, 120).Select(i => $"{i}. {paragraph}"));
        await using var server = await TestServer.OfTextsAsync(("long", text));

        using var answer = await server.Client.GetAsync(new Uri("/articles/a1", UriKind.Relative));
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeLessThan(150_000);
        var page = await server.OpenAsync("/articles/a1");
        var at = text.IndexOf("119.", StringComparison.Ordinal);
        var led = await server.OpenAsync($"/articles/a1?at={at + 5}-{at + 12}");

        page.QuerySelector("nav[aria-label='Parts of the article'] a[rel=next]").ShouldNotBeNull();
        led.GetElementById("at").ShouldNotBeNull();
    }

    [Fact]
    public async Task Nothing_that_an_article_holds_runs_or_links_anywhere_but_the_web()
    {
        const string Hostile =
            "<script>alert(1)</script> javascript:alert(2) Headline \u202Egnp.exe\n\n\"><img src=x onerror=alert(3)> said Mira Tesk of Sarmouth on Monday.";
        await using var server = await TestServer.OfTextsAsync(("hostile", Hostile));

        var page = await server.OpenAsync("/articles/a1");

        page.QuerySelectorAll("script:not([src]), style, [style], img, [onerror]").ShouldBeEmpty();
        page.QuerySelectorAll("a[href^='javascript'], a[href^='file']").ShouldBeEmpty();
        page.QuerySelector(".hidden-character")!.TextContent.ShouldBe("U+202E");
        page.Body!.TextContent.ShouldContain("<script>alert(1)</script>");
    }

    [Fact]
    public async Task Two_texts_of_one_address_are_compared_with_signs_and_words()
    {
        var folder = Directory.CreateTempSubdirectory("parallax-revisions-");
        var file = Path.Combine(folder.FullName, "report.txt");
        await File.WriteAllTextAsync(file, "Ferry sinks\n\nThe ferry Ondine sank off Sarmouth on Tuesday.");
        await using var server = await TestServer.StartAsync([folder.FullName]);
        await File.WriteAllTextAsync(file, "Ferry aground\n\nThe ferry Ondine ran aground off Sarmouth on Tuesday.");
        await server.IngestAsync(folder.FullName);

        var page = await server.OpenAsync("/articles/a2/revisions");

        page.QuerySelectorAll("del.rev").Select(one => one.TextContent).ShouldContain(words => words.Contains("sank"));
        page.QuerySelectorAll("ins.rev").Select(one => one.TextContent).ShouldContain(words => words.Contains("ran aground"));
        page.QuerySelectorAll(".revision-text del.rev .heard").ShouldNotBeEmpty();
        page.QuerySelectorAll(".revision-list li").Length.ShouldBe(2);
        (await server.OpenAsync("/articles/a1")).QuerySelector(".later").ShouldNotBeNull();
        folder.Delete(recursive: true);
    }

    private async Task<IHtmlDocument> OfManyAsync() => (await WithArticleAsync()).Page;

    private async Task<(IHtmlDocument Page, StoredArticle Article)> WithArticleAsync()
    {
        var story = await served.LargestAsync();
        var article = (await served.Store.StoryArticlesAsync(story.Number, default))
            .OrderByDescending(one => one.Article.Text.Length)
            .First(one => one.Article.Text.Length < 6_000);
        return (await served.OpenAsync($"/articles/{StoredArticle.Id(article.Number)}"), article);
    }

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
