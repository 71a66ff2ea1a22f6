using System.Text;
using Parallax.Sources.Feeds;

namespace Parallax.Sources.Tests.Feeds;

public sealed class ListParserTests
{
    [Fact]
    public void Reads_a_news_sitemap()
    {
        var (sitemap, _) = Sitemap(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
                    xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url><loc> https://harbour.example/1?a=1&b=2 </loc><lastmod>2023-05-18T11:00:00Z</lastmod>
                <image:image><image:loc>https://harbour.example/1.jpg</image:loc><image:title>Picture</image:title></image:image>
                <n:news><n:publication><n:name>Harbour Post</n:name><n:language>en</n:language></n:publication>
                  <n:publication_date>2023-05-18</n:publication_date><n:title>Bridge &amp; ferry shut</n:title></n:news></url>
              <url><loc>/2</loc><lastmod>2087-01-01</lastmod></url>
              <url><lastmod>2023-05-18</lastmod></url>
            </urlset>
            """
        );

        sitemap
            .ShouldNotBeNull()
            .Pages.Select(p => p.Address)
            .ShouldBe(["https://harbour.example/1?a=1&b=2", "https://harbour.example/2"]);
        sitemap
            .Pages[0]
            .ShouldBe(
                new SitemapPage("https://harbour.example/1?a=1&b=2")
                {
                    Title = "Bridge & ferry shut",
                    Publication = "Harbour Post",
                    Language = "en",
                    Published = new DateTimeOffset(2023, 5, 18, 0, 0, 0, TimeSpan.Zero),
                    Modified = new DateTimeOffset(2023, 5, 18, 11, 0, 0, TimeSpan.Zero),
                }
            );
        sitemap.Pages[1].Modified.ShouldBeNull();
    }

    [Fact]
    public void Reads_an_index_and_bounds_it()
    {
        var (index, _) = Sitemap(
            "<sitemapindex><sitemap><loc>https://harbour.example/a.xml</loc></sitemap></sitemapindex>"
        );
        index!.Children.ShouldBe(["https://harbour.example/a.xml"]);

        var (many, _) = Sitemap(
            "<urlset>"
                + string.Concat(Enumerable.Range(0, 50_010).Select(i => $"<url><loc>/{i}</loc></url>"))
                + "</urlset>"
        );
        many!.Pages.Count.ShouldBe(50_000);
        many.Notes.ShouldHaveSingleItem().ShouldContain("the first 50,000 were read");

        var (torn, _) = Sitemap("<urlset><url><loc>/1</loc></url><url>");
        torn!.Pages.Count.ShouldBe(1);
        torn.Notes.ShouldHaveSingleItem().ShouldContain("after 1 addresses");

        Sitemap("<urlset>" + string.Concat(Enumerable.Repeat("<url>", 100_000)))
            .Failure.ShouldNotBeNull()
            .ShouldContain("nested more than");
        Sitemap("<html/>").Failure.ShouldBe("sitemap.xml: is XML, but no sitemap (its first element is <html>)");
    }

    [Fact]
    public void Reads_subscriptions_at_any_depth_once()
    {
        var (list, _) = OpmlParser.Parse(
            Encoding.UTF8.GetBytes(
                """
                <opml version="2.0"><head><title>Mine</title></head><body>
                  <outline text="News"><outline type="rss" text="Harbour & Post" xmlUrl="https://harbour.example/feed" htmlUrl="https://harbour.example/"/>
                    <outline text="Deep"><outline title="Banner" text="b" xmlUrl="https://banner.example/rss"/></outline></outline>
                  <outline text="Again" xmlUrl="https://harbour.example/feed"/>
                  <outline text="No feed" htmlUrl="https://x.example/"/><outline xmlUrl="file:///etc/passwd"/>
                </body></opml>
                """
            ),
            null,
            "feeds.opml"
        );

        list.ShouldNotBeNull()
            .Feeds.ShouldBe([
                new OpmlFeed("https://harbour.example/feed", "Harbour & Post", "https://harbour.example/"),
                new OpmlFeed("https://banner.example/rss", "Banner", null),
            ]);
        OpmlParser
            .Parse("<opml/>"u8.ToArray(), null, "feeds.opml")
            .Failure.ShouldBe("feeds.opml: is OPML, but lists no feed");
    }

    private static (Sitemap? Sitemap, string? Failure) Sitemap(string text) =>
        new SitemapParser(FixedClock.Standard).Parse(
            Encoding.UTF8.GetBytes(text),
            null,
            "sitemap.xml",
            "https://harbour.example/sitemap.xml"
        );
}
