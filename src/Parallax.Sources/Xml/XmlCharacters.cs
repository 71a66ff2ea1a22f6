using System.Buffers;
using System.Net;
using System.Text;

namespace Parallax.Sources.Xml;

/// <summary>Writes characters as XML allows them.</summary>
internal static class XmlCharacters
{
    private const int LongestEntity = 40;

    // All that XML 1.0 forbids, and halves of pairs, which are looked at one by one.
    private static readonly SearchValues<char> Doubtful = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c),
        .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c),
        '\uFFFE',
        '\uFFFF',
    ]);

    /// <summary>Appends the text without the characters that XML forbids.</summary>
    public static void AppendAllowed(StringBuilder xml, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Doubtful) is var at and >= 0)
        {
            xml.Append(text[..at]);
            var isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            xml.Append(isPair ? text.Slice(at, 2) : []);
            text = text[(at + (isPair ? 2 : 1))..];
        }

        xml.Append(text);
    }

    /// <summary>Appends the text so that it reads as itself, in content and in attribute values.</summary>
    public static void AppendEscaped(StringBuilder xml, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny("<>&\"") is var at and >= 0)
        {
            AppendAllowed(xml, text[..at]);
            xml.Append(
                text[at] switch
                {
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '&' => "&amp;",
                    _ => "&quot;",
                }
            );
            text = text[(at + 1)..];
        }

        AppendAllowed(xml, text);
    }

    /// <summary>
    /// Appends what the ampersand at the beginning of <paramref name="text"/> means: the character of an entity of XML or HTML,
    /// or itself where it begins none. Gives back how many characters that took.
    /// </summary>
    public static int AppendEntity(StringBuilder xml, ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, LongestEntity)].IndexOf(';');
        var entity = end > 1 ? text[..(end + 1)].ToString() : string.Empty;
        var meant = WebUtility.HtmlDecode(entity);
        if (entity.Length == 0 || meant == entity || entity.AsSpan(1).Contains('&'))
        {
            xml.Append("&amp;");
            return 1;
        }

        AppendEscaped(xml, meant);
        return entity.Length;
    }
}
