using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>A stretch in quotation marks.</summary>
/// <param name="Inner">What stands between the marks, without white space at its edges.</param>
/// <param name="Outer">With the marks; a paragraph left open by convention ends at its last character.</param>
/// <param name="Closed">Whether a closing mark was found.</param>
/// <param name="Continues">Whether it goes on from the paragraph before, which was left open.</param>
internal sealed record QuotedStretch(TextSpan Inner, TextSpan Outer, bool Closed, bool Continues);

/// <summary>
/// Pairs quotation marks inside each part: straight, typographic, low-high, angled. Marks nested in marks of another
/// style belong to the outer stretch. One pass; unbalanced marks end at the part's edge.
/// </summary>
internal static class QuoteMarks
{
    private const string Doubles = "\"“”„‟«»";

    /// <summary>Quoted stretches in text order.</summary>
    /// <param name="parts">Spans in which marks are paired; a stretch never crosses from one to the next.</param>
    public static List<QuotedStretch> Find(string text, IEnumerable<TextSpan> parts)
    {
        var found = new List<QuotedStretch>();
        var open = false;
        foreach (var part in parts)
        {
            var before = found.Count;
            Pair(text, part, found, ref open);
            if (before == found.Count)
            {
                open = false;
            }
        }

        return found;
    }

    private static void Pair(string text, TextSpan part, List<QuotedStretch> found, ref bool carried)
    {
        var start = -1;
        var single = false;
        var continues = false;
        var fromBefore = carried;
        for (var i = part.Start; i < part.End; i++)
        {
            var c = text[i];
            if (start < 0)
            {
                if (Opens(text, part, i))
                {
                    start = i;
                    single = c == '‘';
                    continues = fromBefore && i == part.Start;
                }

                fromBefore = false;
            }
            else if (Closes(text, part, i, single))
            {
                Add(text, new TextSpan(start, i + 1), closed: true, continues, found);
                start = -1;
            }
        }

        carried = start >= 0;
        if (start >= 0)
        {
            Add(text, new TextSpan(start, part.End), closed: false, continues, found);
        }
    }

    private static void Add(string text, TextSpan outer, bool closed, bool continues, List<QuotedStretch> found)
    {
        var inner = new TextSpan(outer.Start + 1, Math.Max(outer.Start + 1, closed ? outer.End - 1 : outer.End)).Trim(
            text
        );
        if (!inner.IsEmpty)
        {
            found.Add(new QuotedStretch(inner, outer, closed, continues));
        }
    }

    private static bool Opens(string text, TextSpan part, int at)
    {
        var c = text[at];
        if (c is '“' or '„' or '«' or '‟')
        {
            return true;
        }

        var before = at > part.Start ? text[at - 1] : ' ';
        var after = at + 1 < part.End ? text[at + 1] : ' ';
        return c switch
        {
            // A straight mark opens where a word starts: after a space or a bracket, before no space.
            '"' => !char.IsLetterOrDigit(before) && !char.IsWhiteSpace(after),
            // A single mark opens only in typographic style: straight ones are apostrophes more often than not.
            '‘' => !char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after) && HasSingleClose(text, part, at),
            _ => false,
        };
    }

    private static bool HasSingleClose(string text, TextSpan part, int at)
    {
        // ‘90s, ‘em: an apostrophe set wrongly has no closing mark after a word or a stop before the sentence ends.
        var limit = Math.Min(part.End, at + 2000);
        for (var i = at + 2; i < limit; i++)
        {
            if (text[i] == '’' && (i + 1 >= part.End || !char.IsLetterOrDigit(text[i + 1])) && text[i - 1] != 's')
            {
                return true;
            }
        }

        return false;
    }

    private static bool Closes(string text, TextSpan part, int at, bool single)
    {
        var c = text[at];
        var after = at + 1 < part.End ? text[at + 1] : ' ';
        if (single)
        {
            return c == '’' && !char.IsLetterOrDigit(after);
        }

        return c switch
        {
            '”' or '»' => true,
            '“' => char.IsWhiteSpace(after) || after is '.' or ',', // German style: „so“
            '"' => !char.IsLetterOrDigit(after) || char.IsPunctuation(text[at - 1]) || AfterStop(text, at),
            _ => false,
        };
    }

    // `..., "Smith said`: a mark set to the wrong word still closes what a comma ended.
    private static bool AfterStop(string text, int at) => at > 1 && text[at - 1] == ' ' && text[at - 2] == ',';

    /// <summary>Whether the character is a double quotation mark of any style.</summary>
    public static bool IsDouble(char c) => Doubles.Contains(c, StringComparison.Ordinal);
}
