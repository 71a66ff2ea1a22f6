namespace Parallax.Sources.Html;

/// <summary>Finds the block that is the article's headline.</summary>
internal static class HeadlineFinder
{
    private const int Longest = 400;
    private const int MostHeadings = 100;

    // Sites shorten one of the two and add their name to the title; a section's name or a logo shares far less.
    private const double LeastAlike = 0.4;

    /// <summary>
    /// The first-level heading that is most like what the page calls itself; a lone one even where nothing is alike,
    /// unless it is a link, as a site's name is; else a lower heading that is alike. Null where no heading fits.
    /// </summary>
    public static PageBlock? Find(Page page, HtmlMetadata metadata)
    {
        var titles = metadata.Titles.Where(t => t.Length <= Longest).Select(Words).ToList();
        var top = page.Blocks.Where(b => b.Text.Length <= Longest && IsTop(b)).Take(MostHeadings).ToList();
        if (MostAlike(top, titles) is { } alike)
        {
            return alike;
        }

        if (top.Count == 1 && top[0].LinkShare < 0.5 && top[0].Text != metadata.Outlet?.Value)
        {
            return top[0];
        }

        var lower = page.Blocks.Where(b =>
            b.Text.Length <= Longest && Prose.IsHeading(b.Element.Tag) && !b.Element.Clutter
        );
        return MostAlike(lower.Take(MostHeadings), titles);
    }

    private static bool IsTop(PageBlock block) =>
        block.Element.Outwards().Take(2).Any(e => e.Tag == "h1" || e.Property.Split(' ').Contains("headline"));

    private static PageBlock? MostAlike(IEnumerable<PageBlock> headings, List<HashSet<string>> titles)
    {
        PageBlock? best = null;
        var most = LeastAlike;
        foreach (var heading in headings)
        {
            var words = Words(heading.Text);
            var alike = titles.Select(title => Alike(words, title)).DefaultIfEmpty(0).Max();
            if (alike > most)
            {
                (best, most) = (heading, alike);
            }
        }

        return best;
    }

    // Dice's coefficient of the words.
    private static double Alike(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            if (i > start)
            {
                words.Add(text[start..i]);
            }

            start = i + 1;
        }

        return words;
    }
}
