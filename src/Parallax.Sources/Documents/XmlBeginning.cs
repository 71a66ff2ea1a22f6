using System.Buffers;

namespace Parallax.Sources.Documents;

/// <summary>What a document that begins with a tag is, by its first element.</summary>
internal static class XmlBeginning
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>The kind; null where the first element says nothing.</summary>
    /// <param name="head">The document from its first character that is no blank.</param>
    /// <param name="isXml">Whether its name or its server say that it is XML.</param>
    public static DocumentKind? Kind(ReadOnlySpan<char> head, bool isXml)
    {
        isXml |= head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
        var isHtml = false;
        while (head.StartsWith("<?") || head.StartsWith("<!"))
        {
            isHtml |= head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase);
            var end = End(head);
            if (end < 0)
            {
                break;
            }

            head = head[end..].TrimStart();
        }

        return ByName(LocalName(head))
            ?? (
                isHtml ? DocumentKind.Html
                : isXml ? DocumentKind.OtherXml
                : null
            );
    }

    // A doctype with an internal subset ends behind the bracket that closes that.
    private static int End(ReadOnlySpan<char> head)
    {
        var mark = head.StartsWith("<!--") ? "-->" : ">";
        var end = head.IndexOf(mark);
        var subset = mark == ">" ? head.IndexOf('[') : -1;
        if (subset >= 0 && subset < end && head.IndexOf(']') is var close and >= 0)
        {
            var after = head[close..].IndexOf('>');
            end = after < 0 ? -1 : close + after;
        }

        return end < 0 ? -1 : end + mark.Length;
    }

    private static ReadOnlySpan<char> LocalName(ReadOnlySpan<char> head)
    {
        if (!head.StartsWith("<"))
        {
            return [];
        }

        var end = head.IndexOfAny(NameEnds);
        var name = end < 0 ? head[1..] : head[1..end];
        return name[(name.IndexOf(':') + 1)..];
    }

    private static DocumentKind? ByName(ReadOnlySpan<char> name) =>
        name.Length > 20
            ? null
            : name.ToString().ToLowerInvariant() switch
            {
                "rss" or "rdf" or "feed" => DocumentKind.Feed,
                "opml" => DocumentKind.Opml,
                "urlset" or "sitemapindex" => DocumentKind.Sitemap,
                "nitf" => DocumentKind.Nitf,
                "newsitem" or "newsmessage" or "packageitem" => DocumentKind.NewsMlG2,
                "html" or "head" or "body" => DocumentKind.Html,
                _ => null,
            };
}
