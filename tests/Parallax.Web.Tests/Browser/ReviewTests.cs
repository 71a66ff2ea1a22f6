using System.IO.Compression;
using OpenQA.Selenium;
using Parallax.Web.Tests.Serving;

namespace Parallax.Web.Tests.Browser;

/// <summary>A press review is built from what articles say, and taken along as a file.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class ReviewTests(Chromium chromium)
{
    [SkippableFact]
    public async Task Words_are_picked_ordered_and_exported()
    {
        chromium.Require();
        await using var server = await RunningServer.StartAsync(
            null,
            ServedReports.Ferry,
            ServedReports.FerryElsewhere
        );
        var quotation = ServedReports.Ferry.Text.IndexOf("The sea was calm", StringComparison.Ordinal);
        var browser = chromium.Go(new Uri(server.Address, "/reviews/add?article=a1&start=0&end=48"));
        browser.FindElement(By.Id("title")).SendKeys("Morning");
        browser.FindElement(By.CssSelector("main form button")).Click();
        var review = browser.Url.Split('#')[0];
        chromium.Go(new Uri(server.Address, $"/reviews/add?article=a1&start={quotation}&end={quotation + 16}"));
        browser.FindElement(By.Id("comment")).SendKeys("His only words.");
        browser.FindElement(By.CssSelector("main form button")).Click();

        browser
            .FindElements(By.TagName("blockquote"))
            .Select(item => item.Text)
            .ShouldBe(["Ferry runs aground off Sarmouth, 40 taken ashore", "The sea was calm"]);
        browser.FindElements(By.CssSelector(".review-items .provenance"))[1].Text.ShouldContain("Ruben Hask");
        browser.FindElement(By.CssSelector("[aria-label='Move item 2 up']")).Click();
        browser.FindElements(By.TagName("blockquote"))[0].Text.ShouldBe("The sea was calm");

        var markdown = await server.Client.GetStringAsync(new Uri(review + "/export?format=md"));
        markdown.ShouldContain("The sea was calm");
        markdown.ShouldContain("His only words.");
        using var word = new ZipArchive(await server.Client.GetStreamAsync(new Uri(review + "/export?format=docx")));
        using var document = new StreamReader(word.GetEntry("word/document.xml")!.Open());
        (await document.ReadToEndAsync()).ShouldContain("The sea was calm");
        using var page = await server.Client.GetAsync(new Uri(review + "/export?format=html"));
        page.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    [SkippableFact]
    public async Task What_somebody_else_changed_meanwhile_is_not_lost_and_neither_is_what_was_written()
    {
        chromium.Require();
        await using var server = await RunningServer.StartAsync(null, ServedReports.Ferry);
        var browser = chromium.Go(new Uri(server.Address, "/reviews/add?article=a1&start=0&end=48"));
        browser.FindElement(By.Id("title")).SendKeys("Morning");
        browser.FindElement(By.CssSelector("main form button")).Click();
        var id = new Uri(browser.Url).Segments[^1];
        using var other = await server.Client.PostAsync(
            new Uri($"/api/v1/reviews/{id}/items", UriKind.Relative),
            new StringContent("""{"article":"a1","start":10,"end":40}""", System.Text.Encoding.UTF8, "application/json")
        );
        other.EnsureSuccessStatusCode();

        browser.FindElement(By.CssSelector("[id$='-comment']")).SendKeys("Mine.");
        browser.FindElement(By.XPath("//button[text()='Keep the comment']")).Click();

        browser.FindElement(By.CssSelector("[role=alert]")).Text.ShouldContain("meanwhile");
        browser.FindElements(By.TagName("blockquote")).Count.ShouldBe(2);
        browser.FindElement(By.CssSelector("[id$='-comment']")).GetAttribute("value").ShouldBe("Mine.");
    }
}
