using Parallax.Core;

namespace Parallax.Sources.Html;

/// <summary>Finds kicker, standfirst, byline and the main picture's caption where they stand before the body's element.</summary>
internal static class HeaderBlocks
{
    // A kicker stands right over its headline; what stands further up is the site's.
    private const int BlocksOverHeadline = 4;

    /// <summary>The blocks between the headline and the body whose markup says what they are.</summary>
    public static IEnumerable<HtmlBlock> Of(Page page, PageElement body, PageBlock? headline)
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

            var kind = BlockKinds.Of(block, page, beforeBody: true);
            if (kind is not null && (i > headline.Index || kind == PartKind.Kicker))
            {
                yield return new HtmlBlock(block.Text, kind, Body: false);
            }
        }
    }
}
