using Parallax.Core;
using Parallax.Language.Tokens;

namespace Parallax.Language.Sentences;

/// <summary>
/// Where a sentence ends by rule: a closing quotation mark or bracket belongs to the sentence it closes, sentences end
/// inside quotations too, as in the treebanks. The learned model has the last word.
/// </summary>
internal static class BoundaryRules
{
    private const int MostMarks = 8;

    /// <summary>
    /// Index after the sentence's last token if one ends with the stop at a place and what closes behind it.
    /// </summary>
    public static int? EndsAt(string text, ReadOnlySpan<TextSpan> tokens, int at, int start)
    {
        var kind = Stops.KindOf(Word(text, tokens[at]));
        if (kind == StopKind.None || (kind == StopKind.Plain && References.Numbers(text, tokens, at, start)))
        {
            return null;
        }

        var end = at + 1;
        while (end < tokens.Length && end - start < SentenceSplitter.Longest && Closes(text, tokens, end))
        {
            end++;
        }

        while (end - start < SentenceSplitter.Longest && References.Follows(text, tokens, end) is var length and > 0)
        {
            end += length;
        }

        return end >= tokens.Length || Opens(text, tokens, kind, at, end) ? end : null;
    }

    // A closing mark right behind the word before it; a straight one closes where white space, the end or a mark that
    // closes follows. Of a long row of marks only the first are looked at, so that no text makes this slow.
    private static bool Closes(string text, ReadOnlySpan<TextSpan> tokens, int at)
    {
        for (var i = at; i < tokens.Length && i < at + MostMarks; i++)
        {
            var token = tokens[i];
            if (token.Start != tokens[i - 1].End || token.Length > 2)
            {
                return false;
            }

            var c = text[token.Start];
            if (Quotes.IsClosing(c) || Stops.KindOf(Word(text, token)) is StopKind.Plain or StopKind.Loud)
            {
                return true;
            }

            if (!Quotes.IsStraight(c) || i + 1 == tokens.Length || tokens[i + 1].Start > token.End)
            {
                return Quotes.IsStraight(c);
            }
        }

        return false;
    }

    private static bool Opens(string text, ReadOnlySpan<TextSpan> tokens, StopKind kind, int at, int end)
    {
        var word = Word(text, tokens[at]);
        var opener = end;
        while (opener < tokens.Length - 1 && opener < end + 3 && IsOpeningMark(text, tokens[opener]))
        {
            opener++;
        }

        var next = Word(text, tokens[opener]);
        var closed = end > at + 1;
        var capital = char.IsUpper(next[0]) || (!char.IsLower(next[0]) && char.IsLetterOrDigit(next[0]));
        return kind switch
        {
            StopKind.Plain => tokens[end].Start > tokens[end - 1].End || capital
                ? capital || (!closed && opener > end) || IsBullet(next)
                : false,
            StopKind.Loud => capital && !(closed && SpeechTags.Follows(text, tokens, opener)),
            StopKind.Dots => capital && !next.SequenceEqual("I"),
            StopKind.Abbreviated => !WordLists.NeverLast.Has(word)
                && char.IsUpper(next[0])
                && (opener > end || WordLists.Openers.Has(next)),
            _ => false,
        };
    }

    private static bool IsBullet(ReadOnlySpan<char> word) =>
        word[0] is '•' or '*' or '-' or '–' or '—' && word.Length == 1;

    private static bool IsOpeningMark(string text, TextSpan token) =>
        token.Length <= 2 && (Quotes.IsOpening(text[token.Start]) || Quotes.IsStraight(text[token.Start]));

    private static ReadOnlySpan<char> Word(string text, TextSpan token) => text.AsSpan(token.Start, token.Length);
}
