using OpenQA.Selenium;
using Parallax.Core;
using Parallax.Web.Tests.Serving;

namespace Parallax.Web.Tests.Browser;

/// <summary>The main path of a press-review desk: the samples are taken in, a story is opened, divided, and put together again.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class StoryTests(Chromium chromium)
{
    [SkippableFact]
    public async Task A_story_is_opened_split_and_put_together_again()
    {
        chromium.Require();
        await using var server = await TestServer.StartAsync([ServerFixture.Corpus]);
        var browser = chromium.Go(new Uri(server.Address, "/stories?order=largest"), 1280);
        var before = (await server.Store.CountAsync(default)).Stories;
        browser.FindElement(By.CssSelector(".story-item h2 a")).Click();
        browser.FindElement(By.LinkText("Desk")).Click();
        var boxes = browser.FindElements(By.CssSelector("input[type=checkbox][name=article]"));
        var articles = boxes.Count;
        boxes[1].Click();

        browser.FindElement(By.CssSelector("button[formaction$='/split']")).Click();

        browser.FindElement(By.CssSelector("[role=status]")).Text.ShouldNotBeEmpty();
        browser.FindElements(By.CssSelector("input[type=checkbox][name=article]")).Count.ShouldBe(articles - 1);
        (await server.Store.CountAsync(default)).Stories.ShouldBe(before + 1);

        browser.FindElement(By.CssSelector("form.done button")).Click();

        browser.FindElements(By.CssSelector("input[type=checkbox][name=article]")).Count.ShouldBe(articles);
        (await server.Store.CountAsync(default)).Stories.ShouldBe(before);
    }

    [SkippableFact]
    public async Task A_speaker_is_searched_and_what_was_said_leads_to_the_words()
    {
        chromium.Require();
        await using var server = await TestServer.StartAsync([ServerFixture.Corpus]);
        var said = new SearchQuery
        {
            Quotations = true,
            Order = SearchOrder.Newest,
            Limit = 100,
        };
        var hit = (await server.Store.SearchAsync(said, default)).Hits.First(one =>
            one.Quotation!.Speaker?.Contains(' ', StringComparison.Ordinal) == true
        );
        var browser = chromium.Go(new Uri(server.Address, "/stories"), 1280);
        browser.FindElement(By.Id("quick")).SendKeys($"type:quote speaker:\"{hit.Quotation!.Speaker}\"");
        browser.FindElement(By.CssSelector(".quick button")).Click();

        browser.FindElement(By.PartialLinkText(hit.Quotation.Speaker!)).Click();

        browser.FindElement(By.TagName("h1")).Text.ShouldContain(hit.Quotation.Speaker!);
        browser.FindElement(By.CssSelector("main a[href*='?at=']")).Click();
        browser.Url.ShouldContain("/articles/a");
        browser.FindElements(By.Id("at")).ShouldHaveSingleItem();
    }
}
