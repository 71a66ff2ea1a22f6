using System.Xml;
using Parallax.Sources.Text;
using Parallax.Sources.Xml;

namespace Parallax.Sources.Feeds;

/// <summary>Reads RSS 0.9x to 2.0, Atom 0.3 and 1.0, and JSON Feed. Safe for many threads at once.</summary>
/// <param name="clock">The present, to know a day in the future by.</param>
public sealed class FeedParser(TimeProvider clock)
{
    /// <summary>
    /// The feed, or one line that says why there is none; exactly one of the two is null. What is slightly broken is mended;
    /// of a feed that breaks off the whole entries are read, and a note says so. Never throws on any bytes.
    /// </summary>
    /// <param name="content">The feed's bytes.</param>
    /// <param name="contentType">What a server calls them; null where none said.</param>
    /// <param name="name">What the failure line calls the feed.</param>
    /// <param name="baseAddress">Where it came from, for relative addresses in it; null where that is no web address.</param>
    public (Feed? Feed, string? Failure) Parse(
        ReadOnlyMemory<byte> content,
        string? contentType,
        string name,
        string? baseAddress
    )
    {
        var feed = new FeedBuilder(baseAddress, clock.GetUtcNow());
        var bytes = content.Span.TrimStart("\u00EF\u00BB\u00BF \t\r\n"u8);
        if (bytes is [(byte)'{', ..])
        {
            var wrong = FeedJson.Read(content[(content.Length - bytes.Length)..], feed);
            return wrong is null ? (feed.Build(name, null), null) : (null, $"{name}: {wrong}");
        }

        var (xml, failure) = XmlSource.Read(content, contentType);
        return xml is null ? (null, $"{name}: {failure}") : Parse(xml, feed, name);
    }

    private static (Feed? Feed, string? Failure) Parse(string xml, FeedBuilder feed, string name)
    {
        try
        {
            using var walk = new XmlWalk(xml);
            return FeedXml.Read(walk, feed)
                ? (feed.Build(name, null), null)
                : (null, $"{name}: is XML, but no feed (its first element is <{walk.Name}>)");
        }
        catch (XmlException error)
        {
            var wrong = XmlSource.OneLine(error);
            return feed.Count == 0 ? (null, $"{name}: {wrong}") : (feed.Build(name, wrong), null);
        }
    }
}
