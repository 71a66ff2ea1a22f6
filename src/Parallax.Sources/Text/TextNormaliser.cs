using System.Text;

namespace Parallax.Sources.Text;

/// <summary>
/// Brings decoded text into the form <see cref="Core.Article"/> promises: <c>\n</c> line ends, single plain spaces, no
/// space at a line's edges, at most one blank line in a row, nothing invisible but the bidirectional controls, which
/// reports have to show. Idempotent; linear in the text.
/// </summary>
public static class TextNormaliser
{
    private const char Replacement = '\uFFFD';
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';

    /// <summary>The normalised text; empty where nothing visible is left.</summary>
    public static string Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        var pendingSpace = false;
        var pendingLines = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = Repaired(text, i);
            if (IsLineEnd(c))
            {
                pendingLines += c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 0 : 1;
                pendingSpace = false;
                continue;
            }

            if (IsSpace(c))
            {
                pendingSpace = true;
                continue;
            }

            if (IsDropped(c) || (IsJoiner(c) && !Joins(text, i, clean, pendingSpace || pendingLines > 0)))
            {
                continue;
            }

            AppendPending(clean, pendingSpace, pendingLines);
            pendingSpace = false;
            pendingLines = 0;
            clean.Append(c);
        }

        return clean.ToString();
    }

    private static void AppendPending(StringBuilder clean, bool space, int lines)
    {
        if (clean.Length == 0)
        {
            return;
        }

        if (lines > 0)
        {
            clean.Append('\n', Math.Min(lines, 2));
        }
        else if (space)
        {
            clean.Append(' ');
        }
    }

    private static char Repaired(string text, int i)
    {
        var c = text[i];
        var paired =
            !char.IsSurrogate(c)
            || (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            || (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1]));
        return paired ? c : Replacement;
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsSpace(char c) => c == '\t' || (char.IsWhiteSpace(c) && !IsLineEnd(c));

    // Soft hyphen, Mongolian vowel separator, zero-width space, direction marks (which order nothing by themselves, unlike
    // the overrides), word joiner and invisible operators, byte order mark, interlinear annotation, noncharacters.
    private static bool IsDropped(char c) =>
        char.IsControl(c)
        || c
            is '\u00AD'
                or '\u061C'
                or '\u180E'
                or '\u200B'
                or '\u200E'
                or '\u200F'
                or (>= '\u2060' and <= '\u2064')
                or '\uFEFF'
                or (>= '\uFFF9' and <= '\uFFFB')
                or '\uFFFE'
                or '\uFFFF';

    private static bool IsJoiner(char c) => c is NonJoiner or Joiner;

    // Persian, the Indic scripts and emoji spell with joiners; between Latin, Greek or Cyrillic letters they only hide a
    // break.
    private static bool Joins(string text, int i, StringBuilder clean, bool afterBreak) =>
        !afterBreak && clean.Length > 0 && Spells(clean[^1]) && i + 1 < text.Length && Spells(Repaired(text, i + 1));

    private static bool Spells(char c) =>
        c >= '\u0600' && c != Replacement && !IsJoiner(c) && !IsDropped(c) && !IsSpace(c) && !IsLineEnd(c);
}
