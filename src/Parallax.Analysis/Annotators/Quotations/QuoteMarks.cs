using System.Text;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Pairs quotation marks inside each part: straight and typographic, double and single, low-high, angled, turned the wrong
/// way. Marks inside marks belong to the outer stretch. One pass; a double mark without its close ends at the part's edge.
/// </summary>
internal static class QuoteMarks
{
    private const string Doubles = "\"“”„‟«»";
    private const string Singles = "'‘’‚‛‹›";

    // Across how many marks nesting, and the close of a single mark, are looked for: keeps thousands of unbalanced marks
    // linear, as each mark and each sentence end is looked at from at most so many marks before it.
    private const int Nesting = 64;

    /// <summary>Quoted stretches in text order.</summary>
    /// <param name="parts">Spans in which marks are paired; a stretch never crosses from one to the next.</param>
    public static List<QuotedStretch> Find(string text, IEnumerable<TextSpan> parts)
    {
        var found = new List<QuotedStretch>();
        TextSpan[] all = [.. parts];
        var open = false;
        for (var i = 0; i < all.Length; i++)
        {
            var next = i + 1 < all.Length && !all[i + 1].IsEmpty ? text[all[i + 1].Start] : ' ';
            open = Pair(text, all[i], next, open, found);
        }

        return found;
    }

    /// <summary>
    /// The text with the outer marks of its quotations in one style, character for character: a tagger and a parser that
    /// have seen few „low“ and «angled» marks read one style as well as another.
    /// </summary>
    public static string Level(string text, IEnumerable<TextSpan> parts)
    {
        var level = new StringBuilder(text);
        foreach (var stretch in Find(text, parts))
        {
            // Two characters for one mark: '' and ``, which the parser reads as they are.
            var (opening, second) = (text[stretch.Outer.Start], text[stretch.Outer.Start + 1]);
            if (stretch.Inner.Start > stretch.Outer.Start + 1 && second == opening)
            {
                continue;
            }

            level[stretch.Outer.Start] = '“';
            level[stretch.Outer.End - 1] = stretch.Closed ? '”' : level[stretch.Outer.End - 1];
        }

        return level.ToString();
    }

    // Whether the part is left open.
    private static bool Pair(string text, TextSpan part, char next, bool open, List<QuotedStretch> found)
    {
        var marks = QuoteMark.In(text, part);
        if (marks is [var first, var last] && IsTurned(text, part, first, last))
        {
            Add(text, first, last.Span.Start, last.Span.End, true, false, found);
            return false;
        }

        var closeless = ' ';
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            if (!mark.Opens || mark.Sign == closeless)
            {
                continue;
            }

            var close = mark.IsSingle ? CloseOfSingle(text, part, marks, i) : CloseOfDouble(marks, i);
            var continues = open && mark.Span.Start == part.Start;
            if (close >= 0)
            {
                Add(text, mark, marks[close].Span.Start, marks[close].Span.End, true, continues, found);
                i = close;
            }
            else if (IsLeftOpen(text, mark, part, next))
            {
                Add(text, mark, part.End, part.End, false, continues, found);
                return true;
            }
            else if (!mark.IsSingle)
            {
                closeless = mark.Sign;
            }
        }

