using System.Xml;
using Parallax.Sources.Text;
using Parallax.Sources.Xml;

namespace Parallax.Sources.Feeds;

/// <summary>A feed that a list of subscriptions names.</summary>
/// <param name="Address">Absolute address of the feed.</param>
/// <param name="Title">What the list calls it.</param>
/// <param name="Home">Address of the site it belongs to.</param>
public sealed record OpmlFeed(string Address, string? Title, string? Home);

/// <summary>A list of subscriptions.</summary>
/// <param name="Feeds">Its feeds, each once, in its order.</param>
/// <param name="Notes">What a user should know though it could be read, a line each.</param>
public sealed record Opml(IReadOnlyList<OpmlFeed> Feeds, IReadOnlyList<string> Notes);

/// <summary>Reads lists of subscriptions, as feed readers export them. Safe for many threads at once.</summary>
public static class OpmlParser
{
    private const int MostFeeds = 10_000;

    /// <summary>The list, or one line that says why there is none; exactly one of the two is null.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="contentType">What a server calls them; null where none said.</param>
    /// <param name="name">What the failure line calls it.</param>
    public static (Opml? List, string? Failure) Parse(ReadOnlyMemory<byte> content, string? contentType, string name)
    {
        var (xml, failure) = XmlSource.Read(content, contentType);
        if (xml is null)
        {
            return (null, $"{name}: {failure}");
        }

        var notes = new List<string>();
        var feeds = new Dictionary<string, OpmlFeed>(StringComparer.Ordinal);
        try
        {
            using var walk = new XmlWalk(xml);
            if (!walk.ToRoot("opml"))
            {
                return (null, $"{name}: is XML, but no OPML (its first element is <{walk.Name}>)");
            }

            while (walk.Read() && feeds.Count < MostFeeds)
            {
                if (walk.IsStart && Outline(walk) is { } feed)
                {
                    feeds.TryAdd(feed.Address, feed);
                }
            }
        }
        catch (XmlException error) when (feeds.Count > 0)
        {
            notes.Add($"{name}: {XmlSource.OneLine(error)} after {feeds.Count:N0} feeds; the rest was not read");
        }
        catch (XmlException error)
        {
            return (null, $"{name}: {XmlSource.OneLine(error)}");
        }

        if (feeds.Count == MostFeeds)
        {
            notes.Add($"{name}: lists {MostFeeds:N0} feeds or more; the first {MostFeeds:N0} were read");
        }

        return feeds.Count > 0
            ? (new Opml([.. feeds.Values], notes), null)
            : (null, $"{name}: is OPML, but lists no feed");
    }

    private static OpmlFeed? Outline(XmlWalk walk) =>
        walk.Name.Equals("outline", StringComparison.OrdinalIgnoreCase)
        && WebAddress.Of(walk.Attribute("xmlUrl") ?? walk.Attribute("xmlurl") ?? walk.Attribute("xmlURL"))
            is { } address
            ? new OpmlFeed(
                address,
                FeedText.OfPlain(walk.Attribute("title")) ?? FeedText.OfPlain(walk.Attribute("text")),
                WebAddress.Of(walk.Attribute("htmlUrl") ?? walk.Attribute("htmlurl"))
            )
            : null;
}
