using System.Text;
using Parallax.Sources.Feeds;

namespace Parallax.Sources.Tests.Feeds;

public sealed class FeedParserTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
             xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
          <channel>
            <title>World | Harbour Post</title>
            <atom:link href="https://harbour.example/feed.xml" rel="self"/>
            <link>https://harbour.example/</link>
            <language>en-gb</language>
            <image><title>Logo</title><link>https://harbour.example/logo</link></image>
            <item>
              <title>Bridge &amp;amp; ferry shut</title>
              <link>/2023/bridge</link>
              <guid isPermaLink="false">hp-17</guid>
              <pubDate>Thu, 18 May 2023 10:15:00 +0200</pubDate>
              <dc:creator>Ada Brenn</dc:creator>
              <author>desk@harbour.example (Ivo Marl)</author>
              <description>The bridge is shut.</description>
              <content:encoded><![CDATA[<p>The bridge is shut until Monday.</p><p>The ferry too.</p>]]></content:encoded>
              <media:content url="x.jpg"><media:title>A picture</media:title></media:content>
            </item>
            <item>
              <guid>https://harbour.example/2023/rain</guid>
              <description>&lt;p&gt;Rain.&lt;/p&gt;</description>
              <source url="https://banner.example/rss">The Banner</source>
            </item>
          </channel>
        </rss>
        """;

    [Fact]
    public void Reads_rss()
    {
        var feed = Feed(Rss, "https://harbour.example/feed.xml");

        feed.Title.ShouldBe("World | Harbour Post");
        feed.Outlet.ShouldBe("Harbour Post");
        feed.Home.ShouldBe("https://harbour.example/");
        feed.Language.ShouldBe("en-GB");
        feed.Notes.ShouldBeEmpty();
        feed.Entries.Count.ShouldBe(2);
        var first = feed.Entries[0];
        first.Id.ShouldBe("hp-17");
        first.Link.ShouldBe("https://harbour.example/2023/bridge");
        first.Title.ShouldBe("Bridge & ferry shut");
        first.Published.ShouldBe(new DateTimeOffset(2023, 5, 18, 10, 15, 0, TimeSpan.FromHours(2)));
        first.PublishedBasis.ShouldBe("feed pubDate");
        first.Authors.ShouldBe(["Ada Brenn", "Ivo Marl"]);
        first.ContentHtml.ShouldBe("<p>The bridge is shut until Monday.</p><p>The ferry too.</p>");
        first.SummaryHtml.ShouldBe("The bridge is shut.");
        feed.Entries[1].Link.ShouldBe("https://harbour.example/2023/rain");
        feed.Entries[1].Outlet.ShouldBe("The Banner");
        feed.Entries[1].SummaryHtml.ShouldBe("<p>Rain.</p>");
    }

    [Fact]
    public void Reads_rdf_whose_items_stand_beside_the_channel()
    {
        var feed = Feed(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                     xmlns:d="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://banner.example/"><title>The Banner</title><link>https://banner.example/</link>
                <items><rdf:Seq><rdf:li rdf:resource="https://banner.example/1"/></rdf:Seq></items></channel>
              <item rdf:about="https://banner.example/1"><title>One</title><link>https://banner.example/1</link>
                <description>Words.</description><d:date>2023-05-18T08:00:00Z</d:date><d:creator>Ada Brenn</d:creator></item>
            </rdf:RDF>
            """
        );
        feed.Title.ShouldBe("The Banner");
        var entry = feed.Entries.ShouldHaveSingleItem();
        entry.Title.ShouldBe("One");
        entry.Link.ShouldBe("https://banner.example/1");
        entry.Published.ShouldBe(new DateTimeOffset(2023, 5, 18, 8, 0, 0, TimeSpan.Zero));
        entry.Authors.ShouldBe(["Ada Brenn"]);
    }

    [Fact]
    public void Reads_atom()
    {
        var feed = Feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
              <title type="html">Harbour &amp;amp; Post</title>
              <link rel="self" href="https://harbour.example/atom"/>
              <link href="https://harbour.example/"/>
              <author><name>The desk</name></author>
              <entry xml:lang="de">
                <id>tag:harbour.example,2023:1</id>
                <title type="text">A &lt;b&gt; c</title>
                <link rel="enclosure" type="audio/mpeg" href="https://harbour.example/1.mp3"/>
                <link rel="alternate" type="text/html" href="https://harbour.example/1"/>
                <published>2023-05-18T10:15:00+02:00</published>
                <updated>2023-05-18T11:00:00Z</updated>
                <author><name>Ada Brenn</name><uri>https://harbour.example/ada</uri></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Words &amp; more<br/>here.</p></div></content>
              </entry>
            </feed>
            """
        );
        feed.Title.ShouldBe("Harbour & Post");
        feed.Home.ShouldBe("https://harbour.example/");
        feed.Language.ShouldBe("en");
        var entry = feed.Entries.ShouldHaveSingleItem();
        entry.Title.ShouldBe("A <b> c");
        entry.Link.ShouldBe("https://harbour.example/1");
        entry.Language.ShouldBe("de");
        entry.Updated.ShouldBe(new DateTimeOffset(2023, 5, 18, 11, 0, 0, TimeSpan.Zero));
        entry.Authors.ShouldBe(["Ada Brenn"]);
        entry.ContentHtml.ShouldBe("<div><p>Words &amp; more<br>here.</p></div>");
    }

    [Fact]
    public void Reads_json_feed()
    {
        var feed = Feed(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Harbour Post","home_page_url":"https://harbour.example/",
             "language":"en","items":[
              {"id":7,"url":"https://harbour.example/1","title":"R & D <b>","content_html":"<p>Words.</p>","summary":"Short.",
               "date_published":"2023-05-18T10:15:00+02:00","authors":[{"name":"Ada Brenn"}]},
              {"id":"https://harbour.example/2","content_text":"One < two.\n\nThree."},
              "no item"]}
            """
        );
        feed.Outlet.ShouldBe("Harbour Post");
        feed.Entries.Count.ShouldBe(2);
        feed.Entries[0].Id.ShouldBe("7");
        feed.Entries[0].Title.ShouldBe("R & D <b>");
        feed.Entries[0].Authors.ShouldBe(["Ada Brenn"]);
        feed.Entries[1].Link.ShouldBe("https://harbour.example/2");
        feed.Entries[1].ContentHtml.ShouldBe("<p>One &lt; two.</p><p>Three.</p>");
    }

    private static Feed Feed(string text, string? baseAddress = null)
    {
        var (feed, failure) = new FeedParser(FixedClock.Standard).Parse(
            Encoding.UTF8.GetBytes(text),
            null,
            "feed.xml",
            baseAddress
        );
        return feed.ShouldNotBeNull(failure);
    }
}