        return false;
    }

    // `urged them to" come back. "`, `" Come back. "`: the only two marks of a paragraph, each with a blank on the wrong side.
    private static bool IsTurned(string text, TextSpan part, QuoteMark first, QuoteMark last) =>
        first is { Sign: '"', Opens: false }
        && last.Sign == '"'
        && (first.Span.Start == part.Start || char.IsLetterOrDigit(text[first.Span.Start - 1]))
        && text[first.Span.End] == ' '
        && text[last.Span.Start - 1] == ' '
        && text[last.Span.Start - 2] is '.' or '!' or '?' or ','
        && (last.Span.End == part.End || text[last.Span.End] == ' ');

    // A single mark without a close is an apostrophe, unless the paragraph and the next both begin with one.
    private static bool IsLeftOpen(string text, QuoteMark mark, TextSpan part, char next) =>
        mark.IsSingle ? mark.Span.Start == part.Start && next == text[mark.Span.Start] : mark.Sign is not ('”' or '»');

    private static void Add(
        string text,
        QuoteMark mark,
        int inner,
        int outer,
        bool closed,
        bool continues,
        List<QuotedStretch> found
    )
    {
        var words = new TextSpan(mark.Span.End, Math.Max(mark.Span.End, inner)).Trim(text);
        if (!words.IsEmpty)
        {
            found.Add(new QuotedStretch(words, new TextSpan(mark.Span.Start, outer), closed, continues));
        }
    }

    // Nested as it should be, else up to the first mark that fits.
    private static int CloseOfDouble(List<QuoteMark> marks, int open)
    {
        var depth = 1;
        for (var i = open + 1; i < marks.Count && i <= open + Nesting; i++)
        {
            var mark = marks[i];
            if (mark.IsSingle)
            {
                continue;
            }

            depth += mark.Closes ? -1 : 1;
            if (depth == 0)
            {
                if (marks[open].PairsWith(mark))
                {
                    return i;
                }

                break;
            }
        }

        var inside = 0;
        for (var i = open + 1; i < marks.Count; i++)
        {
            var mark = marks[i];
            if (marks[open].Sign == '"' && mark.Sign == '“' && !mark.Closes)
            {
                inside++;
            }
            else if (mark.Sign == '”' && inside > 0)
            {
                inside--;
            }
            else if (mark.Closes && marks[open].PairsWith(mark))
            {
                return i;
            }
        }

        return -1;
    }

    // A mark behind s may be a possessive ("the miners' vote"): it closes only where no surer one follows. Behind the
    // first sentence only a mark at a stop is sure.
    private static int CloseOfSingle(string text, TextSpan part, List<QuoteMark> marks, int open)
    {
        var possessive = -1;
        var doubles = 0;
        var from = marks[open].Span.End;
        var sentences = 0;
        for (var i = open + 1; i < marks.Count && i <= open + Nesting; i++)
        {
            var mark = marks[i];
            sentences += SentenceEnds(text, from, mark.Span.Start);
            from = mark.Span.End;
            if (!mark.IsSingle)
            {
                doubles++;
                continue;
            }

            if (mark.Opens && !mark.Closes)
            {
                break;
            }

            if (!mark.Closes || !marks[open].PairsWith(mark) || doubles % 2 != 0)
            {
                continue;
            }

            var atStop = IsAtStop(text, part, mark.Span);
            if (atStop || sentences == 0 && !IsPossessive(text, mark.Span))
            {
                return i;
            }

            if (possessive < 0 && sentences == 0)
            {
                possessive = i;
            }
        }

        return possessive;
    }

    private static bool IsAtStop(string text, TextSpan part, TextSpan mark) =>
        text[mark.Start - 1] is '.' or ',' or '!' or '?' or '…' or '"' or '”'
        || mark.End >= part.End
        || text[mark.End] is '.' or ',' or ';' or ':' or '!' or '?' or '"' or '”';

    private static bool IsPossessive(string text, TextSpan mark) =>
        text[mark.Start - 1] is 's' or 'S' && mark.End < text.Length && char.IsWhiteSpace(text[mark.End]);

    private static int SentenceEnds(string text, int from, int to)
    {
        var count = 0;
        for (var i = from; i + 2 < to; i++)
        {
            if (text[i] is '.' or '!' or '?' && char.IsWhiteSpace(text[i + 1]) && char.IsUpper(text[i + 2]))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Whether the character is a double quotation mark of any style.</summary>
    public static bool IsDouble(char c) => Doubles.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether the character is a single quotation mark of any style, or an apostrophe.</summary>
    public static bool IsSingle(char c) => Singles.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether the character is a quotation mark of any style, or an apostrophe.</summary>
    public static bool IsAny(char c) => IsDouble(c) || IsSingle(c);
}
