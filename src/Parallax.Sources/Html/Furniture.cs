namespace Parallax.Sources.Html;

/// <summary>Lines that sites set between the paragraphs of an article, told by how they begin.</summary>
internal static class Furniture
{
    private const int Longest = 160;

    private static readonly string[] Beginnings =
    [
        "read more",
        "read also",
        "also read",
        "read next",
        "see also",
        "related:",
        "related story",
        "related stories",
        "related article",
        "more:",
        "more from",
        "watch:",
        "advertisement",
        "story continues",
        "article continues",
        "continue reading",
        "sign up",
        "subscribe",
        "follow us",
        "share this",
        "click here",
        "image copyright",
        "image caption",
        "media caption",
        "getty images",
    ];

    /// <summary>Whether the line is the site's, not the article's.</summary>
    public static bool Is(string text)
    {
        if (text.Length > Longest)
        {
            return false;
        }

        foreach (var beginning in Beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
