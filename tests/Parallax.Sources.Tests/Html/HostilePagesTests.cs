using System.Text;
using FsCheck.Fluent;
using Parallax.Core;
using Parallax.Sources.Html;

namespace Parallax.Sources.Tests.Html;

[Collection(Alone.Name)]
public sealed class HostilePagesTests
{
    private const string Sentence = "<p>The bridge was shut on Monday, the mayor said at noon.</p>";

    public static TheoryData<string, Func<string>> Pages { get; } =
        new()
        {
            { "100,000 nested div", () => Repeat("<div>", 100_000) + Sentence },
            { "100,000 nested and closed div", () => Repeat("<div>", 100_000) + Sentence + Repeat("</div>", 100_000) },
            { "100,000 nested b", () => Repeat("<b>", 100_000) + Sentence },
            {
                "100,000 nested unknown",
                () => string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<x{i}>")) + Sentence
            },
            { "100,000 nested tables", () => Repeat("<table><tr><td>", 100_000) + Sentence },
            { "100,000 nested lists", () => Repeat("<ul><li>", 100_000) + Sentence },
            { "just under the depth bound", () => Repeat("<div>", 398) + Sentence },
            {
                "398 open formatting, many blocks",
                () => string.Concat(Enumerable.Range(0, 398).Select(i => $"<font id={i}>")) + Repeat("<p>x", 100_000)
            },
            {
                "50 open formatting, many blocks",
                () => string.Concat(Enumerable.Range(0, 50).Select(i => $"<font id={i}>")) + Repeat("<p>x", 19_000)
            },
            { "90,000 p", () => Repeat("<p>x", 90_000) + Sentence },
            { "90,000 li", () => "<ul>" + Repeat("<li>x", 90_000) + Sentence },
            { "90,000 br", () => "<p>" + Repeat("word<br>", 90_000) + Sentence },
            { "90,000 end tags", () => Repeat("</p>", 90_000) + Sentence },
            { "text in table", () => "<table>" + Repeat("text<tr>", 50_000) + Sentence },
            { "misnested formatting", () => Repeat("<a><b></a><p></b>", 30_000) + Sentence },
            {
                "100,000 attributes",
                () => "<div " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=1 ")) + ">" + Sentence
            },
            {
                "100,000 attributes without value",
                () => "<div " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i} ")) + ">" + Sentence
            },
            {
                "1,000 html tags with attributes",
                () => string.Concat(Enumerable.Range(0, 1000).Select(i => $"<html a{i}=1>")) + Sentence
            },
            { "5 MB line", () => Sentence + new string('x', 5_000_000) },
            { "4.9 MB of words", () => "<p>" + Repeat("word ", 980_000) },
            { "4.9 MB of words in blocks", () => Repeat("<p>" + Repeat("word ", 100), 9_000) },
            { "4.9 MB class", () => "<div class='" + Repeat("word ", 980_000) + "'>" + Sentence },
            {
                "1 MB title and heading",
                () => $"<title>{Repeat("word ", 200_000)}</title><h1>{Repeat("word ", 200_000)}</h1>{Sentence}"
            },
            { "50,000 headings", () => Repeat("<h1>word word</h1>", 50_000) + Sentence },
            {
                "50,000 metas",
                () => string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<meta name=n{i} content=c>")) + Sentence
            },
            {
                "deep JSON-LD",
                () => "<script type='application/ld+json'>" + new string('[', 1_000_000) + "</script>" + Sentence
            },
            {
                "wide JSON-LD",
                () =>
                    "<script type='application/ld+json'>["
                    + Repeat("{\"@type\":1},", 100_000)
                    + "1]</script>"
                    + Sentence
            },
            {
                "many JSON-LD",
                () => Repeat("<script type='application/ld+json'>{\"a\":[1,{}]}</script>", 20_000) + Sentence
            },
            { "unclosed comment", () => Sentence + "<!--" + Repeat("<p>", 100_000) },
            { "unclosed CDATA", () => Sentence + "<![CDATA[" + Repeat("<p>", 100_000) },
            { "unclosed script", () => Sentence + "<script>" + Repeat("</scrip", 100_000) },
            { "unclosed quote", () => Sentence + "<a href=\"" + Repeat("<p>", 100_000) },
            { "many unclosed tags", () => Sentence + Repeat("<a ", 100_000) },
            { "only brackets", () => Sentence + new string('<', 1_000_000) },
            { "open comments", () => Sentence + Repeat("<!", 500_000) },
            {
                "entities",
                () => "<p>" + Repeat("&#x10FFFF;&#xD800;&#0;&#xFFFFFFFFFF;&amp;lt;&nope;&#;", 50_000) + Sentence
            },
            { "ampersands", () => Sentence + new string('&', 1_000_000) },
            { "zero characters", () => "\0<p>\0The bridge\0 was shut on Monday, the mayor said at noon.\0" },
            { "frameset", () => "<frameset><frame>" + Sentence },
            { "templates", () => Repeat("<template>", 300) + Sentence },
            { "svg and math", () => Repeat("<svg><math><mi>", 100) + Sentence },
            { "select", () => "<select>" + Repeat("<option>x", 50_000) + Sentence },
        };

    [Theory]
    [MemberData(nameof(Pages), DisableDiscoveryEnumeration = true)]
    public void Reads_within_bounds(string what, Func<string> page)
    {
        var html = page();
        AssertNormal(Alone.Within(what, () => HtmlArticleExtractor.Extract(html)));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    public void Reads_the_words_of_a_page_nested_too_deep_and_says_so(string tag)
    {
        var article = HtmlArticleExtractor.Extract(
            "<title>T</title><script>x()</script>" + Repeat(tag, 100_000) + "<p>Closed &amp; shut.</p><p>Again</p>"
        );
        article.Degraded.ShouldBe("elements nested more than 400 deep");
        article.BodyText.ShouldBe("Closed & shut.\n\nAgain");
    }

    [Fact]
    public void Reads_two_hundred_mutated_pages()
    {
        var random = new Random(41);
        for (var i = 0; i < 200; i++)
        {
            AssertNormal(HtmlArticleExtractor.Extract(Mutated(Html.Pages.Ferry, random)));
        }
    }

    [Fact]
    public void Reads_any_tag_soup() =>
        Prop.ForAll(
                Gen.Elements(Soup).ListOf().Select(string.Concat).ToArbitrary(),
                html =>
                {
                    AssertNormal(HtmlArticleExtractor.Extract(html));
                    return true;
                }
            )
            .Check();

    private static readonly string[] Soup =
    [
        "<p>",
        "</p>",
        "<div class=comment>",
        "</div>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<a href=x>",
        "</a>",
        "<b>",
        "</b>",
        "<br>",
        "<h1>",
        "</h1>",
        "<article>",
        "</article>",
        "<figure>",
        "<figcaption>",
        "</figure>",
        "<span class=byline>",
        "</span>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<svg>",
        "</svg>",
        "<template>",
        "<select>",
        "<li>",
        "<ul>",
        "<x-y>",
        "</x-y>",
        "<html>",
        "<body>",
        "<head>",
        "<title>",
        "<pre>",
        "<frameset>",
        "<noscript>",
        "<time datetime=2020-01-01>",
        "<img alt='words'>",
        "words ",
        "A sentence that is long enough to be a paragraph. ",
        "&amp;",
        "&#0;",
        "&#xD800;",
        "\0",
        "\u202E",
        "<",
        ">",
        "\"",
        "'",
        "=",
        "\n",
        " ",
    ];

    private static void AssertNormal(HtmlArticle article)
    {
        if (HtmlArticleText.Of(article) is { } read)
        {
            (Parallax.Sources.Text.TextNormaliser.Normalise(read.Text) == read.Text).ShouldBeTrue();
            read.Blocks.All(b => b.Span.End <= read.Text.Length).ShouldBeTrue();
        }
    }

    private static string Mutated(string page, Random random)
    {
        var text = new StringBuilder(page);
        for (var changes = random.Next(1, 40); changes > 0; changes--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 60), text.Length - at);
            switch (random.Next(5))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, text.ToString(at, length));
                    break;
                case 2:
                    text[at] = (char)random.Next(0x10000);
                    break;
                case 3:
                    text.Insert(at, Soup[random.Next(Soup.Length)]);
                    break;
                default:
                    text.Replace('<', '>', at, Math.Min(length, 10));
                    break;
            }
        }

        return text.ToString();
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
