using System.Buffers;
using System.Text;

namespace Parallax.Analysis.Reports.Views;

/// <summary>
/// Text as XML can carry it. What XML 1.0 forbids (most control characters, halves of surrogate pairs, U+FFFE, U+FFFF) is shown
/// by its code and not dropped: who reads the document sees that something stood there.
/// </summary>
public static class XmlSafeText
{
    private static readonly SearchValues<char> Doubtful = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c),
        .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c),
        '\uFFFE',
        '\uFFFF',
    ]);

    /// <summary>The text with every forbidden character as "⟨U+0007⟩".</summary>
    public static string Allowed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOfAny(Doubtful) < 0)
        {
            return text;
        }

        var allowed = new StringBuilder(text.Length + 16);
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Doubtful) is var at and >= 0)
        {
            allowed.Append(rest[..at]);
            var isPair = at + 1 < rest.Length && char.IsSurrogatePair(rest[at], rest[at + 1]);
            if (isPair)
            {
                allowed.Append(rest.Slice(at, 2));
            }
            else
            {
                allowed.Append($"⟨U+{(int)rest[at]:X4}⟩");
            }

            rest = rest[(at + (isPair ? 2 : 1))..];
        }

        return allowed.Append(rest).ToString();
    }

    /// <summary>The same for a document that people look at: what would turn the direction of text unseen is shown, too.</summary>
    public static string Shown(string text) => Allowed(VisibleText.Plain(text));
}
