using Parallax.Core;
using Parallax.Sources.Xml;

namespace Parallax.Sources.Wire;

/// <summary>Reads a news item of NewsML-G2 (IPTC, 2.x).</summary>
internal static class NewsMlReader
{
    /// <summary>Reads the current element, a <c>newsItem</c>, and goes to its end.</summary>
    public static void Read(XmlWalk walk, WireStory story)
    {
        var depth = walk.Depth;
        while (!(walk.IsEmpty && walk.Depth == depth) && walk.Read() && !(walk.IsEnd && walk.Depth <= depth))
        {
            if (walk.IsStart)
            {
                Part(walk, story);
            }
        }
    }

    private static void Part(XmlWalk walk, WireStory story)
    {
        switch (walk.Name)
        {
            case "pubStatus":
                story.Status(walk.Attribute("qcode"));
                break;
            case "provider" or "infoSource":
                var code = walk.Attribute("literal") ?? walk.Attribute("qcode");
                var provider = $"NewsML-G2 {walk.Name}";
                var name = walk.TextOrChild("name");
                story.Outlet(string.IsNullOrWhiteSpace(name) ? code?[(code.LastIndexOf(':') + 1)..] : name, provider);
                break;
            case "firstCreated" or "contentCreated":
                var basis = $"NewsML-G2 {walk.Name}";
                story.Published(walk.Text(), basis);
                break;
            case "versionCreated" or "contentModified":
                var version = $"NewsML-G2 {walk.Name}";
                story.Version(walk.Text(), version);
                break;
            case "creator":
                story.Author(walk.TextOrChild("name"));
                break;
            case "by":
                story.Byline(walk.Words());
                break;
            case "dateline":
                story.Dateline(walk.Words());
                break;
            case "headline":
                story.Headline(walk.Words(), "NewsML-G2 headline");
                break;
            case "description":
                story.Standfirst(walk.Words());
                break;
            case "language":
                story.Language(walk.Attribute("tag"));
                break;
            case "link":
                story.Url(
                    walk.Attribute("rel") is "irel:isA" or "irel:permalink" or "irel:webpage"
                        ? walk.Attribute("href")
                        : null
                );
                walk.Skip();
                break;
            case "inlineXML":
                Inline(walk, story);
                break;
            case "inlineData":
                story.Plain(walk.Text());
                break;
            case "itemMeta" or "contentMeta" or "contentSet":
                break;
            default:
                walk.Skip();
                break;
        }
    }

    // NITF or XHTML, as the first element of it says.
    private static void Inline(XmlWalk walk, WireStory story)
    {
        var depth = walk.Depth;
        while (!(walk.IsEmpty && walk.Depth == depth) && walk.Read() && !(walk.IsEnd && walk.Depth <= depth))
        {
            if (walk.IsStart && walk.Name == "nitf")
            {
                NitfReader.Read(walk, story);
            }
            else if (walk.IsStart && walk.Name.Equals("head", StringComparison.OrdinalIgnoreCase))
            {
                walk.Skip();
            }
            else if (walk.IsStart && !walk.Name.Equals("html", StringComparison.OrdinalIgnoreCase))
            {
                story.Html(walk.Html());
            }
        }
    }
}
