using System.Xml;
using Parallax.Sources.Text;

namespace Parallax.Sources.Xml;

/// <summary>Characters of an XML document out of its bytes.</summary>
internal static class XmlSource
{
    /// <summary>The document for <see cref="XmlWalk"/>, mended, or what is wrong with it; exactly one is null.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="contentType">What a server calls them, perhaps with a charset; null where none said.</param>
    public static (string? Xml, string? Failure) Read(ReadOnlyMemory<byte> content, string? contentType)
    {
        if (BinaryContent.Name(content.Span) is { } format)
        {
            return (null, $"is {format}, not XML");
        }

        return TextDecoder.Decode(content.Span, markup: true, ContentType.Charset(contentType)) is { } decoded
            ? XmlRepair.Of(decoded.Text)
            : (null, "is not text (too many control bytes)");
    }

    /// <summary>What is wrong, for a line: "is not well-formed XML at line 3".</summary>
    public static string OneLine(XmlException error) =>
        error is XmlBoundException ? $"goes beyond what is read ({error.Message})"
        : error.LineNumber > 0 ? $"is not well-formed XML at line {error.LineNumber}"
        : "is not well-formed XML";
}
