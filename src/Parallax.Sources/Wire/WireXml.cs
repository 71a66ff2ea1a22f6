using System.Xml;
using Parallax.Core;
using Parallax.Sources.Xml;

namespace Parallax.Sources.Wire;

/// <summary>Reads the article of a NITF document or of a NewsML-G2 item.</summary>
internal static class WireXml
{
    /// <summary>The article, with empty id, path and hash for the caller to set, or one line that says why there is none.</summary>
    /// <param name="name">What the line calls it.</param>
    /// <param name="content">The document.</param>
    /// <param name="charset">Charset stated outside of it; null where none is.</param>
    public static ReadResult Read(string name, ReadOnlyMemory<byte> content, string? charset)
    {
        var (xml, failure) = XmlSource.Read(content, charset is null ? null : $"charset={charset}");
        if (xml is null)
        {
            return ReadResult.Failed($"{name}: {failure}");
        }

        var story = new WireStory();
        try
        {
            using var walk = new XmlWalk(xml);
            if (walk.ToRoot("nitf"))
            {
                NitfReader.Read(walk, story);
            }
            else if (walk.ToRoot("newsItem"))
            {
                NewsMlReader.Read(walk, story);
            }
            else
            {
                return ReadResult.Failed($"{name}: is neither NITF nor a news item of NewsML-G2 (<{walk.Name}>)");
            }
        }
        catch (XmlException error)
        {
            // Half an article would read as a whole one that leaves things out.
            return ReadResult.Failed($"{name}: {XmlSource.OneLine(error)}; get it anew");
        }

        return WireResult.Of(name, story);
    }
}
