using Parallax.Core;

namespace Parallax.Sources.Html;

/// <summary>Chooses, inside the body's element, the blocks that are the article's, and says what each is.</summary>
internal sealed class BodyBlocks
{
    private const int LongestLinkLine = 200;
    private const int LongestLabel = 60;

    private readonly Page page;
    private readonly PageElement body;
    private readonly PageBlock? headline;
    private readonly HeaderBlocks header;
    private readonly int firstProse;
    private readonly int lastProse;

    private BodyBlocks(Page page, PageElement body, PageBlock? headline, HeaderBlocks header)
    {
        this.page = page;
        this.body = body;
        this.headline = headline;
        this.header = header;
        firstProse = body.EndBlock;
        lastProse = body.FirstBlock;
        for (var i = body.FirstBlock; i < body.EndBlock; i++)
        {
            var block = page.Blocks[i];
            if (
                Prose.Of(block) > 0
                && !IsOutside(block)
                && KindOf(block, beforeBody: firstProse == body.EndBlock) is null
            )
            {
                firstProse = Math.Min(firstProse, i);
                lastProse = i;
            }
        }
    }

    /// <summary>The article's blocks in document order.</summary>
    /// <param name="page">The page.</param>
    /// <param name="body">The element that holds the article.</param>
    /// <param name="headline">Its headline, which is not repeated among the blocks.</param>
    /// <param name="header">What stands around the headline.</param>
    public static IEnumerable<HtmlBlock> Of(Page page, PageElement body, PageBlock? headline, HeaderBlocks header) =>
        new BodyBlocks(page, body, headline, header).Choose();

    private IEnumerable<HtmlBlock> Choose()
    {
        var dropped = new bool[body.EndBlock - body.FirstBlock + 1];
        var followedByDropped = false;
        for (var i = body.EndBlock - 1; i >= body.FirstBlock; i--)
        {
            var block = page.Blocks[i];
            var outside = IsOutside(block) || IsLabelAtEdge(block);
            // A heading over links that were dropped announces nothing else.
            var drop = outside || (followedByDropped && IsLabel(block));
            dropped[i - body.FirstBlock] = drop;
            followedByDropped = drop && !block.Element.Clutter;
        }

        for (var i = body.FirstBlock; i < body.EndBlock; i++)
        {
            var block = page.Blocks[i];
            var kind = block.Element.Clutter ? null : KindOf(block, block.Index < firstProse);
            if (kind is not null)
            {
                yield return new HtmlBlock(block.Text, kind, Body: false);
            }
            else if (!dropped[i - body.FirstBlock])
            {
                var paragraph = !Prose.IsHeading(block.Element.Tag);
                yield return new HtmlBlock(block.Text, paragraph ? PartKind.Paragraph : null, Body: true);
            }
        }
    }

    private PartKind? KindOf(PageBlock block, bool beforeBody) =>
        BlockKinds.Of(block, page, beforeBody) ?? (beforeBody ? header.KindOf(block) : null);

    private bool IsOutside(PageBlock block) =>
        block.Element.Clutter
        || block.Element.Tag == "h1"
        || block == headline
        || block.Text == headline?.Text
        || (block.LinkShare > 0.7 && block.Text.Length < LongestLinkLine && !Prose.IsHeading(block.Element.Tag))
        || Furniture.Is(block.Text)
        || (IsAtEdge(block) && Furniture.IsDateLine(block.Text));

    // Before the first paragraph and after the last: section names, sizes, buttons.
    private bool IsLabelAtEdge(PageBlock block) =>
        IsAtEdge(block) && IsLabel(block) && block.Element.Tag is not ("p" or "li");

    private bool IsAtEdge(PageBlock block) => block.Index < firstProse || block.Index > lastProse;

    private static bool IsLabel(PageBlock block) =>
        block.Text.Length <= LongestLabel
        && block.Text[^1] is not ('.' or '?' or '!' or '"' or '”' or ':' or ';' or ',');
}
