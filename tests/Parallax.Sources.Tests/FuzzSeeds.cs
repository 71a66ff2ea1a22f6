using System.Text;

namespace Parallax.Sources.Tests;

/// <summary>Small documents of every kind, to damage.</summary>
internal static class FuzzSeeds
{
    public static byte[][] Feeds { get; } =
        Bytes(
            """<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour &amp; Post</title><language>en</language><item><title>A</title><link>/1</link><guid isPermaLink="false">7</guid><pubDate>Thu, 18 May 2023 10:15:00 GMT</pubDate><dc:creator>Ada</dc:creator><description><![CDATA[<p>Words &nbsp; and more.</p>]]></description></item><item><description>Rain</description></item></channel></rss>""",
            """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>T</title><entry><id>tag:1</id><link href="https://x.example/1"/><updated>2023-05-18T11:00:00Z</updated><author><name>Ada</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Words<br/>more</p></div></content></entry></feed>""",
            """{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","url":"https://x.example/1","content_html":"<p>Words.</p>","date_published":"2023-05-18T10:15:00Z","authors":[{"name":"Ada"}]},{"id":2,"content_text":"Plain"}]}"""
        );

    public static byte[][] Wire { get; } =
        Bytes(
            """<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><docdata><date.issue norm="20230518T101500Z"/></docdata></head><body><body.head><hedline><hl1>Quake</hl1></hedline><byline>By <person>Ada</person></byline></body.head><body.content><p>One <em>two</em>.</p><media><media-caption>Wall</media-caption></media></body.content></body></nitf>""",
            """<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="urn:1"><itemMeta><provider><name>W</name></provider><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>Quake</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Words.</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>""",
            """{"uri":"https://x.example/7","headline":"Quake","body_html":"<p>Words here.</p>","versioncreated":"2023-05-18T11:00:00Z","associations":{"a":{"type":"picture","description_text":"Wall"}},"bodies":[{"contenttype":"text/plain","value":"Words"}]}""",
            """{"id":"1","text":"Words.","date":"2023-05-18","url":"https://x.example/1"}"""
        );

    public static byte[][] Lists { get; } =
        Bytes(
            """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="n"><url><loc>https://x.example/1</loc><news:news><news:title>A</news:title><news:publication_date>2023-05-18</news:publication_date></news:news></url><url><loc>/2</loc></url></urlset>""",
            """<sitemapindex><sitemap><loc>https://x.example/a.xml</loc></sitemap></sitemapindex>""",
            """<opml version="2.0"><body><outline text="A"><outline xmlUrl="https://x.example/feed" title="B"/></outline></body></opml>"""
        );

    public static byte[][] Pages { get; } =
        Bytes(
            """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Quake</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Quake","datePublished":"2023-05-18T10:15:00Z","author":{"name":"Ada"}}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Quake</h1><p class="byline">By Ada</p><p>A quake shook the town on Wednesday, officials said, and schools stay shut.</p><figure><img src="a"><figcaption>A wall</figcaption></figure><ul><li>One thing that is long enough to count.</li></ul><b><i><table><tr><td>x</table></article></body></html>""",
            """<div><p>One paragraph of the page, long enough to count as text.</p><br><p>Two &amp; three &nbsp; &#x10FFFF;</p><svg><math><template></div>"""
        );

    public static byte[][] Dates { get; } =
        Bytes(
            "Thu, 18 May 2023 10:15:00 GMT",
            "2023-05-18T10:15:00.123+02:00",
            "20230518T101500Z",
            "May 18, 23 10:15 PM EDT",
            "2199-12-31T24:00:00-14:00"
        );

    public static byte[] Archive(bool compressed) =>
        new Warc.Archive(compressed)
            .Record("warcinfo", null, "application/warc-fields", "software: x"u8.ToArray())
            .Page("https://x.example/1", "a quake")
            .Response(
                "https://x.example/2",
                "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
                "5\r\n<html\r\n8;a=b\r\n><p>Word\r\n0\r\n\r\n"u8.ToArray()
            )
            .Response(
                "https://x.example/3",
                "Content-Type: text/html\r\nContent-Encoding: br\r\n",
                [0x0B, 2, 0x80, 1, 2, 3]
            )
            .Bytes;

    private static byte[][] Bytes(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
