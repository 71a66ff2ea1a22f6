using System.Text;

namespace Parallax.Desk;

/// <summary>Which way a text runs.</summary>
internal static class TextDirection
{
    /// <summary>
    /// Whether the first letter with a direction is one of a script that runs from right to left: rules P2 and P3 of the
    /// Unicode Bidirectional Algorithm, which is also what <c>dir="auto"</c> does in a browser.
    /// </summary>
    public static bool IsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsOfRightToLeftScript(rune.Value))
            {
                return true;
            }

            if (Rune.IsLetter(rune))
            {
                return false;
            }
        }

        return false;
    }

    // Hebrew to Arabic Extended-A, their presentation forms, and the blocks that Unicode keeps for such scripts.
    private static bool IsOfRightToLeftScript(int rune) =>
        rune
            is (>= 0x05BE and <= 0x08FF and not (>= 0x0660 and <= 0x0669) and not (>= 0x06F0 and <= 0x06F9))
                or (>= 0xFB1D and <= 0xFDFF)
                or (>= 0xFE70 and <= 0xFEFE)
                or (>= 0x10800 and <= 0x10FFF)
                or (>= 0x1E800 and <= 0x1EFFF)
        && !Rune.IsControl(new Rune(rune))
        && Rune.IsLetter(new Rune(rune));
}
