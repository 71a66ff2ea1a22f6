using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Parallax.Core;

namespace Parallax.Sources.Html;

/// <summary>Finds the article in an HTML page: body, headline, byline, captions, and what the page states of it.</summary>
public static class HtmlArticleExtractor
{
    private static readonly HtmlParser Parser = new(
        new HtmlParserOptions { IsScripting = false, IsKeepingSourceReferences = false },
        BrowsingContext.New(Configuration.Default)
    );

    /// <summary>
    /// Reads the page. Never throws on any text; a page too deep or too large for a tree gives its bare words with
    /// <see cref="HtmlArticle.Degraded"/> set. A page without running text gives no body block.
    /// </summary>
    public static HtmlArticle Extract(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (HtmlBounds.Exceeded(html) is { } reason)
        {
            return Stripped(html, reason);
        }

        using var document = Parser.ParseDocument(html);
        var page = PageBuilder.Build(document.Body ?? document.DocumentElement);
        Clutter.Mark(page);
        var body = BodyFinder.Find(page);
        var blocks = body is null ? [] : BodyBlocks.Of(page, body, null).ToList();
        return new HtmlArticle { Blocks = blocks };
    }

    private static HtmlArticle Stripped(string html, string reason) =>
        new()
        {
            Degraded = reason,
            Blocks =
            [
                .. TagStripper
                    .Strip(html)
                    .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                    .Select(text => new HtmlBlock(text, null, Body: true)),
            ],
        };
}
