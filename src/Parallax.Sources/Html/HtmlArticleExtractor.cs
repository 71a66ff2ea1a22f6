using AngleSharp;
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
        var metadata = HtmlMetadata.Of(document);
        var page = PageBuilder.Build(document.Body ?? document.DocumentElement);
        Clutter.Mark(page);
        var headline = HeadlineFinder.Find(page, metadata);
        var title = headline is null ? metadata.Title : new Stated<string>(OneLine(headline.Text), "headline");
        return new HtmlArticle
        {
            Blocks = [.. Blocks(page, headline, title, metadata.Authors)],
            Headline = title,
            Outlet = metadata.Outlet,
            Published = metadata.Published,
            Url = metadata.Url,
        };
    }

    private static IEnumerable<HtmlBlock> Blocks(
        Page page,
        PageBlock? headline,
        Stated<string>? title,
        IReadOnlyList<string> authors
    )
    {
        if (title is not null)
        {
            yield return new HtmlBlock(title.Value, PartKind.Headline, Body: false);
        }

        if (BodyFinder.Find(page) is not { } body)
        {
            yield break;
        }

        // Pages print a standfirst or caption again for another width of screen; body text may repeat itself.
        var printed = new HashSet<string>(StringComparer.Ordinal);
        var header = new HeaderBlocks(page, headline, authors);
        foreach (
            var block in header
                .Before(body)
                .Concat(BodyBlocks.Of(page, body, headline, header))
                .SelectMany(CaptionCredits.Divide)
        )
        {
            if (block.Body || (!Furniture.IsDateLine(block.Text) && printed.Add(block.Text)))
            {
                yield return block;
            }
        }
    }

    private static string OneLine(string text) => text.Replace('\n', ' ');

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
