using System.Collections.ObjectModel;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using Parallax.Analysis.Reports;
using Parallax.Web.Tests.Fixtures;

namespace Parallax.Web.Tests.Browser;

/// <summary>What a reader with a keyboard, a telephone, a screen reader or a dark room needs.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class ReaderTests(Chromium chromium)
{
    [SkippableTheory]
    [InlineData("two", 320)]
    [InlineData("two", 400)]
    [InlineData("two", 900)]
    [InlineData("two", 1600)]
    [InlineData("four", 320)]
    [InlineData("four", 400)]
    [InlineData("four", 900)]
    [InlineData("four", 1600)]
    [InlineData("full", 320)]
    [InlineData("full", 400)]
    [InlineData("full", 900)]
    [InlineData("full", 1600)]
    [InlineData("sides", 320)]
    [InlineData("sides", 1600)]
    [InlineData("ten", 320)]
    [InlineData("ten", 900)]
    [InlineData("ten", 1600)]
    [InlineData("ferry", 320)]
    [InlineData("ferry", 400)]
    [InlineData("ferry", 900)]
    [InlineData("ferry", 1600)]
    [InlineData("crowd", 320)]
    [InlineData("crowd", 1600)]
    [InlineData("read", 320)]
    [InlineData("read", 900)]
    [InlineData("hostile", 320)]
    [InlineData("hostile", 1600)]
    public async Task The_page_is_never_wider_than_the_window(string name, int width)
    {
        var browser = await OpenAsync(name, width);
        Unfold(browser);
        browser.ExecuteScript("return innerWidth").ShouldBe((long)width);
        var cut =
            (ReadOnlyCollection<object>)
                browser.ExecuteScript(
                    "return [...document.querySelectorAll('body *:not(.heard):not(.skip)')]"
                        + ".filter(e => !e.closest('.heard') && e.getBoundingClientRect().width > 0 && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)"
                        + ".map(e => e.tagName + '.' + e.className + ': ' + e.textContent.slice(0, 40))"
                )!;
        cut.ShouldBeEmpty();
        browser
            .ExecuteScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
            .ShouldBe(0L);
    }

    [SkippableTheory]
    [InlineData("full")]
    [InlineData("ten")]
    [InlineData("ferry")]
    [InlineData("crowd")]
    public async Task On_paper_nothing_is_folded_away_and_nothing_is_cut(string name)
    {
        // A4 less its margins, at 96 to the inch.
        var browser = await OpenAsync(name, 680);
        browser.ExecuteCdpCommand("Emulation.setEmulatedMedia", new() { ["media"] = "print" });
        browser
            .ExecuteScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
            .ShouldBe(0L);
        browser
            .ExecuteScript(
                "return [...document.querySelectorAll('details li, details article')].filter(e => e.getBoundingClientRect().height === 0).length"
            )
            .ShouldBe(0L);
    }

    [SkippableFact]
    public async Task Keys_lead_from_a_statement_to_its_comparison_and_to_its_partner()
    {
        var browser = await OpenAsync("two", 1600);
        var reached = Tab(browser, 400);
        reached.ShouldContain("#main");
        reached.ShouldContain("#s4");
        reached.ShouldContain("#a2-s4");
        reached.ShouldContain("#a1-s4");

        browser.ExecuteScript("document.getElementById('a1-s4').focus()");
        browser.SwitchTo().ActiveElement().SendKeys(Keys.Enter);
        browser.Url.ShouldEndWith("#s4");
        browser.ExecuteScript("document.querySelector('#a1 a.partner.g4').focus()");
        browser.SwitchTo().ActiveElement().SendKeys(Keys.Enter);
        browser.Url.ShouldEndWith("#a2-s4");
    }

    [SkippableFact]
    public async Task Focus_lights_the_statement_in_both_texts()
    {
        var browser = await OpenAsync("two", 1600);
        string Ground(string article) =>
            (string)
                browser.ExecuteScript(
                    $"return getComputedStyle(document.querySelector('#{article} span.g4')).backgroundColor"
                )!;
        var before = Ground("a2");
        browser.ExecuteScript("document.getElementById('a1-s4').focus()");
        Ground("a2").ShouldNotBe(before);
        Ground("a2").ShouldBe(Ground("a1"));
    }

    [SkippableFact]
    public async Task Where_the_focus_is_can_be_seen()
    {
        var browser = await OpenAsync("two", 1600);
        browser.SwitchTo().ActiveElement().SendKeys(Keys.Tab);
        var skip = browser.SwitchTo().ActiveElement();
        skip.Text.ShouldBe("Skip to the report");
        skip.GetCssValue("outline-style").ShouldBe("solid");
    }

    [SkippableTheory]
    [InlineData("two", false)]
    [InlineData("two", true)]
    [InlineData("four", false)]
    [InlineData("four", true)]
    [InlineData("full", false)]
    [InlineData("full", true)]
    [InlineData("sides", false)]
    [InlineData("ten", false)]
    [InlineData("ten", true)]
    [InlineData("ferry", false)]
    [InlineData("ferry", true)]
    [InlineData("crowd", false)]
    [InlineData("read", false)]
    [InlineData("read", true)]
    [InlineData("apart", false)]
    public async Task Axe_finds_nothing(string name, bool dark)
    {
        foreach (var width in new[] { 1600, 400 })
        {
            var browser = await OpenAsync(name, width, dark);
            Unfold(browser);
            browser.ExecuteScript(new Deque.AxeCore.Commons.BundledAxeScriptProvider().GetScript());
            var found =
                (ReadOnlyCollection<object>)
                    browser.ExecuteAsyncScript(
                        "const done = arguments[arguments.length - 1];"
                            + "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations.map(v =>"
                            + " v.id + ' at ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 120) + ' ' + n.any.map(a => a.message).join()).join(' | '))))"
                    )!;
            found.ShouldBeEmpty($"{name}, {width} px{(dark ? ", dark" : "")}");
        }
    }

    private async Task<ChromeDriver> OpenAsync(string name, int width, bool dark = false)
    {
        chromium.Require();
        return chromium.Open(await HtmlReport.RenderAsync(Make(name)), width, dark);
    }

    private static Report Make(string name) =>
        name switch
        {
            "two" => Kethra.Two(),
            "four" => Kethra.Four(),
            "full" => Full.Four(),
            "sides" => Full.Sides(),
            "ten" => Full.Ten(),
            "ferry" => Ferry.Three(),
            "crowd" => Crowd.Of((54, 20), 0.3, 60),
            "hostile" => Hostile.Comparison(),
            "read" => new ReportFixture(Kethra.Wire()).BuildReading(),
            "apart" => Kethra.Two() with
            {
                Story = Kethra.Two().Story! with
                {
                    SameEvent = false,
                    Why = [new("date", "three weeks lie between them", -0.8)],
                },
            },
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };

    private static void Unfold(ChromeDriver browser) =>
        browser.ExecuteScript("document.querySelectorAll('details').forEach(d => d.open = true)");

    private static HashSet<string> Tab(ChromeDriver browser, int times)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < times; i++)
        {
            browser.SwitchTo().ActiveElement().SendKeys(Keys.Tab);
            if ((string?)browser.ExecuteScript("return document.activeElement.getAttribute('href')") is { } href)
            {
                reached.Add(href);
            }
        }

        return reached;
    }
}
