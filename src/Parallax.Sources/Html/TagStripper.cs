using System.Net;
using System.Text;
using Parallax.Sources.Text;

namespace Parallax.Sources.Html;

/// <summary>Reads the words of a page that no tree can be built of: tags dropped, block tags as paragraph breaks.</summary>
internal static class TagStripper
{
    /// <summary>The page's text, normalised. Linear in the page.</summary>
    public static string Strip(string html)
    {
        var text = new StringBuilder(Math.Min(html.Length, 1 << 20));
        var isInline = HtmlElements.Inline.GetAlternateLookup<ReadOnlySpan<char>>();
        var scanner = new TagScanner(html);
        while (scanner.Next())
        {
            if (scanner.Kind == TagTokenKind.Text)
            {
                AppendWords(text, scanner.Content);
            }
            else if (scanner.Kind is TagTokenKind.Start or TagTokenKind.End && !isInline.Contains(scanner.Name))
            {
                text.Append(scanner.Name.Equals("br", StringComparison.OrdinalIgnoreCase) ? "\n" : "\n\n");
            }
        }

        return TextNormaliser.Normalise(text.ToString());
    }

    private static void AppendWords(StringBuilder text, ReadOnlySpan<char> content)
    {
        var words = WebUtility.HtmlDecode(content.ToString());
        foreach (var c in words)
        {
            text.Append(c is '\n' or '\r' ? ' ' : c);
        }
    }
}
