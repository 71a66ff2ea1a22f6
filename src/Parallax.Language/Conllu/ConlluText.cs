using System.Text;

namespace Parallax.Language.Conllu;

/// <summary>Stretches of a text and names as the lines of CoNLL-U can hold them.</summary>
internal static class ConlluText
{
    /// <summary>
    /// The slice of the text that a sentence covers. Between tokens, everything but spaces (line ends, tabs, controls,
    /// zero-width characters) becomes a space each: one line, and of the slice's length.
    /// </summary>
    public static string Of(ParsedText parsed, int first, int count)
    {
        var start = parsed.Tokens[first].Start;
        var line = new StringBuilder();
        for (var i = first; i < first + count; i++)
        {
            var token = parsed.Tokens[i];
            foreach (var c in parsed.Text.AsSpan(start + line.Length, token.Start - start - line.Length))
            {
                line.Append(c is '\u2028' or '\u2029' || !char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : c);
            }

            line.Append(parsed[i]);
        }

        return line.ToString();
    }

    /// <summary>A name without what the names of documents and sentences may not hold.</summary>
    public static string Name(string name)
    {
        var written = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            var whole = rune.ToString();
            var bad = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || whole is "/" or "%";
            written.Append(bad ? Uri.EscapeDataString(whole) : whole);
        }

        return written.ToString();
    }
}
