using System.Collections.Frozen;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>A quotation mark of any style where it stands, and what its neighbours let it do.</summary>
/// <param name="Span">One character, or two for <c>''</c> and <c>``</c>.</param>
/// <param name="Sign">The character that stands for its style.</param>
/// <param name="Opens">Whether a quotation may begin here.</param>
/// <param name="Closes">Whether one may end here.</param>
internal readonly record struct QuoteMark(TextSpan Span, char Sign, bool Opens, bool Closes)
{
    // Apostrophes for letters left out at the start of a word, which look like opening marks: 'em, ’90s.
    private static readonly FrozenSet<string> Elided = new[]
    {
        "em",
        "til",
        "till",
        "tis",
        "twas",
        "twere",
        "cause",
        "cos",
        "bout",
        "round",
        "neath",
        "n",
        "un",
        "kay",
        "hood",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public bool IsSingle => QuoteMarks.IsSingle(Sign);

    /// <summary>Whether a quotation that this mark opens may end with the other, which closes.</summary>
    public bool PairsWith(QuoteMark close) =>
        Sign switch
        {
            '"' or '“' or '”' => close.Sign is '"' or '”' or '“',
            '„' or '‟' => close.Sign is '“' or '”' or '"',
            '«' => close.Sign is '»',
            '»' => close.Sign is '«',
            '\'' or '‘' or '‛' or '‚' => close.Sign is '\'' or '’' or '‘',
            '‹' => close.Sign is '›',
            '›' => close.Sign is '‹',
            _ => false,
        };

    /// <summary>The marks of a part in text order; apostrophes inside words are none.</summary>
    public static List<QuoteMark> In(string text, TextSpan part)
    {
        var marks = new List<QuoteMark>();
        for (var at = part.Start; at < part.End; at++)
        {
            var c = text[at];
            var doubled = c is '\'' or '`' && at + 1 < part.End && text[at + 1] == c;
            if (!doubled && !QuoteMarks.IsAny(c))
            {
                continue;
            }

            var span = new TextSpan(at, at + (doubled ? 2 : 1));
            var mark = Read(
                text,
                part,
                span,
                (doubled, c) switch
                {
                    (true, '`') => '“',
                    (true, _) => '"',
                    _ => c,
                }
            );
            if (mark.Opens || mark.Closes)
            {
                marks.Add(mark);
            }

            at = span.End - 1;
        }

        return marks;
    }

    private static QuoteMark Read(string text, TextSpan part, TextSpan span, char sign)
    {
        var before = span.Start > part.Start ? text[span.Start - 1] : ' ';
        var after = span.End < part.End ? text[span.End] : ' ';
        var (opens, closes) = sign switch
        {
            '"' => (
                !char.IsLetterOrDigit(before) && StartsWords(text, part, span.End),
                EndsWords(text, span, before, after) && !IsInches(text, span.Start)
            ),
            '“' or '«' => (!IsBehindWords(before, after), IsBehindWords(before, after)),
            '”' or '»' => (
                span.Start == part.Start || IsBeforeWords(before) && StartsWords(text, part, span.End),
                span.Start > part.Start
            ),
            '„' or '‟' => (true, false),
            '‹' => (!IsBehindWords(before, after), IsBehindWords(before, after)),
            '›' => (IsBeforeWords(before) && StartsWords(text, part, span.End), !char.IsWhiteSpace(before)),
            '‚' or '‛' => (!char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after), false),
            '‘' => (OpensSingle(text, part, span.End, before), IsBehindWords(before, after)),
            _ => (
                sign == '\'' && OpensSingle(text, part, span.End, before),
                !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after)
            ),
        };
        return new QuoteMark(span, sign, opens, closes);
    }

    private static bool OpensSingle(string text, TextSpan part, int next, char before)
    {
        if (char.IsLetterOrDigit(before) || IsStop(before) || !StartsWords(text, part, next))
        {
            return false;
        }

        var end = next;
        while (end < part.End && end - next < 8 && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        var word = text[next..end];
        return !Elided.Contains(word) && !(word.Length > 1 && char.IsAsciiDigit(word[0]) && word[^1] == 's');
    }

    // Words, a sum, an insertion, an ellipsis or another mark: anything but a blank and a stop.
    private static bool StartsWords(string text, TextSpan part, int next) =>
        next < part.End
        && !char.IsWhiteSpace(text[next])
        && (!IsStop(text[next]) || text[next] == '.' && next + 1 < part.End && text[next + 1] == '.')
        && text[next] is not (')' or ']');

    // `..., "Smith said`: a mark set to the wrong word still closes what a comma ended.
    private static bool EndsWords(string text, TextSpan span, char before, char after) =>
        !char.IsLetterOrDigit(after)
        || char.IsPunctuation(before) && before is not ('(' or '[' or '—' or '–')
        || before == ' ' && span.Start > 1 && text[span.Start - 2] == ',';

    private static bool IsBehindWords(char before, char after) =>
        !char.IsWhiteSpace(before)
        && (char.IsWhiteSpace(after) || IsStop(after) || after is ')' or ']' || QuoteMarks.IsAny(after));

    private static bool IsBeforeWords(char before) => char.IsWhiteSpace(before) || before is '(' or '[';

    private static bool IsStop(char c) => c is '.' or ',' or ';' or ':' or '!' or '?';

    // 6'3": feet and inches.
    private static bool IsInches(string text, int at)
    {
        var digits = at;
        while (digits > 0 && at - digits < 3 && char.IsAsciiDigit(text[digits - 1]))
        {
            digits--;
        }

        return digits < at && digits > 1 && text[digits - 1] is '\'' or '’' && char.IsAsciiDigit(text[digits - 2]);
    }
}
