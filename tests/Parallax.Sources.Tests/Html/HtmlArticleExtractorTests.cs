using Parallax.Core;
using Parallax.Sources.Html;

namespace Parallax.Sources.Tests.Html;

public sealed class HtmlArticleExtractorTests
{
    [Fact]
    public void Keeps_the_article_and_nothing_of_the_page_around_it() =>
        HtmlArticleExtractor
            .Extract(Pages.Ferry)
            .Blocks.Select(b => (b.Kind, b.Text))
            .ShouldBe([
                (PartKind.Headline, "Ferry to Ansel stays in port"),
                (PartKind.Kicker, "Transport"),
                (
                    PartKind.Standfirst,
                    "Islanders wait for bread and letters as the harbour board and the owner argue over who should pay."
                ),
                (PartKind.Byline, "By Maren Ostby"),
                (PartKind.Caption, "The ferry at its berth on Monday."),
                (PartKind.Credit, "Jon Pell/HP"),
                (
                    PartKind.Paragraph,
                    "ANSEL — The only ferry to the island did not sail on Tuesday, the third day in a row, the harbour board said."
                ),
                (
                    PartKind.Paragraph,
                    "“We were told nothing,” said Mayor Ruth Calder, who has asked the ministry for a boat."
                ),
                (PartKind.Paragraph, "The owner blamed the board."),
                (null, "What the board wants"),
                (PartKind.Paragraph, "New lights on the pier by the first of May;"),
                (PartKind.Paragraph, "a second pilot for every night crossing."),
                (
                    PartKind.Paragraph,
                    "“A pilot costs more than the boat earns in a month,” the owner wrote in a letter."
                ),
            ]);

    [Fact]
    public void Reads_what_the_page_states_with_its_basis()
    {
        var article = HtmlArticleExtractor.Extract(Pages.Ferry);

        article.Outlet.ShouldBe(new Stated<string>("Harbour Post & Mail", "HTML meta og:site_name"));
        article.Published.ShouldBe(new Stated<DateOnly>(new DateOnly(2024, 3, 5), "HTML meta article:published_time"));
        article.Url.ShouldBe("https://harbour.example/2024/ferry");
        article.Headline.ShouldBe(new Stated<string>("Ferry to Ansel stays in port", "HTML headline"));
    }

    [Fact]
    public void Gives_spans_that_hold_the_blocks_of_a_normalised_text()
    {
        var article = HtmlArticleText.Of(HtmlArticleExtractor.Extract(Pages.Ferry)).ShouldNotBeNull();

        Parallax.Sources.Text.TextNormaliser.Normalise(article.Text).ShouldBe(article.Text);
        article.Headline!.Span!.Value.In(article.Text).ShouldBe("Ferry to Ansel stays in port");
        article.Blocks.ShouldAllBe(b => b.Span.End == article.Text.Length || article.Text[b.Span.End] == '\n');
        article.Blocks.Zip(article.Blocks.Skip(1)).ShouldAllBe(p => p.First.Span.End < p.Second.Span.Start);
    }

    [Theory]
    [InlineData(
        """{"@type":"NewsArticle","headline":"H","publisher":{"name":"Couri&#101;r"},"datePublished":"2020-10-14T08:00:00Z"}"""
    )]
    [InlineData(
        """[{"@type":"WebSite","name":"x"},{"@type":["Thing","ReportageNewsArticle"],"publisher":"Courier","datePublished":"2020-10-14",}]"""
    )]
    [InlineData(
        """{"@graph":[{"@type":"Organization","@id":"#o","name":"Courier"},{"@type":"Article","publisher":{"@id":"#o"},"datePublished":"Wed, 14 Oct 2020 10:00:00 GMT"}]}"""
    )]
    [InlineData(
        "<!-- {\"@type\":\"Article\",\"headline\":\"two\nlines\",\"publisher\":[{\"name\":\"Courier\"}],\"datePublished\":\"20201014\"} -->;"
    )]
    [InlineData(
        "//<![CDATA[\n{\"@type\":\"Article\",\"publisher\":{\"name\":\"Courier\"},\"datePublished\":\"2020-10-14\"}\n//]]>"
    )]
    public void Reads_json_ld_as_sites_write_it(string json)
    {
        var article = HtmlArticleExtractor.Extract($"<script type=\"application/ld+json\">{json}</script><p>Text.");
        article.Outlet.ShouldBe(new Stated<string>("Courier", "HTML JSON-LD publisher"));
        article.Published.ShouldBe(new Stated<DateOnly>(new DateOnly(2020, 10, 14), "HTML JSON-LD datePublished"));
    }

    [Theory]
    [InlineData("""{"@type":"NewsArticle","publisher":{"name":7},"datePublished":"10/14/2020"}""")]
    [InlineData("""{"@type":"NewsArticle","publisher":{"name":"\ud800"},"datePublished":"\ud800"}""")]
    [InlineData("""{"@type":"NewsArticle","publisher":""")]
    [InlineData("]{[}")]
    [InlineData("")]
    public void States_nothing_that_json_ld_does_not(string json)
    {
        var article = HtmlArticleExtractor.Extract($"<script type=\"application/ld+json\">{json}</script><p>Text.");
        article.Outlet.ShouldBeNull();
        article.Published.ShouldBeNull();
    }

