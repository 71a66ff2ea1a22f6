namespace Parallax.Sources.Html;

/// <summary>Finds the element that holds the article's body.</summary>
/// <remarks>
/// Every block weighs for or against its element: running text by its length, links and labels against. The element with
/// the greatest sum holds the text and little else (the idea of maximum-subsequence segmentation, Pasternack and Roth,
/// WWW 2009, on the tree instead of the token string). Among elements nearly as good, one that the markup calls the
/// article's body is preferred, then the smallest.
/// </remarks>
internal static class BodyFinder
{
    private const double Nearly = 0.9;
    private const int LabelPenalty = 12;

    private static readonly string[] BodyPhrases =
    [
        "-article-body-",
        "-articlebody-",
        "-article-content-",
        "-article-text-",
        "-entry-content-",
        "-post-content-",
        "-post-body-",
        "-story-body-",
        "-storybody-",
        "-story-content-",
        "-story-text-",
        "-body-content-",
        "-body-text-",
        "-content-body-",
        "-article-main-",
        "-single-content-",
    ];

    /// <summary>The body's element; null where the page has no running text.</summary>
    public static PageElement? Find(Page page)
    {
        var sums = page.Sums(Weight);
        var best = page.Elements.Where(e => !e.Clutter).MaxBy(e => Weight(e, sums));
        if (best is null || Weight(best, sums) <= 0)
        {
            // A page of a few short lines: all of it, if one of them is a paragraph.
            return page.Blocks.Any(IsShortParagraph) ? page.Elements[0] : null;
        }

        var enough = Nearly * Weight(best, sums);
        var near = page.Elements.Where(e => !e.Clutter && Weight(e, sums) >= enough).ToList();
        return near.FirstOrDefault(e => e.Property.Contains("articlebody", StringComparison.Ordinal))
            ?? near.LastOrDefault(e => e.Names.HasPhrase(BodyPhrases))
            ?? near.LastOrDefault(e => e.Tag == "article")
            ?? near[^1];
    }

    private static bool IsShortParagraph(PageBlock block) =>
        block.Element.Tag == "p" && !block.Element.Clutter && block.LinkShare < 0.5;

    private static int Weight(PageElement element, int[] sums) => sums[element.EndBlock] - sums[element.FirstBlock];

    private static int Weight(PageBlock block)
    {
        if (block.Element.Clutter)
        {
            return 0;
        }

        var prose = Prose.Of(block);
        return prose > 0 ? prose : -Math.Min(LabelPenalty + block.Linked / 2, 60);
    }
}
