using OpenQA.Selenium;
using Parallax.Web.Tests.Serving;

namespace Parallax.Web.Tests.Browser;

/// <summary>The main path by keyboard alone: no pointer is used in these tests.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class KeyboardTests(Chromium chromium)
{
    [SkippableFact]
    public async Task Two_texts_are_written_and_compared_by_keys()
    {
        chromium.Require();
        await using var server = await RunningServer.StartAsync();
        var browser = chromium.Go(new Uri(server.Address, "/stories"));

        Reach(browser, element => element.Text == "Compare texts").SendKeys(Keys.Enter);
        Reach(browser, element => element.GetAttribute("id") == "text1")
            .SendKeys("Rain fell on Sarmouth. Twelve people died, police said.");
        Reach(browser, element => element.GetAttribute("id") == "text2")
            .SendKeys("Fourteen people died in Sarmouth in the rain, police said.");
        Reach(browser, element => element.TagName == "button" && element.Text == "Compare").SendKeys(Keys.Enter);

        browser.Url.ShouldContain("/compare/");
        browser.FindElements(By.CssSelector(".texts article.text")).Count.ShouldBe(2);
    }

    [SkippableFact]
    public async Task A_press_review_is_begun_commented_ordered_and_emptied_by_keys()
    {
        chromium.Require();
        await using var server = await RunningServer.StartAsync(null, ServedReports.Ferry);
        var browser = chromium.Go(new Uri(server.Address, "/reviews/add?article=a1&start=0&end=48"));

        Reach(browser, element => element.GetAttribute("id") == "title").SendKeys("Morning");
        Reach(browser, element => element.GetAttribute("id") == "comment").SendKeys("Leads.");
        Reach(browser, element => element.TagName == "button" && element.Text == "Add").SendKeys(Keys.Enter);
        browser.FindElement(By.TagName("h1")).Text.ShouldBe("Morning");
        browser.FindElement(By.TagName("blockquote")).Text.ShouldBe("Ferry runs aground off Sarmouth, 40 taken ashore");
        Reach(browser, element => element.GetAttribute("id")?.EndsWith("-comment", StringComparison.Ordinal) == true)
            .SendKeys(Keys.Control + Keys.End + Keys.Null + " Twice.");
        Reach(browser, element => element.Text == "Keep the comment").SendKeys(Keys.Enter);
        browser.FindElement(By.CssSelector("[id$='-comment']")).GetAttribute("value").ShouldBe("Leads. Twice.");
        Reach(browser, element => element.Text == "Take out").SendKeys(Keys.Enter);

        browser.FindElements(By.TagName("blockquote")).ShouldBeEmpty();
        browser.FindElement(By.CssSelector(".empty")).Text.ShouldContain("It is empty");
    }

    /// <summary>Goes on by the tabulator key until an element is reached, whose focus can be seen.</summary>
    internal static IWebElement Reach(IWebDriver browser, Func<IWebElement, bool> wanted)
    {
        for (var step = 0; step < 300; step++)
        {
            browser.SwitchTo().ActiveElement().SendKeys(Keys.Tab);
            var active = browser.SwitchTo().ActiveElement();
            if (wanted(active))
            {
                active.GetCssValue("outline-style").ShouldNotBe("none", "the focus cannot be seen");
                return active;
            }
        }

        throw new ShouldAssertException("three hundred steps of the tabulator key do not reach it");
    }
}