    [Fact]
    public void Takes_the_title_where_no_heading_is_the_headline()
    {
        var article = HtmlArticleExtractor.Extract(
            "<meta property=og:title content='The bridge is shut'><h1><a href=/>The Daily</a></h1><p>The bridge was shut on Monday, the mayor said at noon.</p>"
        );
        article.Headline.ShouldBe(new Stated<string>("The bridge is shut", "HTML meta og:title"));
        article.Blocks[0].Text.ShouldBe("The bridge is shut");
    }

    [Fact]
    public void Reads_an_article_in_a_form_that_wraps_the_whole_page() =>
        HtmlArticleExtractor
            .Extract(
                "<form id=aspnetForm><div class=sidebar><p>The bridge was shut on Monday, the mayor said at noon.</p></div></form>"
            )
            .BodyText.ShouldBe("The bridge was shut on Monday, the mayor said at noon.");

    // Words that a class has in common with clutter, on elements that hold the article.
    [Theory]
    [InlineData("<div class='post comments-open'>", "</div>")]
    [InlineData("<div class='elementor-widget elementor-widget-text-editor'>", "</div>")]
    [InlineData("<article class='tag-share category-social'>", "</article>")]
    [InlineData("<div class='hero-banner'><h1>Bridge shut</h1>", "</div>")]
    public void Keeps_an_article_whose_element_has_an_unlucky_name(string start, string end) =>
        HtmlArticleExtractor
            .Extract(
                $"{start}<p>The bridge was shut on Monday, the mayor said at noon.</p>{end}<div><p>{new string('x', 30)} {string.Join(' ', Enumerable.Repeat("word", 60))}</p></div>"
            )
            .BodyText.ShouldContain("The bridge was shut on Monday");

    [Fact]
    public void Reads_a_page_that_fills_itself_by_script_from_its_json_ld()
    {
        var article = HtmlArticleExtractor.Extract(
            """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge shut",
            "articleBody":"The bridge was shut on Monday.\n\nThe mayor <b>&amp;</b> the board said so at noon."}</script><div id="root"></div>
            """
        );
        article
            .Blocks.Select(b => b.Text)
            .ShouldBe(["Bridge shut", "The bridge was shut on Monday.", "The mayor & the board said so at noon."]);
    }

    [Fact]
    public void Keeps_a_date_line_only_where_nothing_states_the_day()
    {
        const string Page =
            "<h1>Bridge shut</h1><span>Monday, 4 March 2024, 10:15</span><p>The bridge was shut on Monday, the mayor said at noon.</p>";
        HtmlArticleExtractor
            .Extract(Page)
            .Blocks[1]
            .ShouldBe(new HtmlBlock("Monday, 4 March 2024, 10:15", PartKind.Furniture, Body: false));
        HtmlArticleExtractor.Extract("<meta name=date content=2024-03-04>" + Page).Blocks.Count.ShouldBe(2);
    }

    [Fact]
    public void Reads_a_table_of_figures_row_by_row() =>
        HtmlArticleExtractor
            .Extract(
                "<p>The bridge was shut on Monday, the mayor said at noon.</p><table><tr><td>Killed<td>3</tr><tr><td>Hurt<td>11</tr></table><p>The bridge was shut on Tuesday too, the mayor said.</p>"
            )
            .BodyText.ShouldContain("Killed 3\n\nHurt 11");

    [Fact]
    public void Reads_pages_on_many_threads_alike()
    {
        var expected = HtmlArticleExtractor.Extract(Pages.Ferry).BodyText;
        Parallel.For(0, 64, _ => HtmlArticleExtractor.Extract(Pages.Ferry).BodyText.ShouldBe(expected));
    }

    [Fact]
    public void Reads_a_page_of_short_lines() =>
        HtmlArticleExtractor.Extract("<p>Yes.</p><p>“”</p>").BodyText.ShouldBe("Yes.\n\n“”");

    [Theory]
    [InlineData("<p>By <a rel=author>Jane Roe</a></p>", PartKind.Byline)]
    [InlineData(
        "<p><a class=author>Jane Roe</a> crossed the bridge on foot to see who was waiting there.</p>",
        PartKind.Paragraph
    )]
    public void Believes_what_an_inline_element_says_only_where_it_spans_the_block(string line, PartKind kind) =>
        HtmlArticleExtractor
            .Extract($"<h1>Bridge shut</h1>{line}<p>The bridge was shut on Monday, the mayor said at noon.</p>")
            .Blocks[1]
            .Kind.ShouldBe(kind);

    [Fact]
    public void Leaves_the_outlet_out_of_a_title() =>
        HtmlArticleExtractor
            .Extract(
                "<meta property=og:site_name content='Harbour Post'><title>Bridge shut | Harbour Post</title><p>The bridge was shut on Monday.</p>"
            )
            .Headline.ShouldBe(new Stated<string>("Bridge shut", "HTML title"));

    [Fact]
    public void Gives_no_body_for_a_page_of_links() =>
        HtmlArticleExtractor.Extract("<ul><li><a href=/>one</a><li><a href=/>two</a></ul>").BodyText.ShouldBeEmpty();
}
