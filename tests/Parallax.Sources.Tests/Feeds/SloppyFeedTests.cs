using System.Text;
using Parallax.Sources.Feeds;

namespace Parallax.Sources.Tests.Feeds;

/// <summary>Feeds as servers really send them, and as nobody should.</summary>
public sealed class SloppyFeedTests
{
    [Theory]
    [InlineData("Bread & butter", "Bread & butter")]
    [InlineData("Bread &amp; butter &nbsp;&eacute;&#233;&#x0;&#8;", "Bread & butter éé")]
    [InlineData("Bread &bogus; 5 < 6 ]]> more", "Bread &bogus; 5 < 6 ]]> more")]
    [InlineData("Be\u0001ll\u000B \uFFFE", "Bell")]
    [InlineData("<![CDATA[<b>Bold</b> & \u0002so]]>", "Bold & so")]
    [InlineData("A <i>set</i> title<!-- note -- note --><?php x ?>", "A set title")]
    public void Mends_what_can_be_mended(string title, string read) =>
        // Long enough that a control character in it is a slip and not one byte in a hundred.
        Feed($"<rss><channel>{new string(' ', 500)}<item><title>{title}</title></item></channel></rss>")
            .Entries[0]
            .Title.ShouldBe(read);

    [Fact]
    public void Reads_behind_blanks_before_the_declaration_and_junk_behind_the_end()
    {
        var feed = Feed(
            "\n\n  <?xml version=\"1.1\"?><rss><channel><item><link>https://harbour.example/?a=1&b=2</link></item></channel></rss>\n<!-- 3 ms --></div> & so"
        );
        feed.Entries.ShouldHaveSingleItem().Link.ShouldBe("https://harbour.example/?a=1&b=2");
        feed.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Declares_prefixes_that_nobody_declared()
    {
        var feed = Feed(
            "<rss><channel><item><dc:creator>Ada Brenn</dc:creator><content:encoded>Words.</content:encoded><media:title x:y='1'>No</media:title></item></channel></rss>"
        );
        feed.Entries[0].Authors.ShouldBe(["Ada Brenn"]);
        feed.Entries[0].ContentHtml.ShouldBe("Words.");
        feed.Entries[0].Title.ShouldBeNull();
    }

    [Theory]
    [InlineData("utf-8", "windows-1251")]
    [InlineData("utf-16", "utf-16")]
    [InlineData("iso-8859-1", "utf-8")]
    [InlineData("windows-1251", "windows-1251")]
    public void Reads_feeds_whose_declared_encoding_may_be_wrong(string declared, string real)
    {
        const string Words = "Мост закрыт до понедельника, сообщает ведомство, паром тоже не ходит";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding
            .GetEncoding(real)
            .GetBytes(
                $"<?xml version=\"1.0\" encoding=\"{declared}\"?><rss><channel><item><title>{Words}</title></item></channel></rss>"
            );
        Parse(bytes).Feed.ShouldNotBeNull().Entries[0].Title.ShouldBe(Words);
    }

    [Fact]
    public void Believes_the_server_where_the_feed_says_nothing()
    {
        var bytes = Encoding.Latin1.GetBytes("<rss><channel><item><title>Caf\u00E9</title></item></channel></rss>");
        var (feed, _) = new FeedParser(FixedClock.Standard).Parse(
            bytes,
            "text/xml; charset=\"ISO-8859-1\"",
            "feed",
            null
        );
        feed!.Entries[0].Title.ShouldBe("Café");
    }

    [Fact]
    public void Reads_the_whole_entries_of_a_feed_that_breaks_off()
    {
        var (feed, failure) = Parse("<rss><channel><item><title>One</title></item><item><title>Tw"u8.ToArray());
        failure.ShouldBeNull();
        feed!.Entries.ShouldHaveSingleItem().Title.ShouldBe("One");
        feed.Notes.ShouldHaveSingleItem()
            .ShouldBe("feed.xml: is not well-formed XML at line 1 after 1 entries, which were read; the rest was not");
    }

    [Theory]
    [InlineData(
        "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>",
        "declares entities"
    )]
    [InlineData("<!DOCTYPE rss [<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x;]><rss/>", "declares entities")]
    [InlineData("<html><body>Not found</body></html>", "is XML, but no feed (its first element is <html>)")]
    [InlineData("", "is not well-formed XML")]
    [InlineData("Sorry.", "is not well-formed XML")]
    [InlineData("{\"title\":\"x\"}", "is JSON, but no JSON Feed")]
    [InlineData("{\"items\":[{", "is not valid JSON (line 1")]
    [InlineData("\0\0\0\u0001\u0002\u0003", "is not text")]
    public void Refuses_in_one_line(string content, string reason)
    {
        var (feed, failure) = Parse(Encoding.UTF8.GetBytes(content));
        feed.ShouldBeNull();
        failure.ShouldNotBeNull().ShouldStartWith("feed.xml: ");
        failure.ShouldContain(reason);
        failure.ShouldNotContain("\n");
    }

    [Fact]
    public void Leaves_entities_of_a_plain_document_type_unread()
    {
        var feed = Feed(
            "<!DOCTYPE rss PUBLIC \"-//Harbour//DTD RSS > 0.91//EN\" \"http://169.254.169.254/x.dtd\"><rss><channel><item><title>&lol9; &copy;</title></item></channel></rss>"
        );
        feed.Entries[0].Title.ShouldBe("&lol9; ©");
    }

    [Fact]
    public void Bounds_depth_attributes_prefixes_and_entries()
    {
        Failure("<rss>" + string.Concat(Enumerable.Repeat("<a>", 100_000))).ShouldContain("nested more than 200 deep");
        Failure("<rss " + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"a{i}='1' ")) + "/>")
            .ShouldContain("over 500 attributes");
        Failure("<rss>" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<p{i}:a/>")) + "</rss>")
            .ShouldContain("over 100 prefixes");
        var many = Feed(
            "<rss><channel>"
                + string.Concat(Enumerable.Range(0, 10_050).Select(i => $"<item><guid>{i}</guid></item>"))
                + "</channel></rss>"
        );
        many.Entries.Count.ShouldBe(10_000);
        many.Notes.ShouldHaveSingleItem().ShouldBe("feed.xml: has 10,050 entries; the first 10,000 were read");
    }

