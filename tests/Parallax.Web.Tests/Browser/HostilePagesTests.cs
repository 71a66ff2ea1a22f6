using OpenQA.Selenium;
using Parallax.Core;
using Parallax.Web.Tests.Fixtures;
using Parallax.Web.Tests.Serving;

namespace Parallax.Web.Tests.Browser;

/// <summary>Articles whose every field is full of script, style, handlers and bidirectional tricks: no page runs any of it.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class HostilePagesTests(Chromium chromium)
{
    [SkippableFact]
    public async Task No_page_runs_what_an_article_has_in_its_fields()
    {
        chromium.Require();
        await using var server = await TestServer.OfRowsAsync(Row(1), Row(2), Row(3));
        var article = (
                await server.Store.SearchAsync(
                    new SearchQuery
                    {
                        Outlet = "field",
                        Order = SearchOrder.Newest,
                        Limit = 1,
                    },
                    default
                )
            ).Hits.FirstOrDefault()?.Article ?? 1;
        var story = (await server.Store.ArticleAsync(article, default))!.Membership.Story;
        var outlet = (await server.Store.ArticleAsync(article, default))!.Outlet!;
        await PostAsync(server, "/api/v1/reviews", new { title = Hostile.Words(90)[..199] });
        var review = System
            .Text.Json.JsonDocument.Parse(
                await server.Client.GetStringAsync(new Uri("/api/v1/reviews", UriKind.Relative))
            )
            .RootElement.GetProperty("reviews")[0]
            .GetProperty("id")
            .GetString();
        await PostAsync(
            server,
            $"/api/v1/reviews/{review}/items",
            new
            {
                article = StoredArticle.Id(article),
                start = 0,
                end = 200,
                comment = Hostile.Words(91),
            }
        );
        var name = Uri.EscapeDataString(outlet);
        var words = Uri.EscapeDataString(Hostile.Words(92));
        string[] pages =
        [
            "/stories",
            $"/stories?outlet={words[..900]}",
            $"/stories/s{story}",
            .. new[]
            {
                "differences",
                "statements",
                "quotations",
                "speakers",
                "labels",
                "agency",
                "numbers",
                "timeline",
                "map",
                "origins",
                "texts",
                "desk",
            }.Select(view => $"/stories/s{story}/{view}"),
            $"/articles/{StoredArticle.Id(article)}",
            $"/articles/{StoredArticle.Id(article)}?at=10-200",
            $"/speakers?name={name}",
            "/outlets",
            $"/outlets/one?name={name}",
            $"/places?name={name}",
            "/search?q=field",
            "/search?q=" + Uri.EscapeDataString("type:quote field"),
            $"/search?q={words}",
            "/reviews",
            $"/reviews/{review}",
            $"/reviews/add?article={StoredArticle.Id(article)}&start=0&end=200",
            $"/compare/{words[..300]}",
            $"/{words[..300]}",
            $"/sign-in?to={words[..300]}",
        ];

        foreach (var page in pages)
        {
            HoldsStill(page, new Uri(server.Address, page));
        }
    }

    [SkippableFact]
    public async Task Nor_does_a_comparison_of_such_texts_nor_a_form_that_is_shown_again()
    {
        chromium.Require();
        await using var server = await TestServer.OfRowsAsync(Row(1));
        using var reader = server.Reader();
        var page = await TestServer.OpenAsync(reader, "/compare");
        using var compared = await TestServer.SendAsync(
            reader,
            page,
            "/compare",
            ("text1", Text(1)),
            ("outlet1", Hostile.Words(1)[..190]),
            ("headline1", Hostile.Words(2)[..490]),
            ("text2", Text(2)),
            ("outlet2", "The Banner")
        );
        compared.Headers.Location.ShouldNotBeNull();

        HoldsStill("compared", new Uri(server.Address, compared.Headers.Location!));
        using var again = await TestServer.SendAsync(
            reader,
            page,
            "/compare",
            ("text1", Text(1)),
            ("outlet1", Hostile.Words(3)[..190])
        );
        var html = await again.Content.ReadAsStringAsync();
        html.ShouldNotContain("<script>window");
        html.ShouldNotContain("<img");
    }

    private void HoldsStill(string name, Uri address)
    {
        var browser = chromium.Go(address, 900);
        foreach (var element in browser.FindElements(By.CssSelector("main a, main summary, main button")).Take(25))
        {
            browser.ExecuteScript(
                "arguments[0].focus(); arguments[0].dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))",
                element
            );
        }

        browser.ExecuteScript("return window.ran ?? null").ShouldBeNull(name);
        browser.Url.ShouldStartWith(address.GetLeftPart(UriPartial.Authority), Case.Sensitive, name);
        browser
            .ExecuteScript(
                "return [...document.querySelectorAll('script, img, iframe, object, embed, base, style')].filter(e => !(e.src ?? '').startsWith(location.origin + '/assets/')).length"
            )
            .ShouldBe(0L, name);
        browser
            .ExecuteScript(
                "return [...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).filter(a => a.name.startsWith('on') || a.name === 'style').length"
            )
            .ShouldBe(0L, name);
        browser
            .ExecuteScript(
                "return [...document.querySelectorAll('[href]')].filter(e => /^\\s*(javascript|data|vbscript):/i.test(e.getAttribute('href'))).length"
            )
            .ShouldBe(0L, name);
        browser
            .ExecuteScript("return /[\\u202A-\\u202E\\u2066-\\u2069]/.test(document.body.innerText)")
            .ShouldBe(false, name);
        browser.FindElements(By.TagName("main")).ShouldHaveSingleItem(name);
    }

    private static object Row(int number) =>
        new
        {
            id = Hostile.Words(number),
            text = Text(number),
            url = $"https://example.org/{number}?x=\"><script>window.ran='url{number}'</script>",
            outlet = Hostile.Words(10 + number),
            date = "2025-03-04",
            headline = Hostile.Words(20 + number),
        };

    private static string Text(int number) =>
        $"""
            {Hostile.Words(30 + number)}

            SARMOUTH, March 4, 2025 - The ferry {Hostile.Words(
                40
            )} ran aground on the Kell reef near Sarmouth on Tuesday, and lifeboats took {39
                + number} passengers ashore, the coast guard said.

            "The sea {Hostile.Words(
                50
            )} was calm, which was our luck," said Captain Ruben Hask of the coast guard. {Hostile.Words(60 + number)}
            """;

    private static async Task PostAsync(TestServer server, string address, object body)
    {
        using var answer = await server.Client.PostAsync(
            new Uri(address, UriKind.Relative),
            new StringContent(
                System.Text.Json.JsonSerializer.Serialize(body),
                System.Text.Encoding.UTF8,
                "application/json"
            )
        );
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }
}
