namespace Parallax.Sources.Html;

/// <summary>
/// A page as its blocks of text in reading order, and the elements that hold them. Every element holds a contiguous run
/// of blocks, so whatever is asked of an element is a sum over a range.
/// </summary>
/// <param name="Elements">Block-level elements in document order; a parent stands before its children.</param>
/// <param name="Blocks">Stretches of text that no block boundary divides.</param>
/// <param name="ImageTexts">Alternative texts and titles of the page's images, normalised.</param>
internal sealed record Page(
    IReadOnlyList<PageElement> Elements,
    IReadOnlyList<PageBlock> Blocks,
    IReadOnlySet<string> ImageTexts
)
{
    /// <summary>The element that the site's rule calls the article; null where it names none that holds text.</summary>
    public PageElement? ChosenBody { get; init; }

    /// <summary>The block that the site's rule calls the headline.</summary>
    public PageBlock? ChosenHeadline { get; init; }

    private readonly int[] lengths = Sums(Blocks, b => b.Text.Length);

    /// <summary>How many characters of text the element holds.</summary>
    public int Characters(PageElement element) => lengths[element.EndBlock] - lengths[element.FirstBlock];

    /// <summary>Running sums over the blocks: what blocks [a, b) amount to is <c>sums[b] - sums[a]</c>.</summary>
    public int[] Sums(Func<PageBlock, int> measure) => Sums(Blocks, measure);

    private static int[] Sums(IReadOnlyList<PageBlock> blocks, Func<PageBlock, int> measure)
    {
        var sums = new int[blocks.Count + 1];
        foreach (var block in blocks)
        {
            sums[block.Index + 1] = sums[block.Index] + measure(block);
        }

        return sums;
    }
}

/// <summary>One block-level element.</summary>
internal sealed class PageElement
{
    /// <summary>Position in <see cref="Page.Elements"/>.</summary>
    public required int Index { get; init; }

    /// <summary>The element that holds it; null for the root.</summary>
    public required PageElement? Parent { get; init; }

    /// <summary>Lower-case name.</summary>
    public required string Tag { get; init; }

    /// <summary>Words of its class and id.</summary>
    public required NameWords Names { get; init; }

    /// <summary>Lower-case <c>itemprop</c>, empty where absent.</summary>
    public required string Property { get; init; }

    /// <summary>Lower-case ARIA role, empty where absent.</summary>
    public required string Role { get; init; }

    /// <summary>Whether its own attributes hide it.</summary>
    public required bool Hidden { get; init; }

    /// <summary>First of its blocks.</summary>
    public required int FirstBlock { get; init; }

    /// <summary>One past the last of its blocks.</summary>
    public int EndBlock { get; set; }

    /// <summary>Whether it, or what holds it, is not of the article.</summary>
    public bool Clutter { get; set; }

    /// <summary>This element, then what holds it, outwards.</summary>
    public IEnumerable<PageElement> Outwards()
    {
        for (var element = this; element is not null; element = element.Parent)
        {
            yield return element;
        }
    }

    /// <summary>Whether <paramref name="block"/> is one of its blocks.</summary>
    public bool Holds(PageBlock block) => block.Index >= FirstBlock && block.Index < EndBlock;
}

/// <summary>One stretch of text.</summary>
/// <param name="Index">Position in <see cref="Page.Blocks"/>.</param>
/// <param name="Element">The innermost block-level element around it.</param>
/// <param name="Text">Normalised text, <c>\n</c> where the markup breaks the line.</param>
/// <param name="Linked">How many of its characters stand in links.</param>
/// <param name="InlineNames">Words of class and property of inline elements that span most of the block.</param>
internal sealed record PageBlock(int Index, PageElement Element, string Text, int Linked, NameWords InlineNames)
{
    /// <summary>Share of its characters that stand in links.</summary>
    public double LinkShare => (double)Linked / Math.Max(1, Text.Length);
}