    [Fact]
    public void Leaves_out_days_in_the_future_and_says_so()
    {
        var feed = Feed(
            """
            <rss><channel>
            <item><title>a</title><pubDate>Wed, 01 Jan 2087 10:00:00 GMT</pubDate></item>
            <item><title>b</title><pubDate>Mon, 22 May 2023 10:00:00 GMT</pubDate></item>
            <item><title>c</title><pubDate>Thu, 18 May 2023 10:00:00 GMT</pubDate></item>
            </channel></rss>
            """
        );
        feed.Entries.Select(e => e.Published?.Day).ShouldBe([null, 22, 18]);
        feed.Notes.ShouldHaveSingleItem()
            .ShouldBe(
                "feed.xml: 1 entry says that it was published in the future (2087-01-01); that day was not believed"
            );
    }

    // The 100,000 of the nightly fuzz found it: looking for any property beside such a name throws.
    [Fact]
    public void Passes_over_half_a_character_in_a_name_or_a_text()
    {
        var feed = Feed("""{"items":[{"cont\ud800ent_html":1},{"title":"\ud800"},{"title":"Kept"}]}""");
        feed.Entries.Select(e => e.Title).ShouldBe([null, null, "Kept"]);
    }

    [Theory]
    [InlineData("Harbour Post - RSS Feed", "Harbour Post")]
    [InlineData("World News | Harbour Post", "Harbour Post")]
    [InlineData("Harbour Post » Politics", "Harbour Post")]
    [InlineData("Harbour Post", "Harbour Post")]
    [InlineData("Latest news", "Latest news")]
    [InlineData("Harbour Post - Orlune", "Harbour Post - Orlune")]
    public void Finds_the_outlet_in_the_title(string title, string outlet) =>
        Feed($"<rss><channel><title>{title}</title></channel></rss>").Outlet.ShouldBe(outlet);

    [Theory]
    [InlineData("desk@harbour.example (Ada Brenn)", "Ada Brenn")]
    [InlineData("Ada Brenn &lt;ada@harbour.example&gt;", "Ada Brenn")]
    [InlineData("By Ada Brenn", "Ada Brenn")]
    [InlineData("ada@harbour.example", null)]
    public void Finds_the_name_of_an_author(string author, string? name) =>
        Feed($"<rss><channel><item><author>{author}</author></item></channel></rss>")
            .Entries[0]
            .Authors.FirstOrDefault()
            .ShouldBe(name);

    private static string Failure(string text) => Parse(Encoding.UTF8.GetBytes(text)).Failure.ShouldNotBeNull();

    private static Feed Feed(string text)
    {
        var (feed, failure) = Parse(Encoding.UTF8.GetBytes(text));
        return feed.ShouldNotBeNull(failure);
    }

    private static (Feed? Feed, string? Failure) Parse(byte[] bytes) =>
        new FeedParser(FixedClock.Standard).Parse(bytes, null, "feed.xml", null);
}
