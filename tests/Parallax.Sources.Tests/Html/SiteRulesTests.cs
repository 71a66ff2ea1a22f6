using AngleSharp.Html.Parser;
using Parallax.Core;
using Parallax.Sources.Html;

namespace Parallax.Sources.Tests.Html;

public sealed class SiteRulesTests
{
    private const string Page = """
        <title>Daily</title><div class="a9"><div class="t1">Pier closed for the winter</div><div class="w1">Maren Ostby in Ansel</div>
        <p>The pier of Ansel was closed on Monday, the harbour board said at noon.</p>
        <p class="x7">Boats for hire, day and night, at the old quay behind the church; ask for Ida Ruud.</p></div>
        <div class="b2"><p>Storm after storm has hit the coast since the first days of the year, and nobody knows how many more.</p>
        <p>The school was closed for a week, and the church had to be propped up with beams from the old ferry.</p></div>
        """;

    private static readonly SiteRules Sites = SiteRules.Read(
        """
        {
          "ansel.example": { "body": "div.a9", "drop": ".x7, .nothing", "headline": ".t1", "byline": ".w1" },
          "other.example": { "body": ".missing", "headline": ".missing" }
        }
        """u8
    );

    [Theory]
    [InlineData("https://ansel.example/pier")]
    [InlineData("http://www.Ansel.example:8080/pier")]
    public void A_rule_names_the_parts_of_a_sites_pages(string address) =>
        HtmlArticleExtractor
            .Extract(Page, address, Sites)
            .Blocks.Select(b => (b.Kind, b.Text))
            .ShouldBe([
                (PartKind.Headline, "Pier closed for the winter"),
                (PartKind.Byline, "Maren Ostby in Ansel"),
                (PartKind.Paragraph, "The pier of Ansel was closed on Monday, the harbour board said at noon."),
            ]);

    [Theory]
    [InlineData(null)]
    [InlineData("https://elsewhere.example/pier")]
    [InlineData("https://notansel.example/pier")]
    [InlineData("https://other.example/pier")]
    [InlineData("pages/ansel.example")]
    public void Where_no_rule_fits_the_general_ones_hold(string? address) =>
        HtmlArticleExtractor
            .Extract(Page, address, Sites)
            .BodyText.ShouldBe(HtmlArticleExtractor.Extract(Page).BodyText);

    [Fact]
    public void The_address_that_the_page_states_counts_where_none_is_given() =>
        HtmlArticleExtractor
            .Extract("<link rel=canonical href=https://ansel.example/pier>" + Page, null, Sites)
            .BodyText.ShouldBe("The pier of Ansel was closed on Monday, the harbour board said at noon.");

    [Fact]
    public void The_rules_that_come_along_can_all_be_read()
    {
        using var document = new HtmlParser().ParseDocument("<p>");
        foreach (var (host, rule) in SiteRules.Default.Rules)
        {
            Uri.CheckHostName(host).ShouldBe(UriHostNameType.Dns);
            foreach (var selector in new[] { rule.Body, rule.Drop, rule.Headline, rule.Byline }.OfType<string>())
            {
                Should.NotThrow(() => document.QuerySelectorAll(selector));
            }
        }
    }
}
