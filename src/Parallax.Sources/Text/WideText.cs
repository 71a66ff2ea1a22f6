using System.Text;

namespace Parallax.Sources.Text;

/// <summary>UTF-16 without a byte order mark.</summary>
/// <remarks>
/// Every script's text has spaces and line ends, whose high byte is zero, in one unit of six or so; a zero low byte
/// (U+0100, U+0400...) is rare in all of them. So zeros pile up on one side of the units.
/// </remarks>
internal static class WideText
{
    private const int Window = 16 * 1024;

    /// <summary>The byte order of the units, or null where the bytes are not UTF-16.</summary>
    public static Encoding? Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
        {
            return null;
        }

        var head = bytes[..Math.Min(bytes.Length, Window)];
        int even = 0,
            odd = 0;
        for (var i = 0; i < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        var units = head.Length / 2;
        var bigEndian = even > odd;
        var (high, low) = bigEndian ? (even, odd) : (odd, even);
        if (high * 20 < units || low * 20 > high)
        {
            return null;
        }

        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: false);
        return LooksLikeText(encoding.GetString(head)) ? encoding : null;
    }

    private static bool LooksLikeText(string text)
    {
        var odd = 0;
        foreach (var c in text)
        {
            odd += (char.IsControl(c) && !char.IsWhiteSpace(c)) || c == '\uFFFD' ? 1 : 0;
        }

        return odd * 50 <= text.Length;
    }
}
