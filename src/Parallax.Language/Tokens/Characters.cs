using System.Globalization;
using System.Text;

namespace Parallax.Language.Tokens;

/// <summary>Classes of characters that the tokeniser tells apart.</summary>
internal static class Characters
{
    /// <summary>Apostrophes as typed: straight, right single quote, prime, backtick, acute.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '′' or '`' or '´' or 'ʼ';

    /// <summary>Hyphens that join words (the dashes proper stand between them).</summary>
    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    /// <summary>
    /// Invisible characters that carry no sound: zero-width spaces and joiners, byte order marks, direction marks. They
    /// never begin or end a token.
    /// </summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u061C' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
        || c is >= '\u2060' and <= '\u206F';

    /// <summary>White space, controls and invisible characters: what lies between tokens.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || IsInvisible(c);

    /// <summary>White space and controls: what ends a token wherever it stands.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    /// <summary>Marks that change the character before them: combining accents, variation selectors.</summary>
    public static bool IsMark(char c) =>
        c >= '\u0300'
        && char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    /// <summary>Length in code units of the letter or digit at <paramref name="at"/>; 0 where there is none.</summary>
    public static int WordLength(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (char.IsAsciiLetterOrDigit(c) || c == '_')
        {
            return 1;
        }

        if (char.IsHighSurrogate(c))
        {
            return
                at + 1 < text.Length
                && char.IsLowSurrogate(text[at + 1])
                && Rune.IsLetterOrDigit(new Rune(c, text[at + 1]))
                ? 2
                : 0;
        }

        return c >= 0x80 && (char.IsLetterOrDigit(c) || IsMark(c) || IsInvisible(c)) ? 1 : 0;
    }
}
