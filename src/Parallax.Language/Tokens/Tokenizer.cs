using Parallax.Core;

namespace Parallax.Language.Tokens;

/// <summary>
/// Tokens as UD English EWT and GUM cut them. One pass, linear in the text; every token is a slice of the text, and what
/// lies between two tokens is blank.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Adds the tokens of a block, ascending.</summary>
    public static void Tokenize(string text, TextSpan block, List<TextSpan> tokens)
    {
        var at = block.Start;
        while (at < block.End)
        {
            if (Characters.IsBlank(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < block.End && !Characters.IsSpace(text[end]))
            {
                end++;
            }

            TokenizeChunk(text, at, end, LastInBlock(text, end, block.End), tokens);
            at = end;
        }
    }

    private static bool LastInBlock(string text, int at, int end)
    {
        while (at < end && Characters.IsBlank(text[at]))
        {
            at++;
        }

        return at == end;
    }

    private static void TokenizeChunk(string text, int start, int end, bool last, List<TextSpan> tokens)
    {
        var chunk = text.AsSpan(start, end - start);
        var at = 0;
        var asksForAddress = true;
        while (at < chunk.Length)
        {
            if (Characters.IsInvisible(chunk[at]))
            {
                at++;
                continue;
            }

            var rest = chunk[at..];
            var address = 0;
            if (rest[0] is '#' or '@' || (asksForAddress && char.IsAsciiLetterOrDigit(rest[0])))
            {
                asksForAddress &= rest[0] is '#' or '@';
                address = Addresses.Length(rest);
            }

            // Asked once a chunk, which keeps it linear, and again behind an angle bracket, which ends any address.
            asksForAddress |= rest[0] == '<';

            at +=
                address > 0 ? Add(tokens, start + at, address, rest)
                : StartsWord(chunk, at) ? AddWord(text, start + at, rest, at, last, tokens)
                : Add(tokens, start + at, Punctuation.Scan(rest, at > 0 ? chunk[at - 1] : ' '), rest);
        }
    }

    private static bool StartsWord(ReadOnlySpan<char> chunk, int at)
    {
        if (Characters.WordLength(chunk, at) > 0)
        {
            return chunk[at] != '_';
        }

        return at == 0 && Clip(chunk) > 0;
    }

    // "'em", "'99", ".05", "+44": a first character that belongs to what follows.
    private static int Clip(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length < 2 || Characters.WordLength(chunk, 1) == 0)
        {
            return 0;
        }

        var end = 1 + WordScanner.Scan(chunk[1..]);
        return chunk[0] switch
        {
            '.' or '+' => char.IsAsciiDigit(chunk[1]) ? end : 0,
            var c when Characters.IsApostrophe(c) => IsClipped(chunk[1..end]) ? end : 0,
            _ => 0,
        };
    }

    private static bool IsClipped(ReadOnlySpan<char> word) =>
        WordLists.Clipped.Has(word)
        || (word.Length <= 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]))
        || (word.Length == 3 && char.IsAsciiDigit(word[1]) && word[2] == 's');

    private static int AddWord(
        string text,
        int start,
        ReadOnlySpan<char> rest,
        int offset,
        bool last,
        List<TextSpan> tokens
    )
    {
        var clipped = offset == 0 && Characters.WordLength(rest, 0) == 0 ? Clip(rest) : 0;
        if (clipped > 0)
        {
            return Add(tokens, start, clipped, rest);
        }

        var end = WordScanner.Scan(rest);
        var split = Contractions.SplitAt(rest[..end]);
        if (split < end)
        {
            Add(tokens, start, split, rest);
            return split + Add(tokens, start + split, end - split, rest[split..]);
        }

        if (end < rest.Length && rest[end] == '.' && Abbreviations.TakesStop(text, start, end, rest, offset == 0, last))
        {
            end++;
        }

        return Add(tokens, start, end, rest);
    }

    private static int Add(List<TextSpan> tokens, int start, int length, ReadOnlySpan<char> rest)
    {
        var end = length;
        while (end > 1 && Characters.IsInvisible(rest[end - 1]))
        {
            end--;
        }

        tokens.Add(new TextSpan(start, start + end));
        return length;
    }
}
