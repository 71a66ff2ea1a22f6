using AngleSharp.Dom;
using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Web.Tests.Fixtures;
using Parallax.Web.Texts;

namespace Parallax.Web.Tests;

public sealed class HtmlReportTests
{
    public static TheoryData<string> Pages =>
        ["two", "four", "full", "sides", "ten", "ferry", "crowd", "read", "hostile", "hostile reading"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_link_leads_to_a_place_in_the_page(string name)
    {
        var page = await PageFixture.OpenAsync(Make(name));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToHashSet(StringComparer.Ordinal);
        page.QuerySelectorAll("a[href]")
            .Select(link => link.GetAttribute("href")!)
            .Where(href => !href.StartsWith('#') || !ids.Contains(href[1..]))
            .Distinct()
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_id_stands_once_and_is_of_our_own_making(string name)
    {
        var page = await PageFixture.OpenAsync(Make(name));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
        ids.ShouldAllBe(id => id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Headings_descend_one_step_at_a_time(string name)
    {
        var page = await PageFixture.OpenAsync(Make(name));
        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();
        levels[0].ShouldBe(1);
        levels.Count(level => level == 1).ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
    }

    [Fact]
    public async Task The_sections_stand_in_the_order_of_the_sketch()
    {
        var page = await PageFixture.OpenAsync(Kethra.Two());
        page.QuerySelectorAll("h2")
            .Select(heading => heading.TextContent)
            .ShouldBe([
                "Overview",
                "Differences",
                "In one only",
                "Labels",
                "Who acts",
                "Who speaks",
                "Timeline",
                "Origins",
                "The articles",
            ]);
        page.QuerySelectorAll("#differences ~ .kind-section h3")
            .Select(heading => heading.FirstChild!.TextContent.Trim())
            .ShouldBe([
                "Who acts",
                "How many",
                "The words of a quotation",
                "What it is called",
                "How sure it is",
                "Said alike",
            ]);
    }

    [Fact]
    public async Task A_report_with_everything_has_every_section()
    {
        var page = await PageFixture.OpenAsync(Full.Four());
        page.QuerySelectorAll("h2")
            .Select(heading => heading.TextContent)
            .ShouldBe([
                "Overview",
                "Differences",
                "In one only",
                "Left out",
                "Casualties",
                "Labels",
                "Who acts",
                "Who speaks",
                "Timeline",
                "Origins",
                "The articles",
            ]);
        page.QuerySelectorAll(".counted .figure").Select(figure => figure.TextContent).ShouldBe(["7", "5 or more"]);
        page.QuerySelectorAll(".shared .places a").Select(link => link.TextContent).ShouldBe(["C", "D"]);
        page.QuerySelectorAll(".omission")
            .Select(note => note.TextContent)
            .ShouldContain(note => note.EndsWith("published 2 days before it happened", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_sides_the_page_speaks_of_sides()
    {
        var page = await PageFixture.OpenAsync(Full.Sides());
        page.QuerySelector("#only")!.TextContent.ShouldBe("On one side only");
        page.QuerySelectorAll(".only h3 .who").Select(name => name.TextContent.Trim()).ShouldContain("valley C D");
        page.QuerySelectorAll(".overview dt").Select(line => line.TextContent).ShouldContain("Only valley C D");
    }

    [Fact]
    public async Task Of_ten_articles_what_is_said_alike_stands_once()
    {
        var page = await PageFixture.OpenAsync(Full.Ten());
        page.QuerySelectorAll(".overview dt").Length.ShouldBeLessThanOrEqualTo(5);
        var group = page.QuerySelectorAll("article.group .versions").First();
        group.QuerySelectorAll(".version").Length.ShouldBeLessThan(10);
        page.QuerySelectorAll(".version.missing").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_texts_stand_there_word_for_word()
    {
        var report = Kethra.Four();
        var page = await PageFixture.OpenAsync(report);
        foreach (var (article, shown) in report.Articles.Zip(page.QuerySelectorAll("article.text")))
        {
            foreach (var added in shown.QuerySelectorAll("a.no, a.partner, header, footer").ToList())
            {
                added.Remove();
            }

            Letters(shown.TextContent).ShouldBe(Letters(article.Text));
        }
    }

    [Fact]
    public async Task A_statement_has_its_number_its_partners_and_a_place_for_each()
    {
        var page = await PageFixture.OpenAsync(Kethra.Two());
        var number = page.GetElementById("a1-s2")!;
        number.TextContent.ShouldBe("2");
        number.GetAttribute("href").ShouldBe("#s2");
        number.GetAttribute("aria-label").ShouldBe("2: differs in agent");
        page.QuerySelectorAll("#a1 a.partner.g2").ShouldHaveSingleItem().GetAttribute("href").ShouldBe("#a2-s2");
        page.QuerySelectorAll("#a1 span.st.g2")
            .Select(piece => piece.TextContent)
            .Aggregate(string.Concat)
            .ShouldStartWith("Shooting broke out near the Teviska crossing");
        page.QuerySelectorAll("#a1 span.d-date").ShouldHaveSingleItem().TextContent.ShouldBe("Tuesday, May 16");
    }

    [Fact]
    public async Task Words_in_every_version_of_a_quotation_are_told_from_the_others()
    {
        var page = await PageFixture.OpenAsync(Kethra.Four());
        var apparatus = page.QuerySelector("#s4 .apparatus")!;
        apparatus
            .QuerySelectorAll(".collation .sigla b")
            .Select(sigla => sigla.TextContent)
            .ShouldBe(["A", "B", "C D"]);
        var columns = apparatus.QuerySelectorAll(".collation .column:not(.sigla)").ToList();
        columns
            .Where(column => !column.ClassList.Contains("varies"))
            .Select(column => column.Children[0].TextContent)
            .ShouldContain("positions");
        columns.ShouldContain(column =>
            column.Children.Select(word => word.TextContent).SequenceEqual(new[] { "will", "are", "shall" })
        );
        apparatus.QuerySelectorAll(".inserted").Select(word => word.TextContent).ShouldContain("[the");
    }

    [Fact]
    public async Task An_outlet_that_is_not_named_stays_so()
    {
        var page = await PageFixture.OpenAsync(Kethra.Four());
        var relay = page.QuerySelectorAll(".masthead .witnesses li")[3].TextContent;
        relay.ShouldContain("outlet not named");
        relay.ShouldContain("relayed by VALDORAN press");
        relay.ShouldContain("no date of publication");
        page.QuerySelector("#a4 .source dd")!.TextContent.ShouldBe("not named");
    }

    [Fact]
    public async Task Articles_of_two_events_are_compared_under_a_warning()
    {
        var two = Kethra.Two();
        (await PageFixture.OpenAsync(two)).QuerySelector(".warning").ShouldBeNull();
        var apart = two with
        {
            Story = two.Story! with
            {
                SameEvent = false,
                Why = [new("date", "three weeks apart", -0.8), new("place", "one place", 0.2)],
            },
        };
        var warning = (await PageFixture.OpenAsync(apart)).QuerySelector(".warning")!;
        warning
            .QuerySelectorAll("li")
            .Select(reason => reason.TextContent)
            .ShouldBe(["against three weeks apart", "for one place"]);
    }

    [Fact]
    public async Task A_report_without_findings_says_so()
    {
        var two = Kethra.Two();
        var empty = two with
        {
            Story = new Story(null, null, [], true, []),
            Overview = null,
            Entities = null,
            Statements = null,
            Labels = null,
            Agency = null,
            Timeline = null,
            Origins = null,
            Articles = [.. two.Articles.Select(article => article with { Quotations = [], Parts = [], Text = "" })],
        };
        var page = await PageFixture.OpenAsync(empty);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Reports compared");
        page.QuerySelector(".facts")!.TextContent.ShouldContain("no date in the texts");
        page.Body!.TextContent.ShouldContain("No difference but in the wording was found.");
    }

    [Fact]
    public async Task The_policy_allows_this_stylesheet_and_nothing_else()
    {
        var html = await HtmlReport.RenderAsync(Kethra.Two());
        var page = await PageFixture.OpenAsync(Kethra.Two());
        var style = page.QuerySelector("style")!.TextContent;
        page.QuerySelector("meta[http-equiv]")!.GetAttribute("content").ShouldBe(Stylesheet.PolicyFor(style));
        page.QuerySelectorAll("[style], script, link, img").ShouldBeEmpty();
        html.ShouldNotContain("url(");
        html.ShouldNotContain("@import");
    }

    [Fact]
    public async Task The_same_report_gives_the_same_bytes() =>
        (await HtmlReport.RenderAsync(Kethra.Four())).ShouldBe(await HtmlReport.RenderAsync(Kethra.Four()));

    [Fact]
    public async Task Right_to_left_text_keeps_to_its_own_direction()
    {
        var text = "השגרירה אמרה: \u202Eno\u202C.";
        var fixture = new ArticleFixture("rtl", text);
        var page = await PageFixture.OpenAsync(new ReportFixture(fixture).Only(0, text).Build());
        page.QuerySelectorAll(".text .part").ShouldAllBe(part => part.GetAttribute("dir") == "auto");
        page.QuerySelectorAll(".text .hidden-character")
            .Select(mark => mark.TextContent)
            .ShouldBe(["U+202E", "U+202C"]);
        page.Body!.TextContent.ShouldNotContain("\u202E");
    }

    private static Report Make(string name) =>
        name switch
        {
            "two" => Kethra.Two(),
            "four" => Kethra.Four(),
            "full" => Full.Four(),
            "sides" => Full.Sides(),
            "ferry" => Ferry.Three(),
            "crowd" => Crowd.Of((54, 20), 0.3),
            "ten" => Full.Ten(),
            "read" => new ReportFixture(Kethra.Wire()).BuildReading(),
            "hostile" => Hostile.Comparison(3),
            "hostile reading" => Hostile.Reading(),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
