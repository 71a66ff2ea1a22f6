using AngleSharp.Dom;
using Parallax.Core;
using Parallax.Web.Tests.Fixtures;

namespace Parallax.Web.Tests;

/// <summary>Timeline of events and map in the page, as text has them.</summary>
public sealed class MapSectionTests
{
    [Fact]
    public async Task Each_picture_has_a_name_and_a_description()
    {
        var page = await PageFixture.OpenAsync(Ferry.Three());
        foreach (var picture in page.QuerySelectorAll("svg.map-picture"))
        {
            picture.GetAttribute("role").ShouldBe("img");
            var said = picture
                .GetAttribute("aria-labelledby")!
                .Split(' ')
                .Select(id => page.GetElementById(id)!)
                .ToList();
            said[0].TextContent.ShouldBe("Map of 9 places");
            said[1]
                .TextContent.ShouldContain(
                    "1 Gdańsk, Poland: 3 events, conflict; 2 Stockholm, Sweden: 2 events, cooperation"
                );
            picture.QuerySelectorAll("a").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_list_says_what_the_picture_shows()
    {
        var page = await PageFixture.OpenAsync(Ferry.Three());
        page.QuerySelectorAll(".map .places > li").Length.ShouldBe(9);
        Text(page.GetElementById("place-1")!)
            .ShouldBe(
                "1 Gdańsk, Poland 12 Mar 2031 · coercion (arrest) · police → strikers A B C "
                    + "12 Mar 2031 · attack (beat) · strikers → two guards A B here as A has it "
                    + "12 Mar 2031 to 14 Mar 2031 · protest (obstruct) · crews of the Amber Line → Amber Line A B C"
            );
        Text(page.GetElementById("place-7")!).ShouldStartWith("7 Lithuania a country: the mark stands in its middle");
        Text(page.GetElementById("place-8")!).ShouldContain("planned");
        Text(page.GetElementById("place-10")!).ShouldStartWith("10 Skerrow Point no day given · aid");
    }

    [Fact]
    public async Task An_event_without_a_doer_names_whom_it_was_done_to()
    {
        var report = Ferry.Three();
        var page = await PageFixture.OpenAsync(report with { Events = [report.Events![6] with { Actors = [] }] });

        Text(page.GetElementById("place-1")!).ShouldContain("12 Mar 2031 · coercion (arrest) → strikers A B C");
    }

    [Fact]
    public async Task An_event_says_who_reports_it_who_does_not_and_where_they_conflict()
    {
        var page = await PageFixture.OpenAsync(Ferry.Three());
        var told = page.QuerySelectorAll(".event")
            .Single(item => item.QuerySelector(".deed")!.TextContent.Contains("Attack", StringComparison.Ordinal));

        Text(told.QuerySelector(".deed")!).ShouldBe("Attack (beat) strikers → two guards Gdańsk");
        Text(told.QuerySelector(".outlets")!).ShouldBe("A Harbour Post B Amber Courier not in C Northern Gazette");
        told.QuerySelectorAll(".tellings a")
            .Select(link => page.QuerySelector(link.GetAttribute("href")!))
            .ShouldAllBe(words => words != null);
        Text(told.QuerySelector(".conflicts")!)
            .ShouldStartWith("where Harbour Post has it in “Gdansk”, Amber Courier in “Gdynia”.");
    }

    [Fact]
    public async Task Background_is_folded_away_and_its_line_says_what_it_holds()
    {
        var page = await PageFixture.OpenAsync(Ferry.Three());

        page.QuerySelector("details.chapter summary")!.TextContent.ShouldBe("3 events, from Nov 2022 to Apr 2029");
        page.QuerySelectorAll("details.chapter .event").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Without_a_place_there_is_a_sentence_and_no_map()
    {
        var report = Ferry.Three();
        var page = await PageFixture.OpenAsync(
            report with
            {
                Events = [.. report.Events!.Select(told => told with { Place = null, Conflicts = [] })],
            }
        );

        page.QuerySelector("svg.map-picture").ShouldBeNull();
        Text(page.QuerySelector("#map + p")!)
            .ShouldBe("No article says where any of the events was, so there is no map.");
    }

    [Fact]
    public async Task Places_that_no_map_has_are_listed_without_a_map()
    {
        var report = Ferry.Three();
        var page = await PageFixture.OpenAsync(report with { Events = [report.Events![^1]] });

        page.QuerySelector("svg.map-picture").ShouldBeNull();
        Text(page.QuerySelector("#map + p")!).ShouldBe("No map has any of the places that the articles name.");
        page.QuerySelectorAll(".places > li").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Three_hundred_events_at_two_hundred_places_stay_within_bounds()
    {
        var html = await HtmlReport.RenderAsync(Crowd.Of((54, 20), 0.3));
        html.Length.ShouldBeLessThan(600_000);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);

        page.QuerySelectorAll(".event").Length.ShouldBe(300);
        page.QuerySelectorAll(".chapters > .dates .event").Length.ShouldBeLessThan(90);
        page.QuerySelectorAll("#map-w g[class^=m]").Length.ShouldBe(60);
        page.GetElementById("map-w-t")!.TextContent.ShouldBe("Map of 60 places of 200, those with most events");
        page.QuerySelectorAll(".places > li").Length.ShouldBe(200);
    }

    [Theory]
    [InlineData("near", 30_000)]
    [InlineData("world", 45_000)]
    public async Task A_picture_is_small(string name, int most)
    {
        var html = await HtmlReport.RenderAsync(name == "near" ? Ferry.Three() : Crowd.Of((20, 20), 5));
        foreach (var picture in html.Split("<svg id=\"map-").Skip(1))
        {
            picture[..picture.IndexOf("</svg>", StringComparison.Ordinal)].Length.ShouldBeLessThan(most);
        }
    }

    [Fact]
    public async Task A_dated_statement_that_is_no_event_is_not_lost()
    {
        var report = Ferry.Three();
        var page = await PageFixture.OpenAsync(report);
        Text(page.QuerySelector("details.other-dates")!).ShouldContain("GDANSK, March 12.");

        var told = report.Events![6].Versions[0];
        page = await PageFixture.OpenAsync(
            report with
            {
                Timeline =
                [
                    new TimelineEntry("2031-03-12", [new Evidence(told.Article, told.Start, told.End, told.Text)]),
                ],
            }
        );
        page.QuerySelector("details.other-dates").ShouldBeNull();
    }

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
