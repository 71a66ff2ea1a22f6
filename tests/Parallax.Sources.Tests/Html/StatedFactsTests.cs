using Parallax.Sources.Html;

namespace Parallax.Sources.Tests.Html;

/// <summary>Who wrote a page's article, when, and in which language, as the page states.</summary>
public sealed class StatedFactsTests
{
    private const string Text = "<p>The pier of Ansel was closed on Monday, the harbour board said at noon.</p>";

    [Theory]
    [InlineData("""{"author":{"@type":"Person","name":"Maren Ostby"}}""", "Maren Ostby")]
    [InlineData("""{"author":[{"name":"Maren Ostby"},{"name":"Jon Pell"}]}""", "Maren Ostby|Jon Pell")]
    [InlineData("""{"author":["Maren Ostby","maren ostby"]}""", "Maren Ostby")]
    [InlineData("""{"author":"By Maren Ostby and Jon Pell"}""", "Maren Ostby|Jon Pell")]
    [InlineData("""{"author":"Maren Ostby, Jon Pell and Ida Ruud"}""", "Maren Ostby|Jon Pell|Ida Ruud")]
    [InlineData("""{"author":"Maren Ostby, Ansel"}""", "Maren Ostby, Ansel")]
    [InlineData("""{"author":{"name":"Harbour Post"},"publisher":"Harbour Post"}""", "")]
    [InlineData("""{"author":"https://harbour.example/staff/ostby"}""", "")]
    [InlineData("""{"author":{"name":7}}""", "")]
    public void Reads_authors_of_json_ld(string json, string authors) =>
        HtmlArticleExtractor
            .Extract($$"""<script type="application/ld+json">{"@type":"NewsArticle",{{json[1..]}}</script>{{Text}}""")
            .Authors.ShouldBe(authors.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("<meta name=author content='Maren Ostby'>", "Maren Ostby")]
    [InlineData(
        "<meta property=article:author content=https://harbour.example/ostby><meta name=byl content='By Jon Pell'>",
        "Jon Pell"
    )]
    [InlineData("<p>By <a rel=author href=/o>Maren Ostby</a>", "Maren Ostby")]
    [InlineData("<div itemprop=author><span itemprop=name>Maren Ostby</span>, Ansel</div>", "Maren Ostby")]
    [InlineData("<div itemprop=author>editor@harbour.example</div>", "")]
    [InlineData("", "")]
    public void Reads_authors_of_elements(string html, string authors) =>
        HtmlArticleExtractor
            .Extract(html + Text)
            .Authors.ShouldBe(authors.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData(
        "<meta property=article:published_time content=2024-03-05T23:30:00-05:00>",
        "2024-03-05T23:30:00-05:00"
    )]
    // A moment of another day is another thing's.
    [InlineData(
        "<meta property=article:published_time content=2024-03-05><time datetime=2024-03-06T08:00:00Z>today</time>",
        null
    )]
    [InlineData(
        "<meta property=article:published_time content=2024-03-05><time datetime=2024-03-05T08:00:00Z>then</time>",
        "2024-03-05T08:00:00+00:00"
    )]
    [InlineData("<meta property=article:published_time content=2024-03-05T23:30:00>", null)]
    [InlineData("<time datetime=2024-03-05>5 March</time>", null)]
    public void Reads_the_moment_of_publication(string html, string? moment)
    {
        var article = HtmlArticleExtractor.Extract(html + Text);
        article.Published.ShouldNotBeNull().Value.ShouldBe(new DateOnly(2024, 3, 5));
        (article.PublishedAt?.ToString("yyyy-MM-ddTHH:mm:sszzz")).ShouldBe(moment);
    }

    [Theory]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"dateModified\":\"2024-03-06T09:00:00+01:00\"}</script>"
    )]
    [InlineData("<meta property=article:modified_time content=2024-03-06T09:00:00+01:00>")]
    [InlineData("<meta itemprop=dateModified content=2024-03-06T09:00:00+01:00>")]
    public void Reads_the_moment_of_the_last_change(string html)
    {
        var article = HtmlArticleExtractor.Extract(html + Text);
        article.Modified.ShouldBe(new DateTimeOffset(2024, 3, 6, 9, 0, 0, TimeSpan.FromHours(1)));
        article.Published.ShouldBeNull();
    }

    [Theory]
    [InlineData("<html lang=en-gb>", "en-GB")]
    [InlineData(
        "<html lang=en><script type='application/ld+json'>{\"@type\":\"Article\",\"inLanguage\":\"uk\"}</script>",
        "uk"
    )]
    [InlineData("<meta property=og:locale content=tr_TR>", "tr-TR")]
    [InlineData("<meta http-equiv=Content-Language content='de, en'>", "de")]
    [InlineData("<html lang='none of them'>", null)]
    public void Reads_the_language(string html, string? language) =>
        HtmlArticleExtractor.Extract(html + Text).Language.ShouldBe(language);

    [Fact]
    public void Gives_all_of_it_to_the_article()
    {
        var article = HtmlArticleText
            .Of(
                HtmlArticleExtractor.Extract(
                    "<html lang=en><meta name=author content='Maren Ostby'><meta property=article:published_time content=2024-03-05T23:30:00Z><meta property=article:modified_time content=2024-03-06T01:00:00Z>"
                        + Text
                )
            )
            .ShouldNotBeNull();
        article.Authors.ShouldBe(["Maren Ostby"]);
        article.Language.ShouldBe("en");
        article.PublishedAt.ShouldBe(new DateTimeOffset(2024, 3, 5, 23, 30, 0, TimeSpan.Zero));
        article.Modified.ShouldBe(new DateTimeOffset(2024, 3, 6, 1, 0, 0, TimeSpan.Zero));
    }
}
