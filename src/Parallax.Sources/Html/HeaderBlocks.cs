using Parallax.Core;

namespace Parallax.Sources.Html;

/// <summary>Finds kicker, standfirst, byline and the main picture's caption around the headline.</summary>
/// <param name="page">The page.</param>
/// <param name="headline">Its headline; null where none was found, and then nothing is around it.</param>
/// <param name="authors">Who wrote the article, as the page states.</param>
internal sealed class HeaderBlocks(Page page, PageBlock? headline, IReadOnlyList<string> authors)
{
    // A kicker stands right over its headline; what stands further up is the site's.
    private const int BlocksOverHeadline = 4;
    private const int BlocksUnderHeadline = 3;
    private const int ShortestStandfirst = 40;
    private const int LongestByline = 120;

    private readonly PageElement? header = headline
        ?.Element.Outwards()
        .FirstOrDefault(e => e.Tag is "header" or "hgroup");

    /// <summary>The blocks between the headline and the body's element whose kind is known.</summary>
    public IEnumerable<HtmlBlock> Before(PageElement body)
    {
        if (headline is null || headline.Index >= body.FirstBlock)
        {
            yield break;
        }

        for (var i = Math.Max(0, headline.Index - BlocksOverHeadline); i < body.FirstBlock; i++)
        {
            var block = page.Blocks[i];
            if (i == headline.Index || block.Element.Clutter || Furniture.Is(block.Text))
            {
                continue;
            }

            var kind = BlockKinds.Of(block, page, beforeBody: true) ?? KindOf(block);
            if (kind is not null && (i > headline.Index || kind == PartKind.Kicker))
            {
                yield return new HtmlBlock(block.Text, kind, Body: false);
            }
        }
    }

    /// <summary>
    /// What a block that no name describes is by its place: a short line with an author's name under the headline is the
    /// byline; a sentence under it, set as a heading or inside the headline's own header element, the standfirst; a date
    /// or time alone is furniture.
    /// </summary>
    public PartKind? KindOf(PageBlock block)
    {
        if (headline is null || block.Index <= headline.Index)
        {
            return null;
        }

        if (Furniture.IsDateLine(block.Text))
        {
            return PartKind.Furniture;
        }

        var inHeader = header is not null && header.Holds(block);
        if (
            (inHeader || block.Index - headline.Index <= 2 * BlocksUnderHeadline)
            && block.Text.Length <= LongestByline
            && authors.Any(a => block.Text.Contains(a, StringComparison.OrdinalIgnoreCase))
        )
        {
            return PartKind.Byline;
        }

        var isSentence = block.Text.Length >= ShortestStandfirst && block.Element.Tag != "h1" && block.LinkShare < 0.5;
        var isHeading = Prose.IsHeading(block.Element.Tag) && block.Index - headline.Index <= BlocksUnderHeadline;
        return isSentence && (isHeading || (inHeader && block.Element.Tag is "p" or "div"))
            ? PartKind.Standfirst
            : null;
    }
}
