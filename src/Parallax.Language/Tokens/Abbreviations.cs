namespace Parallax.Language.Tokens;

/// <summary>Decides whether a full stop after a word belongs to the word.</summary>
internal static class Abbreviations
{
    /// <summary>
    /// Whether the stop right behind the word is its own: initials, "U.N.", "Sept.", "1." before an item of a list.
    /// </summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the word starts in it.</param>
    /// <param name="length">The word's length without the stop.</param>
    /// <param name="rest">The characters from the word on, up to white space.</param>
    /// <param name="first">Whether the word is the first of its run of characters without white space.</param>
    /// <param name="last">Whether nothing but blanks follows that run in the block.</param>
    public static bool TakesStop(string text, int start, int length, ReadOnlySpan<char> rest, bool first, bool last)
    {
        var word = rest[..length];
        if (length + 1 < rest.Length && rest[length + 1] is '.')
        {
            // "Inc..": its own and the sentence's; three are an ellipsis.
            return (length + 2 == rest.Length || rest[length + 2] is not '.')
                && (word.Contains('.') ? HasShortParts(word) : IsOnlyAbbreviation(word));
        }

        var ends = last && EndsBlock(rest, length + 1);
        if (char.IsAsciiDigit(word[0]))
        {
            return first
                && !ends
                && length <= 4
                && rest.Length == length + 1
                && StartsLine(text, start)
                && IsItem(word);
        }

        if (word.Contains('.'))
        {
            return HasShortParts(word);
        }

        if (word.Length == 1 && char.IsLetter(word[0]))
        {
            return !ends && IsInitial(word[0], NextCharacter(text, start + length + 1));
        }

        return IsOnlyAbbreviation(word)
            || (
                WordLists.OnlyBeforeMore.Has(word)
                && (FollowsEt(text, start, word) || NamesMore(text, word, start + length + 1, ends))
            );
    }

    private static bool IsOnlyAbbreviation(ReadOnlySpan<char> word) =>
        WordLists.Abbreviations.Has(word) && !WordLists.OnlyBeforeMore.Has(word);

    // "et al." in whatever follows it: a comma, a bracket, a verb.
    private static bool FollowsEt(string text, int start, ReadOnlySpan<char> word) =>
        word is "al" && start > 2 && text.AsSpan(start - 3, 3) is "et ";

    private static bool EndsBlock(ReadOnlySpan<char> rest, int at)
    {
        while (at < rest.Length && (Quotes.IsClosing(rest[at]) || rest[at] == '"' || Characters.IsInvisible(rest[at])))
        {
            at++;
        }

        return at == rest.Length;
    }

    private static bool StartsLine(string text, int start)
    {
        while (start > 0 && text[start - 1] == ' ')
        {
            start--;
        }

        return start == 0 || text[start - 1] == '\n';
    }

    private static bool IsItem(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c) && c != '.')
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasShortParts(ReadOnlySpan<char> word)
    {
        var part = 0;
        foreach (var c in word)
        {
            part = c == '.' ? 0 : part + 1;
            if (part > 3 || char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInitial(char letter, char next) =>
        char.IsUpper(letter)
            ? letter != 'I' && (char.IsUpper(next) || next is ',' or ';' or '-')
            : letter is 'p' or 'b' or 'd' or 'c' && char.IsAsciiDigit(next);

    private static bool NamesMore(string text, ReadOnlySpan<char> word, int at, bool ends)
    {
        var next = NextCharacter(text, at);
        var named = char.IsAsciiDigit(next) || (word is not "No" && (char.IsUpper(next) || next is ','));
        return !ends && char.IsUpper(word[0]) && named;
    }

    private static char NextCharacter(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0')
        {
            at++;
        }

        return at < text.Length ? text[at] : '\n';
    }
}
