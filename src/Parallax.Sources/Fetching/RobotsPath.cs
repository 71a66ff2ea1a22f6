using System.Globalization;
using System.Text;

namespace Parallax.Sources.Fetching;

/// <summary>Paths and patterns of robots.txt in one spelling (RFC 9309, 2.2.2), and the matching of one with the other.</summary>
internal static class RobotsPath
{
    private const string Unreserved = "-._~";

    /// <summary>
    /// One spelling of what can be spelled in several: letters beyond ASCII as percent signs and upper-case digits, what
    /// needs no percent sign without one.
    /// </summary>
    public static string Spelled(string path)
    {
        var spelled = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && IsHex(path[i + 1]) && IsHex(path[i + 2]))
            {
                var value = (char)
                    int.Parse(path.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                if (char.IsAsciiLetterOrDigit(value) || Unreserved.Contains(value, StringComparison.Ordinal))
                {
                    spelled.Append(value);
                }
                else
                {
                    Append(spelled, (byte)value);
                }

                i += 2;
            }
            else if (char.IsAscii(path[i]))
            {
                spelled.Append(path[i]);
            }
            else
            {
                var pair = char.IsHighSurrogate(path[i]) && i + 1 < path.Length && char.IsLowSurrogate(path[i + 1]);
                foreach (var value in Encoding.UTF8.GetBytes(path.Substring(i, pair ? 2 : 1)))
                {
                    Append(spelled, value);
                }

                i += pair ? 1 : 0;
            }
        }

        return spelled.ToString();
    }

    /// <summary>
    /// Whether the pattern, with <c>*</c> for any characters and <c>$</c> for the end, matches the path from its start. Each
    /// piece between two stars is taken where it first stands, which never loses a match, so nothing is tried twice.
    /// </summary>
    public static bool Matches(string path, string pattern)
    {
        var anchored = pattern.EndsWith('$');
        var rest = anchored ? pattern.AsSpan(0, pattern.Length - 1) : pattern;
        var at = 0;
        for (var first = true; ; first = false)
        {
            var star = rest.IndexOf('*');
            var piece = star < 0 ? rest : rest[..star];
            if (star < 0 && anchored)
            {
                return path.Length - at >= piece.Length
                    && path.AsSpan(at).EndsWith(piece, StringComparison.Ordinal)
                    && (!first || path.Length == piece.Length);
            }

            var found =
                first && !path.AsSpan().StartsWith(piece, StringComparison.Ordinal)
                    ? -1
                    : path.AsSpan(at).IndexOf(piece, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at += found + piece.Length;
            if (star < 0)
            {
                return true;
            }

            rest = rest[(star + 1)..];
        }
    }

    private static void Append(StringBuilder spelled, byte value) =>
        spelled.Append(CultureInfo.InvariantCulture, $"%{value:X2}");

    private static bool IsHex(char c) => char.IsAsciiHexDigit(c);
}
