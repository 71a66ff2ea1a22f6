using System.Text;
using Parallax.Core;
using Parallax.Sources.Documents;
using Parallax.Sources.Files;
using Parallax.Sources.Items;

namespace Parallax.Sources.Tests.Wire;

public sealed class WireTests
{
    private const string Nitf = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">
        <nitf xml:lang="en-US">
          <head><title>Quake</title><docdata><date.issue norm="20230518T101500+0200"/><doc.copyright holder="Orlune Wire"/></docdata>
            <pubdata name="Harbour Post" type="web"/></head>
          <body>
            <body.head><hedline><hl1>Quake shakes <person>Orlune</person></hl1><hl2>No one is hurt</hl2></hedline>
              <byline>By <person>Ada Brenn</person></byline><dateline><location>ORLUNE</location></dateline>
              <abstract><p>A short summary.</p></abstract></body.head>
            <body.content><block><p>A quake shook
                Orlune on <chron norm="20230517">Wednesday</chron>.</p>
              <media media-type="image"><media-reference mime-type="image/jpeg"/><media-caption>A cracked wall.</media-caption><media-producer>Ivo Marl</media-producer></media>
              <hl2>What comes next</hl2><ul><li>Schools stay shut.</li></ul><p>More rain &amp; wind.</p></block></body.content>
            <body.end><tagline>Write to the desk.</tagline></body.end>
          </body>
        </nitf>
        """;

    [Fact]
    public void Reads_nitf()
    {
        var article = Article(Nitf, "quake.xml");

        article.Text.ShouldBe(
            """
            Quake shakes Orlune

            No one is hurt

            A short summary.

            By Ada Brenn

            ORLUNE

            A quake shook Orlune on Wednesday.

            A cracked wall.

            Ivo Marl

            What comes next

            Schools stay shut.

