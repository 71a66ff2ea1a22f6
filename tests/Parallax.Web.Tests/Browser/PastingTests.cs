using OpenQA.Selenium;
using OpenQA.Selenium.Support.UI;
using Parallax.Web.Tests.Serving;

namespace Parallax.Web.Tests.Browser;

/// <summary>Two texts are pasted and compared; a text is added and its story appears where somebody looks already.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class PastingTests(Chromium chromium)
{
    [SkippableFact]
    public async Task Two_texts_are_pasted_and_compared()
    {
        chromium.Require();
        await using var server = await RunningServer.StartAsync();
        var browser = chromium.Go(new Uri(server.Address, "/compare"));
        Write(browser, "text1", ServedReports.Ferry.Text);
        Write(browser, "text2", ServedReports.FerryElsewhere.Text);
        browser.FindElement(By.Name("outlet2")).SendKeys("The Banner");

        browser.FindElement(By.CssSelector("main form button")).Click();

        browser.Url.ShouldMatch("/compare/[0-9a-f]+$");
        var page = browser.FindElement(By.TagName("main")).Text;
        page.ShouldContain("Differences");
        browser.FindElement(By.CssSelector(".masthead")).Text.ShouldContain("The Banner");
        browser.FindElements(By.CssSelector(".texts article.text")).Count.ShouldBe(2);
        page.ShouldContain("40");
        page.ShouldContain("43");
    }

    [SkippableFact]
    public async Task What_was_written_stays_where_something_is_off()
    {
        chromium.Require();
        await using var server = await RunningServer.StartAsync();
        var browser = chromium.Go(new Uri(server.Address, "/compare"));
        Write(browser, "text1", ServedReports.Ferry.Text);
        Write(browser, "text2", ServedReports.Ferry.Text);

        browser.FindElement(By.CssSelector("main form button")).Click();

        browser.FindElement(By.CssSelector("[role=alert]")).Text.ShouldContain("are the same");
        browser.FindElement(By.Id("text1")).GetAttribute("value")!.ShouldContain("Kell reef");
    }

    [SkippableFact]
    public async Task A_story_that_comes_appears_without_reload()
    {
        chromium.Require();
        await using var server = await RunningServer.StartAsync(null, ServedReports.Bank);
        var browser = chromium.Go(new Uri(server.Address, "/stories"));
        browser.FindElements(By.CssSelector(".story-item")).Count.ShouldBe(1);
        browser.ExecuteScript("window.stayed = true");
        browser.FindElement(By.CssSelector(".story-item h2 a")).SendKeys("");

        await RunningServer.IngestAsync(server.Store, ServedReports.Ferry);

        new WebDriverWait(browser, TimeSpan.FromMinutes(1)).Until(page =>
            page.FindElements(By.CssSelector(".story-item")).Count == 2
        );
        browser.ExecuteScript("return window.stayed").ShouldBe(true);
        browser.FindElements(By.CssSelector("li.fresh")).ShouldHaveSingleItem().Text.ShouldContain("Ferry");
        browser.ExecuteScript("return document.activeElement.textContent").ShouldNotBeNull();
    }

    [SkippableFact]
    public async Task A_text_is_added_and_its_story_is_a_link_away()
    {
        chromium.Require();
        await using var server = await RunningServer.StartAsync();
        var browser = chromium.Go(new Uri(server.Address, "/add"));
        Write(browser, "text", ServedReports.Ferry.Text);
        browser.FindElement(By.CssSelector("form[action='/add/text'] button")).Click();

        // The list is put in anew as the intake goes on.
        var wait = new WebDriverWait(browser, TimeSpan.FromMinutes(1));
        wait.IgnoreExceptionTypes(typeof(StaleElementReferenceException));
        wait.Until(page =>
                page.FindElements(By.CssSelector("#live a[href^='/stories/']")).FirstOrDefault()?.GetAttribute("href")
            )
            .ShouldEndWith("/stories/s1");
    }

    [SkippableFact]
    public async Task Days_stand_as_the_readers_locale_has_them_with_the_ISO_date_beside()
    {
        chromium.Require();
        await using var server = await RunningServer.StartAsync(null, ServedReports.Ferry);
        var browser = chromium.Go(new Uri(server.Address, "/stories"));

        var day = browser.FindElement(By.CssSelector(".story-item time"));

        day.GetAttribute("datetime").ShouldBe("2025-03-04");
        day.FindElement(By.ClassName("iso")).Text.ShouldBe("2025-03-04");
        day.Text.Replace("2025-03-04", "", StringComparison.Ordinal).Trim().ShouldContain("2025");
    }

    // As a paste does it: typing a report letter by letter takes a minute.
    private static void Write(IWebDriver browser, string id, string text) =>
        ((IJavaScriptExecutor)browser).ExecuteScript(
            "arguments[0].value = arguments[1]",
            browser.FindElement(By.Id(id)),
            text
        );
}
