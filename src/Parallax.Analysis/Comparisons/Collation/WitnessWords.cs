using System.Text;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Collation;

/// <summary>Cuts a witness into the words that a collation aligns.</summary>
internal static class WitnessWords
{
    /// <summary>
    /// Every character that is not white space lies in exactly one word. A dash or slash without spaces ends a word, so
    /// that "Friday—envoy" is two.
    /// </summary>
    public static List<CollatedWord> Of(string text)
    {
        var words = new List<CollatedWord>();
        var form = new StringBuilder();
        var depth = 0;
        var start = 0;
        while (start < text.Length)
        {
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
                continue;
            }

            var end = start;
            var inserted = depth > 0;
            do
            {
                var c = text[end++];
                depth = Math.Max(0, depth + Bracket(c));
                inserted |= depth > 0;
            } while (end < text.Length && !char.IsWhiteSpace(text[end]) && !Breaks(text, end));

            end = PerCent(text, start, end);

            words.Add(new CollatedWord(new TextSpan(start, end), Form(text, start, end, form), inserted));
            start = end;
        }

        return words;
    }

    /// <summary>The forms of a text's words in one run: "cease-fire", "cease fire" and "ceasefire" are the same.</summary>
    public static string Folded(string text) =>
        string.Concat(Of(text).Where(word => !word.IsMark).Select(word => word.Form));

    private static int Bracket(char c) =>
        c switch
        {
            '[' or '(' => 1,
            ']' or ')' => -1,
            _ => 0,
        };

    // "20%" is the two words of "20 percent".
    private static bool Breaks(string text, int at) =>
        text[at - 1] is '—' or '–' or '/' or '…' && char.IsLetterOrDigit(text[at])
        || text[at] is '%' && char.IsAsciiDigit(text[at - 1]);

    // "per cent" is the one word "percent".
    private static int PerCent(string text, int start, int end)
    {
        const string Cent = "cent";
        var isPer = text.AsSpan(start, end - start).Equals("per", StringComparison.OrdinalIgnoreCase);
        var after = end + 1 + Cent.Length;
        return
            isPer
            && after <= text.Length
            && char.IsWhiteSpace(text[end])
            && text.AsSpan(end + 1, Cent.Length).Equals(Cent, StringComparison.OrdinalIgnoreCase)
            && (after == text.Length || !char.IsLetterOrDigit(text[after]))
            ? after
            : end;
    }

    private static string Form(string text, int start, int end, StringBuilder form)
    {
        form.Clear();
        for (var i = start; i < end; i++)
        {
            if (Counts(text, start, i, end))
            {
                form.Append(char.ToLowerInvariant(text[i]));
            }
        }

        return form.Length > 0 ? Spelling.Of(form.ToString()) : Marks(text, start, end);
    }

    // "1,000" is "1000", but "2.6" is not "26" and "20%" is not "20".
    private static bool Counts(string text, int start, int i, int end)
    {
        var c = text[i];
        var beforeDigit = i + 1 < end && char.IsAsciiDigit(text[i + 1]);
        return c switch
        {
            '.' => beforeDigit,
            ',' => beforeDigit && i > start && !IsThousands(text, i + 1, end),
            '-' or '−' => beforeDigit && i == start,
            _ => !char.IsPunctuation(c) || c == '%',
        };
    }

    private static bool IsThousands(string text, int from, int end)
    {
        var to = from;
        while (to < end && char.IsAsciiDigit(text[to]))
        {
            to++;
        }

        return to - from == 3;
    }

    private static string Marks(string text, int start, int end)
    {
        var marks = text[start..end];
        return marks is "—" or "–" or "-" or "--" ? "-" : marks;
    }
}
