namespace Parallax.Language.Tokens;

/// <summary>Where one written word is two words of syntax: "don't", "cannot", "Smith's", "workers'".</summary>
internal static class Contractions
{
    /// <summary>
    /// Where the second word of <paramref name="word"/> begins; its length where it is one word. The word's apostrophes
    /// may be of any kind; a trailing one is part of the word.
    /// </summary>
    public static int SplitAt(ReadOnlySpan<char> word)
    {
        var end = word.Length;
        if (end < 2 || char.IsAsciiDigit(word[0]))
        {
            return end;
        }

        var run = WordLists.RunTogether.GetAlternateLookup<ReadOnlySpan<char>>();
        if (end <= 9 && run.TryGetValue(word, out var first))
        {
            return first;
        }

        for (var back = 1; back <= 3 && back <= end; back++)
        {
            if (Characters.IsApostrophe(word[end - back]))
            {
                return AtApostrophe(word, end - back);
            }
        }

        return end;
    }

    private static int AtApostrophe(ReadOnlySpan<char> word, int apostrophe)
    {
        if (apostrophe == 0)
        {
            return word.Length;
        }

        var tail = word[(apostrophe + 1)..];
        if (tail.Length == 1 && tail[0] is 't' or 'T')
        {
            return word[apostrophe - 1] is 'n' or 'N' && apostrophe > 1 ? apostrophe - 1 : word.Length;
        }

        return tail.Length switch
        {
            0 => apostrophe,
            1 => tail[0] is 's' or 'S' or 'm' or 'M' or 'd' or 'D' ? apostrophe : word.Length,
            2 => IsTwoLetterEnding(tail) ? apostrophe : word.Length,
            _ => word.Length,
        };
    }

    private static bool IsTwoLetterEnding(ReadOnlySpan<char> tail) =>
        tail.Equals("re", StringComparison.OrdinalIgnoreCase)
        || tail.Equals("ve", StringComparison.OrdinalIgnoreCase)
        || tail.Equals("ll", StringComparison.OrdinalIgnoreCase);
}
