using System.Buffers;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using Parallax.Core;

namespace Parallax.Sources.Html;

/// <summary>Finds the article in an HTML page: body, headline, byline, captions, and what the page states of it.</summary>
public static class HtmlArticleExtractor
{
    // A page that fills itself by script holds its words in JSON-LD alone; one that shows a few lines and asks for money
    // often does too.
    private const double LeastShown = 0.3;

    private static readonly HtmlParserOptions Options = new()
    {
        SkipComments = true,
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = static (ref StructHtmlToken _, ReadOnlyMemory<char> name) =>
            ReadAttributes.Has(name.Span),
    };

    /// <summary>
    /// Reads the page. Never throws on any text; a page too deep or too large for a tree gives its bare words with
    /// <see cref="HtmlArticle.Degraded"/> set. A page without running text gives no body block.
    /// </summary>
    /// <param name="html">The page.</param>
    /// <param name="address">Where it was found, for the rules of single sites; null where only the page says so.</param>
    public static HtmlArticle Extract(string html, string? address = null) => Extract(html, address, SiteRules.Default);

    internal static HtmlArticle Extract(string html, string? address, SiteRules sites)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (HtmlBounds.TooLong(html) is { } tooLong)
        {
            return Stripped(html, tooLong);
        }

        var buffer = ArrayPool<char>.Shared.Rent(html.Length);
        try
        {
            return HtmlBounds.Exceeded(html, buffer, out var length) is { } reason
                ? Stripped(html, reason)
                : Extract(buffer.AsMemory(0, length), address, sites);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static HtmlArticle Extract(ReadOnlyMemory<char> html, string? address, SiteRules sites)
    {
        // A parser of its own for each page: articles are read on many threads.
        using var document = new HtmlParser(Options).ParseDocument(html);
        var metadata = HtmlMetadata.Of(document);
        var chosen = ChosenElements.Of(document, sites.For(address) ?? sites.For(metadata.Url));
        var page = PageBuilder.Build(document.Body ?? document.DocumentElement, chosen);
        Clutter.Mark(page);
        var headline = page.ChosenHeadline ?? HeadlineFinder.Find(page, metadata);
        var title = headline is null ? metadata.Title : new Stated<string>(OneLine(headline.Text), "HTML headline");
        return new HtmlArticle
        {
            Blocks = [.. Blocks(page, headline, title, metadata)],
            Headline = title,
            Outlet = metadata.Outlet,
            Published = metadata.Times.Published,
            PublishedAt = metadata.Times.PublishedAt,
            Modified = metadata.Times.Modified,
            Authors = metadata.Authors,
            Language = metadata.Language,
            Url = metadata.Url,
        };
    }

    private static IEnumerable<HtmlBlock> Blocks(
        Page page,
        PageBlock? headline,
        Stated<string>? title,
        HtmlMetadata metadata
    )
    {
        if (title is not null)
        {
            yield return new HtmlBlock(title.Value, PartKind.Headline, Body: false);
        }

        var found = (page.ChosenBody ?? BodyFinder.Find(page)) is { } body
            ? Found(page, body, headline, metadata).ToList()
            : [];
        var shown = found.Where(b => b.Body).Sum(b => b.Text.Length);
        var stated = shown < LeastShown * metadata.Body.Sum(p => p.Length) ? metadata.Body : [];
        foreach (var block in found.Where(b => b.Body ? stated.Count == 0 && b.Text != title?.Value : true))
        {
            yield return block;
        }

        foreach (var paragraph in stated)
        {
            yield return new HtmlBlock(paragraph, PartKind.Paragraph, Body: true);
        }
    }

    private static IEnumerable<HtmlBlock> Found(Page page, PageElement body, PageBlock? headline, HtmlMetadata metadata)
    {
        // Pages print a standfirst or caption again for another width of screen; body text may repeat itself.
        var printed = new HashSet<string>(StringComparer.Ordinal);
        var header = new HeaderBlocks(page, headline, metadata.Signatures);
        foreach (
            var block in header
                .Before(body)
                .Concat(BodyBlocks.Of(page, body, headline, header))
                .SelectMany(CaptionCredits.Divide)
        )
        {
            // A date line tells nothing where the page states the day; where it does not, the analysis may read it there.
            var known = metadata.Times.Published is not null && Furniture.IsDateLine(block.Text);
            if (block.Body || (!known && printed.Add(block.Text)))
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
