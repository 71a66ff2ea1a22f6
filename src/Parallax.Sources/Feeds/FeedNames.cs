using System.Collections.Frozen;
using Parallax.Sources.Xml;

namespace Parallax.Sources.Feeds;

/// <summary>Names of a feed's elements, whatever prefix the feed gives their namespace.</summary>
internal static class FeedNames
{
    private static readonly FrozenDictionary<string, string> Modules = new Dictionary<string, string>
    {
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dcterms",
        ["http://purl.org/rss/1.0/modules/content/"] = "content",
        ["http://search.yahoo.com/mrss/"] = "media",
        ["http://search.yahoo.com/mrss"] = "media",
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["http://www.w3.org/1999/xhtml"] = "xhtml",
        ["http://rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // RSS has none; the others are its versions 0.90, 1.0 and 1.1, a 2.0 that never was, and Atom 0.3 and 1.0.
    private static readonly FrozenSet<string> Own = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "",
        "http://my.netscape.com/rdf/simple/0.9/",
        "http://channel.netscape.com/rdf/simple/0.9/",
        "http://purl.org/rss/1.0/",
        "http://purl.org/net/rss1.1#",
        "http://backend.userland.com/rss2",
        "http://blogs.law.harvard.edu/tech/rss",
        "http://purl.org/atom/ns#",
        "http://www.w3.org/2005/Atom"
    );

    /// <summary>
    /// The element's name in lower case: alone for a feed's own, with the usual prefix for those of modules, with the written
    /// one for all others.
    /// </summary>
    public static string Of(XmlWalk walk)
    {
        var name = walk.Name.ToLowerInvariant();
        return Own.Contains(walk.Namespace) ? name
            : Modules.TryGetValue(walk.Namespace, out var module) ? $"{module}:{name}"
            : $"{walk.Prefix.ToLowerInvariant()}:{name}";
    }
}
