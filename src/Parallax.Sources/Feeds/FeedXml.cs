using System.Xml;
using Parallax.Sources.Xml;

namespace Parallax.Sources.Feeds;

/// <summary>Reads RSS of any version, RDF's included, and Atom.</summary>
internal static class FeedXml
{
    /// <summary>Fills the feed; false where the root is none of a feed.</summary>
    /// <exception cref="XmlException">The document breaks off or goes beyond a bound; what was read before stays read.</exception>
    public static bool Read(XmlWalk walk, FeedBuilder feed)
    {
        if (!walk.ToRoot("rss", "rdf", "feed", "channel"))
        {
            return false;
        }

        feed.Language(walk.Language);
        // Whatever a server appends behind the root is none of the feed.
        while (walk.Read() && !(walk.IsEnd && walk.Depth == 0))
        {
            if (walk.IsStart)
            {
                Element(walk, feed);
            }
        }

        return true;
    }

    // Of the feed itself: channel is gone into, whatever holds nothing that is wanted is stepped over.
    private static void Element(XmlWalk walk, FeedBuilder feed)
    {
        switch (FeedNames.Of(walk))
        {
            case "channel":
                feed.Language(walk.Language);
                break;
            case "item" or "entry":
                Entry(walk, feed);
                break;
            case "title":
                feed.Title(walk.Html());
                break;
            case "link":
                feed.Home(Link(walk));
                break;
            case "language" or "dc:language":
                feed.Language(walk.Text());
                break;
            default:
                walk.Skip();
                break;
        }
    }

    private static void Entry(XmlWalk walk, FeedBuilder feed)
    {
        var depth = walk.Depth;
        if (feed.Begin() is not { } entry)
        {
            walk.Skip();
            return;
        }

        entry.Language(walk.Language);
        while (!(walk.IsEmpty && walk.Depth == depth) && walk.Read() && !(walk.IsEnd && walk.Depth <= depth))
        {
            if (walk.IsStart)
            {
                Part(walk, entry);
            }
        }

        feed.End(entry);
    }

    private static void Part(XmlWalk walk, EntryBuilder entry)
    {
        var name = FeedNames.Of(walk);
        switch (name)
        {
            case "guid" or "id":
                var isAddress = name == "guid" && walk.Attribute("isPermaLink") is not "false";
                entry.Id(walk.Text(), isAddress);
                break;
            case "link" or "feedburner:origlink":
                entry.Link(Link(walk), isOriginal: name == "feedburner:origlink");
                break;
            case "title":
                entry.Title(Html(walk));
                break;
            case "pubdate"
            or "published"
            or "issued"
            or "created"
            or "dc:date"
            or "dcterms:issued"
            or "dcterms:created":
                var basis = $"feed {walk.Written}";
                entry.PublishedAt(walk.Text(), basis);
                break;
            case "updated" or "modified" or "dcterms:modified":
                entry.UpdatedAt(walk.Text());
                break;
            case "author" or "dc:creator" or "itunes:author":
                entry.Author(walk.TextOrChild("name"));
                break;
            case "content:encoded" or "content" or "xhtml:body":
                entry.Content(Html(walk));
                break;
            case "description" or "summary":
                entry.Summary(Html(walk));
                break;
            case "media:description" or "itunes:summary":
                entry.Summary(Html(walk), isSpare: true);
                break;
            case "source":
                entry.Outlet(walk.TextOrChild("title"));
                break;
            case "dc:publisher":
                entry.Outlet(walk.Text());
                break;
            case "dc:language" or "language":
                entry.Language(walk.Text());
                break;
            default:
                walk.Skip();
                break;
        }
    }

    // Atom's href with rel alternate or none; else the characters.
    private static string? Link(XmlWalk walk)
    {
        var address = walk.Attribute("href");
        var relation = walk.Attribute("rel");
        var kind = walk.Attribute("type");
        if (address is null)
        {
            return walk.Text();
        }

        walk.Skip();
        return relation is null or "" or "alternate" && kind is null or "" or "text/html" or "application/xhtml+xml"
            ? address
            : null;
    }

    // Atom's three kinds of text; RSS has none of them, and its characters are HTML.
    private static string Html(XmlWalk walk)
    {
        var kind = walk.Attribute("type") ?? string.Empty;
        if (walk.Attribute("src") is not null || kind.StartsWith("image/", StringComparison.OrdinalIgnoreCase))
        {
            walk.Skip();
            return string.Empty;
        }

        return kind is "text" or "text/plain" ? System.Net.WebUtility.HtmlEncode(walk.Text()) : walk.Html();
    }
}
