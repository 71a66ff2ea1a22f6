using System.Runtime.InteropServices;
using Parallax.Core;
using Parallax.Language.Tokens;

namespace Parallax.Language.Sentences;

/// <summary>
/// Sentences inside one block, over its tokens. A closing quotation mark or bracket belongs to the sentence it closes;
/// sentences end inside quotations too, as in the treebanks.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>
    /// Longest sentence in tokens; a longer one is cut, so that later stages stay linear. The longest of the treebanks'
    /// sentences has 159.
    /// </summary>
    public const int Longest = 200;

    /// <summary>Adds the sentences of the tokens from <paramref name="first"/> on.</summary>
    public static void Split(string text, List<TextSpan> tokens, int first, List<Range> sentences)
    {
        var all = CollectionsMarshal.AsSpan(tokens);
        var start = first;
        var end = first;
        while (end < all.Length)
        {
            var next = EndsAt(text, all, end, start) ?? (end + 1 - start >= Longest ? end + 1 : 0);
            end++;
            if (next > 0)
            {
                sentences.Add(start..next);
                start = end = next;
            }
        }

        if (start < end)
        {
            sentences.Add(start..end);
        }
    }

    // Index after the sentence's last token if one ends with the token at this place and what closes behind it.
    private static int? EndsAt(string text, ReadOnlySpan<TextSpan> tokens, int at, int start)
    {
        var kind = Stops.KindOf(Word(text, tokens[at]));
        if (HasBlankLine(text, tokens, at))
        {
            return at + 1;
        }

        if (kind == StopKind.None || (kind == StopKind.Plain && References.Numbers(text, tokens, at, start)))
        {
            return null;
        }

        var end = at + 1;
        while (end < tokens.Length && end - start < Longest && Closes(text, tokens, end))
        {
            end++;
        }

        while (end - start < Longest && References.Follows(text, tokens, end) is var length and > 0)
        {
            end += length;
        }

        return end >= tokens.Length || Opens(text, tokens, kind, at, end) ? end : null;
    }

    private static bool HasBlankLine(string text, ReadOnlySpan<TextSpan> tokens, int at) =>
        at + 1 < tokens.Length
        && tokens[at + 1].Start - tokens[at].End > 1
        && text.AsSpan(tokens[at].End, tokens[at + 1].Start - tokens[at].End).Count('\n') > 1;

    // A closing mark right behind the word before it; a straight one closes where white space or the end follows.
    private static bool Closes(string text, ReadOnlySpan<TextSpan> tokens, int at)
    {
        var token = tokens[at];
        if (token.Start != tokens[at - 1].End)
        {
            return false;
        }

        var c = text[token.Start];
        return token.Length <= 2
            && (
                Quotes.IsClosing(c)
                || Stops.KindOf(Word(text, token)) is StopKind.Plain or StopKind.Loud
                || (
                    Quotes.IsStraight(c)
                    && (at + 1 == tokens.Length || tokens[at + 1].Start > token.End || Closes(text, tokens, at + 1))
                )
            );
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
