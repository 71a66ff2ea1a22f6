namespace Parallax.Web.Maps.Drawing;

/// <summary>
/// How wide a text is at most, in its font's size. The reader's font is not known; the widths are those of the widest of
/// Liberation Sans, Noto Sans and Segoe UI for each class of letters, so that a label takes no more room than it was given.
/// </summary>
public static class TextWidth
{
    /// <summary>Width of <paramref name="text"/> at <paramref name="size"/> pixels.</summary>
    public static double Of(string text, double size) => size * text.Sum(WidthOf);

    private static double WidthOf(char letter) =>
        letter switch
        {
            'i' or 'l' or 'j' or 'I' or '.' or ',' or '\'' or '’' or ':' or ' ' => 0.3,
            't' or 'f' or 'r' or '-' or '(' or ')' => 0.4,
            'm' or 'w' or 'M' or 'W' or '…' or '@' => 0.95,
            >= 'A' and <= 'Z' => 0.74,
            // Chinese, Japanese, Korean and other wide letters.
            >= '\u1100' => 1,
            > '\u007f' => 0.75,
            _ => 0.6,
        };
}
