using System.Collections.ObjectModel;
using OpenQA.Selenium;
using Parallax.Analysis.Reports;
using Parallax.Web.Tests.Fixtures;

namespace Parallax.Web.Tests.Browser;

/// <summary>What a browser makes of the map: its letters are as wide as the reader's font has them.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class MapTests(Chromium chromium)
{
    // The labels' boxes as the browser sets them; the half pixels on each side are the font's, not the letters'.
    private const string Overlapping = """
        const svg = [...document.querySelectorAll('.map-picture')].find(e => e.getBoundingClientRect().width > 0);
        const texts = [...svg.querySelectorAll('text')];
        const box = e => e.getBoundingClientRect();
        const over = (a, b, by) => a.left + by < b.right && b.left + by < a.right && a.top + by < b.bottom && b.top + by < a.bottom;
        const found = [];
        texts.forEach((a, i) => texts.slice(i + 1).forEach(b => {
          if (over(box(a), box(b), 2)) found.push(a.textContent + ' over ' + b.textContent);
        }));
        const frame = box(svg);
        texts.filter(t => box(t).left < frame.left || box(t).right > frame.right || box(t).top < frame.top || box(t).bottom > frame.bottom)
          .forEach(t => found.push(t.textContent + ' over the edge'));
        return found;
        """;

    [SkippableTheory]
    [InlineData("ferry", 320)]
    [InlineData("ferry", 1280)]
    [InlineData("near", 400)]
    [InlineData("near", 1280)]
    [InlineData("world", 400)]
    [InlineData("world", 1280)]
    public async Task No_label_stands_over_another_one_or_over_the_edge(string name, int width)
    {
        chromium.Require();
        var browser = chromium.Open(await HtmlReport.RenderAsync(Make(name)), width);

        ((ReadOnlyCollection<object>)browser.ExecuteScript(Overlapping)!).ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData(320, "map-n")]
    [InlineData(760, "map-n")]
    [InlineData(800, "map-w")]
    [InlineData(1600, "map-w")]
    public async Task One_of_the_two_pictures_is_shown(int width, string id)
    {
        chromium.Require();
        var browser = chromium.Open(await HtmlReport.RenderAsync(Ferry.Three()), width);

        browser
            .FindElements(By.CssSelector(".map-picture"))
            .Where(picture => picture.Displayed)
            .Select(picture => picture.GetAttribute("id"))
            .ShouldBe([id]);
    }

    [SkippableFact]
    public async Task A_place_of_the_timeline_leads_to_the_list_and_lights_its_mark()
    {
        chromium.Require();
        var browser = chromium.Open(await HtmlReport.RenderAsync(Ferry.Three()), 1280);
        string Stroke() =>
            (string)
                browser.ExecuteScript(
                    "return getComputedStyle(document.querySelector('#map-w .m1 path')).strokeWidth"
                )!;
        var before = Stroke();

        browser.FindElement(By.CssSelector(".event .where a[href='#place-1']")).SendKeys(Keys.Enter);

        browser.Url.ShouldEndWith("#place-1");
        Stroke().ShouldNotBe(before);
        browser.FindElement(By.CssSelector("#place-1 a")).SendKeys(Keys.Enter);
        browser.Url.ShouldContain("#event-");
    }

    private static Report Make(string name) =>
        name switch
        {
            "near" => Crowd.Of((54, 20), 0.3),
            "world" => Crowd.Of((20, 20), 5),
            _ => Ferry.Three(),
        };
}
