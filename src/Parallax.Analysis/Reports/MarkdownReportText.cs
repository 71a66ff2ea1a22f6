using System.Text;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Reports;

/// <summary>Article text inside Markdown.</summary>
internal static class MarkdownReportText
{
    // What can begin markup inside a line; what can begin a block (-, 1.) matters only where words begin a line.
    private const string Marks = "\\`*_{}[]()#|~$!";

    /// <summary>
    /// <paramref name="words"/> on one line, with everything escaped that CommonMark, GitHub's extensions or HTML read
    /// as markup, and hidden characters as codes.
    /// </summary>
    public static string Escape(string words) => EscapeInside(words).Trim();

    /// <summary>As <see cref="Escape"/>, with the space at the edges kept: a stretch of a longer line.</summary>
    public static string EscapeInside(string words)
    {
        var text = new StringBuilder(words.Length + 16);
        var plain = VisibleText.Plain(words);
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            switch (c)
            {
                case '\n' or '\r' or '\t' or '\u2028' or '\u2029':
                    text.Append(' ');
                    break;
                case '&':
                    text.Append("&amp;");
                    break;
                case '<':
                    text.Append("&lt;");
                    break;
                case '>':
                    text.Append("&gt;");
                    break;
                // GitHub makes links of bare addresses: "https:", "www.", "a@b".
                case ':' when Follows(plain, i, "//"):
                case '.' when i >= 3 && plain.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase):
                case '@':
                    text.Append('\\').Append(c);
                    break;
                default:
                    text.Append(Marks.Contains(c, StringComparison.Ordinal) ? "\\" : "").Append(c);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>As <see cref="Escape"/>, for words that begin a line: no list, rule or heading begins with them.</summary>
    public static string EscapeLine(string words)
    {
        var line = Escape(words);
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        var mark = digits < line.Length ? line[digits] : ' ';
        var begins = digits > 0 ? mark is '.' or ')' : mark is '-' or '+' or '=';
        return begins ? line.Insert(digits, "\\") : line;
    }

    /// <summary>The words in quotation marks.</summary>
    public static string Quote(string words) => $"“{Escape(words)}”";

    /// <summary>"[tass:630-875]".</summary>
    public static string Evidence(string article, int start, int end) => $"[{Escape(article)}:{start}-{end}]";

    /// <summary>"**A** TASS".</summary>
    public static string NameOf(ArticleCard card) => $"**{card.Siglum}** {Escape(card.Name)}";

    /// <summary>"**A** TASS", or "**north** (A C)" of a side.</summary>
    public static string NameOf(Party party) =>
        party.IsSide ? $"**{Escape(party.Name)}** ({party.Sigla})" : NameOf(party.Articles[0]);

    private static bool Follows(string text, int at, string next) =>
        text.AsSpan(at + 1).StartsWith(next, StringComparison.Ordinal);
}
