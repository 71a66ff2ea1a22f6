using OpenQA.Selenium;
using Parallax.Analysis.Reports;
using Parallax.Web.Tests.Fixtures;

namespace Parallax.Web.Tests.Browser;

[Collection(ChromiumCollection.Name)]
public sealed class HostileReportTests(Chromium chromium)
{
    [SkippableTheory]
    [InlineData("compare")]
    [InlineData("compare with seven")]
    [InlineData("read")]
    public async Task A_report_full_of_script_runs_none_of_it(string kind)
    {
        var html = await HtmlReport.RenderAsync(Make(kind));
        var browser = chromium.Open(html);

        // Everything that a reader may set off: pointing, focusing, opening what is folded.
        foreach (var element in browser.FindElements(By.CssSelector("a, summary, details")).Take(60))
        {
            browser.ExecuteScript(
                "arguments[0].focus(); arguments[0].dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))",
                element
            );
        }

        browser.ExecuteScript("return window.ran ?? null").ShouldBeNull();
        Should.Throw<NoAlertPresentException>(() => browser.SwitchTo().Alert());
        browser.Url.ShouldStartWith("file:");
        browser
            .ExecuteScript(
                "return document.querySelectorAll('script, img, iframe, object, embed, base, form, input').length"
            )
            .ShouldBe(0L);
        browser
            .ExecuteScript(
                "return [...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).filter(a => a.name.startsWith('on') || a.name === 'style').length"
            )
            .ShouldBe(0L);
        browser
            .ExecuteScript(
                "return [...document.querySelectorAll('[href], [src]')].filter(e => !(e.getAttribute('href') ?? '').startsWith('#')).length"
            )
            .ShouldBe(0L);
        browser.FindElement(By.TagName("main")).Displayed.ShouldBeTrue();
    }

    [SkippableFact]
    public async Task Nothing_is_fetched()
    {
        var log = chromium.Require().Manage().Logs;
        log.GetLog("browser"); // what other tests left in it
        var browser = chromium.Open(await HtmlReport.RenderAsync(Hostile.Comparison()));
        browser.ExecuteScript("return performance.getEntriesByType('resource').length").ShouldBe(0L);
        log.GetLog("browser")
            .Select(entry => entry.Message)
            .Where(message => !message.Contains("favicon", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task The_policy_stops_script_that_gets_in_by_another_way()
    {
        var html = await HtmlReport.RenderAsync(Kethra.Two());
        var pierced = html.Replace(
            "</main>",
            "<script>window.ran='pierced'</script><img src=x onerror=\"window.ran='pierced'\"><style>main{display:none}</style></main>",
            StringComparison.Ordinal
        );
        var browser = chromium.Open(pierced);
        browser.ExecuteScript("return window.ran ?? null").ShouldBeNull();
        browser.FindElement(By.TagName("main")).Displayed.ShouldBeTrue();
    }

    [SkippableFact]
    public async Task The_words_themselves_are_shown()
    {
        var browser = chromium.Open(await HtmlReport.RenderAsync(Hostile.Comparison()));
        var shown = (string)browser.ExecuteScript("return document.body.textContent")!;
        shown.ShouldContain("<script>window.ran='script1'</script>");
        shown.ShouldContain("U+202E");
        shown.ShouldNotContain("\u202E");
        shown.ShouldNotContain("\u2066");
    }

    private static Report Make(string kind) =>
        kind switch
        {
            "read" => Hostile.Reading(),
            "compare" => Hostile.Comparison(),
            _ => Hostile.Comparison(7),
        };
}
