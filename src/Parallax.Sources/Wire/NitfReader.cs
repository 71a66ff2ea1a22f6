using Parallax.Core;
using Parallax.Sources.Xml;

namespace Parallax.Sources.Wire;

/// <summary>Reads NITF, the wire services' article format (IPTC, 3.x).</summary>
internal static class NitfReader
{
    /// <summary>Reads the current element, a <c>nitf</c>, and goes to its end.</summary>
    public static void Read(XmlWalk walk, WireStory story)
    {
        var depth = walk.Depth;
        story.Language(walk.Language);
        while (!(walk.IsEmpty && walk.Depth == depth) && walk.Read() && !(walk.IsEnd && walk.Depth <= depth))
        {
            if (walk.IsStart && !Head(walk, story))
            {
                Content(walk, story);
            }
        }
    }

    // What stands in the head and the body's head; false for anything else.
    private static bool Head(XmlWalk walk, WireStory story)
    {
        switch (walk.Name)
        {
            case "docdata":
                story.Status(walk.Attribute("management-status"));
                return true;
            case "date.issue" or "date.release":
                story.Published(walk.Attribute("norm"), $"NITF {walk.Name}");
                return true;
            case "pubdata":
                story.Outlet(walk.Attribute("name"), "NITF pubdata");
                story.Published(walk.Attribute("date.publication"), "NITF pubdata");
                story.Url(walk.Attribute("ex-ref"));
                return true;
            case "doc.copyright":
                story.Outlet(walk.Attribute("holder"), "NITF doc.copyright");
                return true;
            case "distributor":
                story.Outlet(walk.Words(), "NITF distributor");
                return true;
            case "hl1":
                story.Headline(walk.Words(), "NITF hl1");
                return true;
            case "hl2" when !story.HasBody:
                story.Standfirst(walk.Words());
                return true;
            case "byline":
                story.Byline(walk.Words());
                return true;
            case "dateline":
                story.Dateline(walk.Words());
                return true;
            case "abstract":
                story.Standfirst(walk.Words());
                return true;
            case "revision-history":
                story.Version(walk.Attribute("norm"), "NITF revision-history");
                return true;
            default:
                return false;
        }
    }

    private static void Content(XmlWalk walk, WireStory story)
    {
        switch (walk.Name)
        {
            case "p" or "li" or "pre" or "dd" or "dt":
                story.Block(walk.Words(), PartKind.Paragraph);
                break;
            case "hl2":
                story.Block(walk.Words(), null);
                break;
            case "media-caption":
                story.Block(walk.Words(), PartKind.Caption);
                break;
            case "media-producer":
                story.Block(walk.Words(), PartKind.Credit);
                break;
            case "title"
            or "meta"
            or "table"
            or "nitf-table"
            or "note"
            or "media-metadata"
            or "media-reference"
            or "media-object"
            or "body.end"
            or "iim"
            or "rights":
                walk.Skip();
                break;
        }
    }
}
