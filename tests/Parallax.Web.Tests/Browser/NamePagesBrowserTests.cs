using System.Collections.ObjectModel;
using OpenQA.Selenium.Chrome;
using Parallax.Web.Tests.Serving;

namespace Parallax.Web.Tests.Browser;

/// <summary>Articles, search, speakers, outlets and places in the browser: in both themes, wide and at 320 pixels.</summary>
[Collection(ServerFixture.Name)]
public sealed class NamePagesBrowserTests(ServerFixture served, Chromium chromium) : IClassFixture<Chromium>
{
    [SkippableTheory]
    [InlineData("/articles/a1")]
    [InlineData("/articles/a1/revisions")]
    [InlineData("/search?q=minister")]
    [InlineData("/search?q=type:quote")]
    [InlineData("/speakers")]
    [InlineData("/speakers?name=Orrel")]
    [InlineData("/outlets")]
    [InlineData("/outlets/one?name=NORPRESS")]
    [InlineData("/places")]
    [InlineData("/places?name=Tarvik")]
    public void Axe_finds_nothing_and_nothing_scrolls_sideways(string address)
    {
        foreach (var (width, dark) in new[] { (1280, false), (1280, true), (320, false), (320, true) })
        {
            var browser = Open(address, width, dark);
            var over = (long)
                browser.ExecuteScript(
                    "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
                )!;
            over.ShouldBe(0, $"{address} at {width} px");
            Axe(browser).ShouldBeEmpty($"{address}, {width} px{(dark ? ", dark" : "")}");
        }
    }

    private static ReadOnlyCollection<object> Axe(ChromeDriver browser)
    {
        browser.ExecuteScript(new Deque.AxeCore.Commons.BundledAxeScriptProvider().GetScript());
        return (ReadOnlyCollection<object>)
            browser.ExecuteAsyncScript(
                "const done = arguments[arguments.length - 1];"
                    + "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations.map(v =>"
                    + " v.id + ' at ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 120) + ' ' + n.any.map(a => a.message).join()).join(' | '))))"
            )!;
    }

    private ChromeDriver Open(string address, int width, bool dark)
    {
        var browser = chromium.Open("<p>", width, dark);
        browser.Navigate().GoToUrl(new Uri(served.Server.Address, address));
        return browser;
    }
}
