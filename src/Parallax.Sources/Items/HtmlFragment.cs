using System.Net;
using Parallax.Core;
using Parallax.Sources.Html;
using Parallax.Sources.Text;

namespace Parallax.Sources.Items;

/// <summary>Reads HTML that is a piece of a page, as feeds carry: all of it is the article.</summary>
internal static class HtmlFragment
{
    private const int Window = 4_096;

    private static readonly string[] OfPages = ["<html", "<head", "<body", "<!doctype"];

    /// <summary>Whether no page begins here.</summary>
    public static bool Is(string html)
    {
        var head = html.AsSpan(0, Math.Min(html.Length, Window));
        foreach (var tag in OfPages)
        {
            if (head.Contains(tag, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Its blocks in order, the headline the markup may have included.</summary>
    public static IEnumerable<HtmlBlock> Blocks(string html)
    {
        var page = HtmlArticleExtractor.Extract($"<!doctype html><html><body><article>{html}</article></body></html>");
        return page.Blocks.Any(b => b.Body)
            ? page.Blocks
            : TagStripper
                .Strip(html)
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(text => new HtmlBlock(text, PartKind.Paragraph, Body: true));
    }

    /// <summary>The article, with the headline the container states before it; null where it has no words.</summary>
    public static Article? Read(string html, StatedFacts stated)
    {
        var title = stated.Headline is { } headline
            ? $"<title>{WebUtility.HtmlEncode(headline.Value)}</title>"
            : string.Empty;
        var page = $"<!doctype html><html><head>{title}</head><body><article>{html}</article></body></html>";
        return HtmlArticleText.Of(HtmlArticleExtractor.Extract(page)) ?? Bare(html, stated.Headline);
    }

    // Too short or too plain for the rules of pages; here nothing stands around it that they would keep out.
    private static Article? Bare(string html, Stated<string>? headline)
    {
        var words = TagStripper.Strip(html);
        if (words.Length == 0)
        {
            return null;
        }

        var text = new ArticleText();
        var span = headline is null ? null : text.Add(headline.Value, PartKind.Headline);
        foreach (var paragraph in words.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            text.Add(paragraph, PartKind.Paragraph);
        }

        return new Article
        {
            Id = string.Empty,
            Path = string.Empty,
            Sha256 = string.Empty,
            Text = text.Text,
            Blocks = text.Blocks,
            Headline = headline is null ? null : headline with { Span = span },
        };
    }
}
