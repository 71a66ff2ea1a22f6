using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using Parallax.Web.Tests.Serving;

namespace Parallax.Web.Tests.Browser;

/// <summary>What the script does on an article's page, in the browser.</summary>
public sealed class ArticlePageBrowserTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Text =
        "Ferry runs aground\n\nSARMOUTH, March 4, 2025 - The ferry \u200BOndine ran aground near Sarmouth on Tuesday.\n\n\"The sea was calm 🌊 and we were lucky,\" said Captain Ruben Hask of the coast guard.";

    private TestServer server = null!;

    public async Task InitializeAsync() => server = await TestServer.OfTextsAsync(("ferry", Text));

    public async Task DisposeAsync() => await server.DisposeAsync();

    [SkippableFact]
    public void Focus_explains_a_finding_and_escape_takes_the_explanation_away()
    {
        var browser = Open();
        var words = browser.FindElement(By.CssSelector("#text a.f-quotation"));

        browser.ExecuteScript("arguments[0].focus()", words);

        var box = browser.FindElement(By.Id("explain"));
        box.Displayed.ShouldBeTrue();
        box.Text.ShouldContain("quotation");
        box.Text.ShouldContain("Ruben Hask");
        box.Text.ShouldContain("found by the annotator quotations");
        words.GetAttribute("aria-describedby").ShouldBe("explain");
        browser.SwitchTo().ActiveElement().SendKeys(Keys.Escape);
        box.Displayed.ShouldBeFalse();
    }

    [SkippableFact]
    public void Arrows_go_from_finding_to_finding()
    {
        var browser = Open();
        var links = browser.FindElements(By.CssSelector("#text a[data-f]"));
        browser.ExecuteScript("arguments[0].focus()", links[0]);

        browser.SwitchTo().ActiveElement().SendKeys(Keys.ArrowRight);

        browser.SwitchTo().ActiveElement().ShouldBe(links[1]);
        browser.FindElements(By.CssSelector("#text a[data-f][tabindex='0']")).Count.ShouldBe(1);
    }

    [SkippableFact]
    public void A_box_of_the_legend_switches_a_kind_off_and_on()
    {
        var browser = Open();
        var box = browser.FindElement(By.CssSelector(".finding-legend li[data-kind=quotation] input"));

        box.Click();
        browser.FindElements(By.CssSelector("#text .f-quotation")).ShouldBeEmpty();

        box.Click();
        browser.FindElements(By.CssSelector("#text .f-quotation")).ShouldNotBeEmpty();
    }

    [SkippableFact]
    public async Task Selected_words_lead_into_a_press_review_by_their_place_in_the_text()
    {
        var article = (await server.Store.ArticleAsync(1, default))!.Article.Text;
        var browser = Open();

        foreach (var words in new[] { "Ondine ran aground", "calm 🌊 and", "ferry \u200BOndine ran", "lucky,\" said Captain" })
        {
            var start = article.IndexOf(words, StringComparison.Ordinal);
            start.ShouldBeGreaterThanOrEqualTo(0, words);
            Select(browser, start, start + words.Length);

            var link = browser.FindElement(By.CssSelector(".take-selection"));
            link.Displayed.ShouldBeTrue(words);
            link.GetAttribute("href")!.ShouldContain($"article=a1&start={start}&end={start + words.Length}&story=s1");
        }
    }

    // Walks the text as a reader sees it, a hidden character's code as one, and selects what lies between.
    private static void Select(ChromeDriver browser, int start, int end) =>
        browser.ExecuteAsyncScript(
            """
            const [start, end, done] = arguments;
            const point = (at) => {
              for (const run of document.querySelectorAll("#text [data-start]")) {
                let here = Number(run.dataset.start);
                const walk = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
                while (walk.nextNode()) {
                  const node = walk.currentNode;
                  const hidden = node.parentElement.closest(".hidden-character");
                  const length = hidden ? 1 : node.data.length;
                  if (at <= here + length) return hidden ? [node, at > here ? node.data.length : 0] : [node, at - here];
                  here += length;
                }
              }
            };
            const [from, fromAt] = point(start);
            const [to, toAt] = point(end);
            document.getSelection().setBaseAndExtent(from, fromAt, to, toAt);
            setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 50);
            """,
            start,
            end
        );

    private ChromeDriver Open()
    {
        var browser = chromium.Require();
        browser.Navigate().GoToUrl(new Uri(server.Address, "/articles/a1"));
        return browser;
    }
}
