using System.Collections.Frozen;
using Parallax.Core;

namespace Parallax.Sources.Html;

/// <summary>Chooses, inside the body's element, the blocks that are the article's, and says what each is.</summary>
internal static class BodyBlocks
{
    /// <summary>The article's blocks in document order.</summary>
    public static IEnumerable<HtmlBlock> Of(Page page, PageElement body)
    {
        for (var i = body.FirstBlock; i < body.EndBlock; i++)
        {
            var block = page.Blocks[i];
            if (block.Element.Clutter || block.Element.Tag == "h1")
            {
                continue;
            }

            var kind = BlockKinds.Of(block, body);
            if (kind is not null)
            {
                yield return new HtmlBlock(block.Text, kind, Body: false);
                continue;
            }

            if (block.LinkShare > 0.8 && block.Text.Length < 200 || Furniture.Is(block.Text))
            {
                continue;
            }

            var paragraph = !Prose.IsHeading(block.Element.Tag);
            yield return new HtmlBlock(block.Text, paragraph ? PartKind.Paragraph : null, Body: true);
        }
    }
}
