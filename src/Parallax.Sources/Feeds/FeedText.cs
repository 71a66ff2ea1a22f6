using Parallax.Sources.Html;
using Parallax.Sources.Text;

namespace Parallax.Sources.Feeds;

/// <summary>Titles and names of feeds as one plain line.</summary>
internal static class FeedText
{
    private const int Longest = 1_000;

    /// <summary>The line, tags and entities resolved; null where nothing is left of it or it is longer than any title.</summary>
    public static string? OfHtml(string? html) =>
        html is null || html.Length > 20 * Longest ? null : Line(TagStripper.Strip(html));

    /// <summary>The line of text that is no markup.</summary>
    public static string? OfPlain(string? text) =>
        text is null || text.Length > 20 * Longest ? null : Line(TextNormaliser.Normalise(text));

    private static string? Line(string text)
    {
        var line = text.Replace("\n\n", " ", StringComparison.Ordinal).Replace('\n', ' ');
        return line.Length is > 0 and <= Longest ? line : null;
    }
}
