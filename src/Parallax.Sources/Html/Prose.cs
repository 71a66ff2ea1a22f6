namespace Parallax.Sources.Html;

/// <summary>How much of a block is running text.</summary>
internal static class Prose
{
    private const int ShortestParagraph = 25;
    private const int ShortestOther = 80;

    /// <summary>Characters of running text in the block; 0 for headings, labels and lists of links.</summary>
    public static int Of(PageBlock block)
    {
        if (block.LinkShare > 0.5 || IsHeading(block.Element.Tag))
        {
            return 0;
        }

        var shortest = block.Element.Tag is "p" or "blockquote" ? ShortestParagraph : ShortestOther;
        var unlinked = block.Text.Length - block.Linked;
        return unlinked >= shortest ? unlinked : 0;
    }

    /// <summary>Whether the element is <c>h1</c> to <c>h6</c>.</summary>
    public static bool IsHeading(string tag) => tag is ['h', >= '1' and <= '6'];
}
