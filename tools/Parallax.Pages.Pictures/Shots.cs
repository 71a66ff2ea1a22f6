using System.Net.Http.Json;
using System.Text.Json;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Parallax.Pages.Pictures;

/// <summary>A picture to be taken.</summary>
/// <param name="Name">Begins the name of its file.</param>
/// <param name="Address">The page.</param>
/// <param name="Before">What a reader does first.</param>
internal sealed record Shot(string Name, string Address, Action<ChromeDriver>? Before = null);

/// <summary>Every page, with something on it.</summary>
internal static class Shots
{
    private const string Ferry =
        "Ferry runs aground off Sarmouth, 40 taken ashore\n\nSARMOUTH, March 4, 2025 - The ferry Ondine ran aground on the Kell reef near Sarmouth in thick fog on Tuesday, and lifeboats took 40 passengers ashore, the coast guard said.";

    private const string FerryElsewhere =
        "Fog blamed as Ondine strikes Kell reef\n\nLifeboat crews in Sarmouth brought 43 people ashore on Tuesday after the ferry Ondine struck the Kell reef in fog, the coast guard's captain, Ruben Hask, said on March 4, 2025.";

    public static async Task<IReadOnlyList<Shot>> MakeAsync(Uri server)
    {
        using var client = new HttpClient { BaseAddress = server };
        var stories = await client.GetFromJsonAsync<JsonElement>("/api/v1/stories?order=largest&limit=1");
        var story = stories.GetProperty("stories")[0].GetProperty("id").GetString()!;
        var articles = await client.GetFromJsonAsync<JsonElement>($"/api/v1/stories/{story}/articles");
        var article = articles.GetProperty("articles")[0].GetProperty("id").GetString()!;
        var outlet = articles.GetProperty("articles")[0].GetProperty("outlet").GetString()!;
        var said = await client.GetFromJsonAsync<JsonElement>("/api/v1/search?q=type:quote&order=newest&limit=50");
        var speaker = said.GetProperty("hits")
            .EnumerateArray()
            .Select(hit => hit.GetProperty("quotation").GetProperty("speaker").GetString())
            .OfType<string>()
            .CountBy(name => name)
            .MaxBy(pair => pair.Value)
            .Key;
        var report = await client.GetFromJsonAsync<JsonElement>($"/api/v1/stories/{story}");
        var place = await PlaceAsync(client, report);
        var review = await ReviewAsync(client, report);
        return
        [
            new("stories", "/stories"),
            new("story", $"/stories/{story}"),
            new("story-differences", $"/stories/{story}/differences"),
            new("story-statements", $"/stories/{story}/statements"),
            new("story-quotations", $"/stories/{story}/quotations"),
            new("story-texts", $"/stories/{story}/texts"),
            new("story-timeline", $"/stories/{story}/timeline"),
            new("story-map", $"/stories/{story}/map"),
            new("story-desk", $"/stories/{story}/desk"),
            new("article", $"/articles/{article}"),
            new("speaker", $"/speakers?name={Uri.EscapeDataString(speaker)}"),
            new("outlets", "/outlets"),
            new("outlet", $"/outlets/one?name={Uri.EscapeDataString(outlet)}"),
            new("place", $"/places?name={Uri.EscapeDataString(place)}"),
            new("search", "/search?q=" + Uri.EscapeDataString("minister")),
            new("compare", "/compare", Paste),
            new(
                "compared",
                "/compare",
                browser =>
                {
                    Paste(browser);
                    browser.FindElement(By.CssSelector("main form button")).Click();
                }
            ),
            new("reviews", "/reviews"),
            new("review", $"/reviews/{review}"),
            new("add", "/add"),
        ];
    }

    // A name that the story takes for a place may be one of something else to its articles.
    private static async Task<string> PlaceAsync(HttpClient client, JsonElement report)
    {
        foreach (var place in report.GetProperty("story").GetProperty("places").EnumerateArray())
        {
            var query = Uri.EscapeDataString($"place:\"{place.GetString()}\"");
            var found = await client.GetFromJsonAsync<JsonElement>($"/api/v1/search?q={query}&limit=1");
            if (found.GetProperty("hits").GetArrayLength() > 0)
            {
                return place.GetString()!;
            }
        }

        throw new InvalidOperationException("no article names a place");
    }

    private static async Task<string> ReviewAsync(HttpClient client, JsonElement report)
    {
        var made = await client.PostAsJsonAsync("/api/v1/reviews", new { title = "Morning press review" });
        var review = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        foreach (
            var (version, i) in report
                .GetProperty("statements")
                .EnumerateArray()
                .Where(group => group.GetProperty("versions").GetArrayLength() > 1)
                .SelectMany(group => group.GetProperty("versions").EnumerateArray())
                .Take(3)
                .Select((version, i) => (version, i))
        )
        {
            await client.PostAsJsonAsync(
                $"/api/v1/reviews/{review}/items",
                new
                {
                    article = version.GetProperty("article").GetString(),
                    start = version.GetProperty("start").GetInt32(),
                    end = version.GetProperty("end").GetInt32(),
                    comment = i == 0 ? "Leads in both capitals." : "",
                }
            );
        }

        return review;
    }

    private static void Paste(ChromeDriver browser)
    {
        browser.FindElement(By.Id("text1")).SendKeys(Ferry);
        browser.FindElement(By.Id("text2")).SendKeys(FerryElsewhere);
    }
}
