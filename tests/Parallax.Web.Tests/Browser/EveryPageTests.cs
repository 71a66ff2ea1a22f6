using System.Collections.ObjectModel;
using System.Text;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using Parallax.Web.Tests.Serving;

namespace Parallax.Web.Tests.Browser;

/// <summary>What every page owes its readers: both themes, a narrow screen, large letters, little weight, no fault in the console.</summary>
[Collection(ServedCorpus.Name)]
public sealed class EveryPageTests(Chromium chromium, ServerFixture corpus)
{
    private const int MostBytes = 150 * 1024;

    public static TheoryData<string> Names => EveryPage.Names;

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task Axe_finds_nothing_in_either_theme(string name)
    {
        chromium.Require();
        var address = await AddressAsync(name);
        foreach (var dark in new[] { false, true })
        {
            var browser = chromium.Go(address, dark ? 400 : 1280, dark);
            Unfold(browser);
            browser.ExecuteScript(new Deque.AxeCore.Commons.BundledAxeScriptProvider().GetScript());
            var found =
                (ReadOnlyCollection<object>)
                    browser.ExecuteAsyncScript(
                        "const done = arguments[arguments.length - 1];"
                            + "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations.map(v =>"
                            + " v.id + ' at ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + n.any.map(a => a.message).join()).join(' | '))))"
                    )!;
            found.ShouldBeEmpty($"{name}{(dark ? ", dark" : "")}");
        }
    }

    // 320 pixels are also what is left of 640 at a zoom of 200 %.
    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task No_page_is_wider_than_320_pixels_and_none_complains(string name)
    {
        var log = chromium.Require().Manage().Logs;
        var address = await AddressAsync(name);
        log.GetLog("browser");
        var browser = chromium.Go(address, 320);
        Unfold(browser);

        browser
            .ExecuteScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
            .ShouldBe(0L, name);
        log.GetLog("browser")
            .Select(entry => entry.Message)
            .Where(message =>
                !message.Contains("favicon", StringComparison.Ordinal)
                && !(name == "nothing there" && message.Contains("404", StringComparison.Ordinal))
            )
            .ShouldBeEmpty(name);
        browser.FindElements(By.TagName("h1")).Count.ShouldBe(1);
        browser.Title.ShouldEndWith(" · Parallax");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_page_weighs_more_than_a_hundred_and_fifty_kilobytes(string name)
    {
        var html = await (await corpus.Client.GetAsync(await AddressAsync(name))).Content.ReadAsStringAsync();
        var files = System
            .Text.RegularExpressions.Regex.Matches(
                html,
                "/assets/[a-z0-9.-]+",
                System.Text.RegularExpressions.RegexOptions.NonBacktracking
            )
            .Select(match => match.Value)
            .Distinct();
        var bytes = Encoding.UTF8.GetByteCount(html);
        foreach (var file in files)
        {
            bytes += (await corpus.Client.GetByteArrayAsync(new Uri(file, UriKind.Relative))).Length;
        }

        bytes.ShouldBeLessThanOrEqualTo(MostBytes, name);
    }

    private async Task<Uri> AddressAsync(string name) =>
        new(corpus.Server.Address, await EveryPage.AddressAsync(corpus.Server, name));

    private static void Unfold(ChromeDriver browser) =>
        browser.ExecuteScript("for (const d of document.querySelectorAll('details')) d.open = true");
}

/// <summary>One browser and one server over the sample corpus.</summary>
[CollectionDefinition(Name)]
public sealed class ServedCorpus : ICollectionFixture<Chromium>, ICollectionFixture<ServerFixture>
{
    public const string Name = "a browser and the sample corpus";
}