            More rain & wind.
            """
        );
        article
            .Blocks.Select(b => b.Kind)
            .ShouldBe([
                PartKind.Headline,
                PartKind.Standfirst,
                PartKind.Standfirst,
                PartKind.Byline,
                PartKind.Dateline,
                PartKind.Paragraph,
                PartKind.Caption,
                PartKind.Credit,
                PartKind.Paragraph,
                PartKind.Paragraph,
            ]);
        article.Headline.ShouldBe(new Stated<string>("Quake shakes Orlune", "NITF hl1", new TextSpan(0, 19)));
        article.Outlet.ShouldBe(new Stated<string>("Orlune Wire", "NITF doc.copyright"));
        article.Published.ShouldBe(new Stated<DateOnly>(new DateOnly(2023, 5, 18), "NITF date.issue"));
        article.PublishedAt.ShouldBe(new DateTimeOffset(2023, 5, 18, 10, 15, 0, TimeSpan.FromHours(2)));
        article.Authors.ShouldBe(["Ada Brenn"]);
        article.Language.ShouldBe("en-US");
    }

    private static string NewsItem(
        string guid,
        string body,
        string status = "stat:usable",
        string kind = "ninat:text"
    ) =>
        $"""
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="3" xml:lang="en">
              <itemMeta><itemClass qcode="{kind}"/><provider qcode="nprov:ORW"><name>Orlune Wire</name></provider>
                <versionCreated>2023-05-18T11:00:00Z</versionCreated><firstCreated>2023-05-18T09:00:00Z</firstCreated>
                <pubStatus qcode="{status}"/></itemMeta>
              <contentMeta><creator><name>Ada Brenn</name></creator><language tag="en-gb"/><dateline>ORLUNE</dateline>
                <headline>Quake shakes Orlune</headline></contentMeta>
              <contentSet>{body}</contentSet>
            </newsItem>
            """;

    private const string Xhtml =
        """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><p>A quake shook Orlune.</p><p>No one was hurt.</p></body></html></inlineXML>""";

    [Theory]
    [InlineData(Xhtml)]
    [InlineData(
        "<inlineXML><nitf xmlns=\"http://iptc.org/std/NITF/2006-10-18/\"><body><body.content><p>A quake shook Orlune.</p><p>No one was hurt.</p></body.content></body></nitf></inlineXML>"
    )]
    [InlineData("<inlineData contenttype=\"text/plain\">A quake shook Orlune.\n\nNo one was hurt.</inlineData>")]
    public void Reads_newsml_with_any_body(string body)
    {
        var article = Article(NewsItem("urn:newsml:orlune.example:20230518:1", body), "item.xml");

        article.Text.ShouldBe("Quake shakes Orlune\n\nORLUNE\n\nA quake shook Orlune.\n\nNo one was hurt.");
        article.Outlet.ShouldBe(new Stated<string>("Orlune Wire", "NewsML-G2 provider"));
        article.PublishedAt.ShouldBe(new DateTimeOffset(2023, 5, 18, 9, 0, 0, TimeSpan.Zero));
        article.Modified.ShouldBe(new DateTimeOffset(2023, 5, 18, 11, 0, 0, TimeSpan.Zero));
        article.Authors.ShouldBe(["Ada Brenn"]);
        article.Language.ShouldBe("en-GB");
        article.Url.ShouldBeNull();
    }

    [Fact]
    public void Reads_the_articles_of_a_message_and_names_the_withdrawn()
    {
        var message = $"""
            <n:newsMessage xmlns:n="http://iptc.org/std/nar/2006-10-01/"><n:header/><n:itemSet>
            {NewsItem("urn:1", Xhtml)}
            {NewsItem("urn:2", "", kind: "ninat:picture")}
            {NewsItem("urn:3", Xhtml, "stat:canceled")}
            <packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:4"><groupSet/></packageItem>
            </n:itemSet></n:newsMessage>
            """;

        var items = Items(message, "message.xml");

        items.Select(i => i.Item!.Address).ShouldBe(["urn:1", "urn:3"]);
        items.Select(i => i.Item!.Name).ShouldBe(["message.xml item 1", "message.xml item 3"]);
        Read(items[0]).Article.ShouldNotBeNull().Text.ShouldContain("No one was hurt.");
        Read(items[1])
            .Failure.ShouldBe("message.xml item 3: is marked \"canceled\" by its provider; not read as an article");
    }

    [Theory]
    [InlineData(
        """
            {"uri":"https://orlune.example/7","type":"text","versioncreated":"2023-05-18T11:00:00Z","firstcreated":"2023-05-18T09:00:00Z",
             "headline":"Quake shakes Orlune","byline":"By Ada Brenn","language":"en","copyrightholder":"Orlune Wire",
             "body_xhtml":"<p>A quake shook Orlune.</p><p>No one was hurt.</p>","body_text":"A quake.",
             "associations":{"p1":{"uri":"x","type":"picture","description_text":"A cracked wall.","byline":"Ivo Marl"}}}
            """
    )]
    [InlineData(
        """
            {"standard":{"name":"ninjs","version":"2.1"},"uri":"https://orlune.example/7","versioncreated":"2023-05-18T11:00:00Z",
             "firstcreated":"2023-05-18T09:00:00Z","headlines":[{"role":"short","value":"Quake"},{"role":"main","value":"Quake shakes Orlune"}],
             "by":"By Ada Brenn","language":"en","infosources":[{"name":"Orlune Wire"}],
             "bodies":[{"contenttype":"text/plain","value":"A quake shook Orlune.\n\nNo one was hurt."}],
             "associations":[{"type":"picture","descriptions":[{"role":"caption","value":"A cracked wall."}],"by":"Ivo Marl"}]}
            """
    )]
    public void Reads_ninjs(string json)
    {
        var item = Items(json, "item.json").ShouldHaveSingleItem();
        item.Item!.Address.ShouldBe("https://orlune.example/7");
        var article = Read(item).Article.ShouldNotBeNull();

        article.Text.ShouldBe(
            "Quake shakes Orlune\n\nBy Ada Brenn\n\nA quake shook Orlune.\n\nNo one was hurt.\n\nA cracked wall.\n\nIvo Marl"
        );
        article.Headline!.Basis.ShouldBe("ninjs headline");
        article.Outlet!.Value.ShouldBe("Orlune Wire");
        article.Authors.ShouldBe(["Ada Brenn"]);
        article.Url.ShouldBe("https://orlune.example/7");
        article.PublishedAt.ShouldBe(new DateTimeOffset(2023, 5, 18, 9, 0, 0, TimeSpan.Zero));
        article.Modified.ShouldBe(new DateTimeOffset(2023, 5, 18, 11, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Names_what_has_no_text_or_breaks_off()
    {
        Read(Items(Nitf[..^300], "torn.xml")[0]).Failure.ShouldNotBeNull().ShouldContain("not well-formed XML");
        Read(Items("<nitf><body/></nitf>", "empty.xml")[0])
            .Failure.ShouldNotBeNull()
            .ShouldContain("has no running text");
        Read(Items("{\"uri\":\"u\",\"headline\":\"x\"}", "a.json")[0])
            .Failure.ShouldNotBeNull()
            .ShouldContain("has no running text");
    }

    [Theory]
    [InlineData("<rss version='2.0'/>", "", DocumentKind.Feed)]
    [InlineData("\uFEFF \n<?xml version='1.0'?><!-- <html> --><feed/>", "x.html", DocumentKind.Feed)]
    [InlineData("<!DOCTYPE nitf [ <!ELEMENT p ANY> ]><nitf/>", "x.xml", DocumentKind.Nitf)]
    [InlineData("<n:newsMessage xmlns:n='x'/>", "x.xml", DocumentKind.NewsMlG2)]
    [InlineData("<opml/>", "x.xml", DocumentKind.Opml)]
    [InlineData("<sitemapindex/>", "x", DocumentKind.Sitemap)]
    [InlineData("<p>Words</p>", "x.html", DocumentKind.Html)]
    [InlineData("<!doctype html><p>Words</p>", "x.xml", DocumentKind.Html)]
    [InlineData("<catalog/>", "x.xml", DocumentKind.OtherXml)]
    [InlineData("<catalog/>", "x", DocumentKind.Text)]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}", "", DocumentKind.Feed)]
    [InlineData("{\n\"id\":1,\n\"text\":\"x\"\n}\n", "x.json", DocumentKind.JsonRow)]
    [InlineData("{\"id\":1,\"text\":\"x\"}\n{\"id\":2,\"text\":\"y\"}", "x.json", DocumentKind.JsonRows)]
    [InlineData("{\"id\":1,\"te", "x", DocumentKind.JsonRows)]
    [InlineData("{\"name\":1}", "x.json", DocumentKind.OtherJson)]
    [InlineData("Words", "x.xyz", DocumentKind.Text)]
    [InlineData("%PDF-1.7", "x", DocumentKind.Binary)]
    [InlineData("WARC/1.0\r\n", "x", DocumentKind.Warc)]
    public void Knows_documents_by_their_beginning(string content, string name, DocumentKind kind) =>
        DocumentKinds.Of(Encoding.UTF8.GetBytes(content), null, name).ShouldBe(kind);

    private static Article Article(string text, string name)
    {
        var item = Items(text, name).ShouldHaveSingleItem();
        var result = Read(item);
        return result.Article.ShouldNotBeNull(result.Failure);
    }

    private static List<ItemResult> Items(string text, string name) =>
        [
            .. new DocumentItems(FixedClock.Standard, new InputLimits()).Of(
                new Document
                {
                    Name = name,
                    Address = "/in/" + name,
                    Content = Encoding.UTF8.GetBytes(text),
                },
                default
            ),
        ];

    private static ReadResult Read(ItemResult result) =>
        new ItemReader(new InputLimits()).Read(result.Item.ShouldNotBeNull(result.Failure), default);
}
