using System.Text;
using Parallax.Sources.Jsonl;
using Parallax.Sources.Text;

namespace Parallax.Sources.Documents;

/// <summary>Tells what a document is by how it begins, what a server calls it and what its name ends in.</summary>
public static class DocumentKinds
{
    private const int Window = 16 * 1024;

    private static readonly string[] TextEndings = [".txt", ".text"];
    private static readonly string[] MarkdownEndings = [".md", ".markdown"];
    private static readonly string[] HtmlEndings = [".html", ".htm", ".xhtml", ".xht", ".shtml"];
    private static readonly string[] XmlEndings = [".xml", ".rss", ".atom", ".rdf", ".opml", ".nitf"];

    /// <summary>
    /// The document's kind. Names that say text, Markdown, HTML or rows are believed, but for HTML that begins as a feed does;
    /// where they say nothing, or only XML or JSON, its beginning decides, and then what the server says.
    /// </summary>
    /// <param name="content">The document, or its first 64 KB.</param>
    /// <param name="contentType">What a server calls it; null where none said.</param>
    /// <param name="name">Name or address, without <c>.gz</c>.</param>
    public static DocumentKind Of(ReadOnlySpan<byte> content, string? contentType, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var type = ContentType.Kind(contentType);
        if (content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return DocumentKind.Gzip;
        }

        if (content.StartsWith("WARC/"u8))
        {
            return DocumentKind.Warc;
        }

        return ByName(name) ?? ByBeginning(content, type, name) ?? ByType(content, type, name);
    }

    private static DocumentKind? ByName(string name) =>
        JsonlReader.HasExtension(name) ? DocumentKind.JsonRows
        : HasOne(name, TextEndings) ? DocumentKind.Text
        : HasOne(name, MarkdownEndings) ? DocumentKind.Markdown
        : HasOne(name, [".warc"]) ? DocumentKind.Warc
        : null;

    private static DocumentKind? ByBeginning(ReadOnlySpan<byte> content, string type, string name)
    {
        // Zero bytes dropped, so that UTF-16 is known too.
        var head = Encoding
            .Latin1.GetString(content[..Math.Min(content.Length, Window)])
            .Replace("\0", string.Empty, StringComparison.Ordinal)
            .AsSpan()
            .TrimStart("\u00EF\u00BB\u00BF\u00FE\u00FF \t\r\n");
        if (head.StartsWith("<"))
        {
            return XmlBeginning.Kind(head, isXml: HasOne(name, XmlEndings) || IsXml(type));
        }

        return head is ['{', ..]
            ? JsonBeginning.Kind(content, isWhole: HasOne(name, [".json"]) || type.Contains("json"))
            : null;
    }

    private static DocumentKind ByType(ReadOnlySpan<byte> content, string type, string name) =>
        HasOne(name, HtmlEndings) || type is "text/html" or "application/xhtml+xml" ? DocumentKind.Html
        : IsBinary(content) ? DocumentKind.Binary
        : HasOne(name, XmlEndings) || IsXml(type) ? DocumentKind.OtherXml
        : HasOne(name, [".json"]) || type.EndsWith("json", StringComparison.Ordinal) ? DocumentKind.OtherJson
        : type == "text/markdown" ? DocumentKind.Markdown
        : DocumentKind.Text;

    private static bool IsBinary(ReadOnlySpan<byte> content) =>
        BinaryContent.Name(content) is not null
        || (
            ByteOrderMark.Find(content) is null
            && WideText.Detect(content[..(content.Length / 2 * 2)]) is null
            && BinaryContent.HasTooManyControls(content)
        );

    private static bool IsXml(string type) =>
        type is "text/xml" or "application/xml"
        || (type.EndsWith("+xml", StringComparison.Ordinal) && !type.Contains("xhtml"));

    private static bool HasOne(string name, string[] endings) =>
        endings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
