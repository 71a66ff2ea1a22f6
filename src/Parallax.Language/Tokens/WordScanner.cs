namespace Parallax.Language.Tokens;

/// <summary>Finds how far a word or a figure reaches from its first character.</summary>
internal static class WordScanner
{
    /// <summary>End of the word or figure at the start of <paramref name="chunk"/>, its own full stops inside included.</summary>
    public static int Scan(ReadOnlySpan<char> chunk) =>
        char.IsAsciiDigit(chunk[0]) ? ScanFigure(chunk) : ScanWord(chunk);

    private static int ScanWord(ReadOnlySpan<char> chunk)
    {
        var at = Run(chunk, 0);
        var part = 0;
        while (at + 1 < chunk.Length && Characters.WordLength(chunk, at + 1) > 0)
        {
            var c = chunk[at];
            var next = Run(chunk, at + 1);
            if (!Joins(chunk, c, part, at, next))
            {
                break;
            }

            part = Characters.IsApostrophe(c) ? part : at + 1;
            at = next;
        }

        return at;
    }

    private static bool Joins(ReadOnlySpan<char> chunk, char c, int part, int at, int next)
    {
        if (Characters.IsApostrophe(c))
        {
            return true;
        }

        var before = chunk[part..at];
        var after = chunk[(at + 1)..next];
        return c switch
        {
            '.' => JoinsByStop(before, after),
            '&' => at <= 3
                && before.Length <= 2
                && after.Length <= 2
                && char.IsUpper(before[0])
                && char.IsUpper(after[0]),
            '/' => WordLists.Slashed.Has(chunk[..next]),
            _ => Characters.IsHyphen(c)
                && part == 0
                && WordLists.Prefixes.Has(before)
                && char.IsLetterOrDigit(after[0]),
        };
    }

    // "U.N", "a.m", "Ph.D", "info.doc", but not the missing space of "the end.The next".
    private static bool JoinsByStop(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        (before.Length <= 2 && after.Length <= 2) || !char.IsUpper(after[0]);

    private static int ScanFigure(ReadOnlySpan<char> chunk)
    {
        var telephone = Telephone(chunk);
        if (telephone > 0)
        {
            return telephone;
        }

        var at = Digits(chunk, 0);
        var slashed = 0;
        while (at + 1 < chunk.Length && char.IsAsciiDigit(chunk[at + 1]))
        {
            var next = Digits(chunk, at + 1);
            var joins = chunk[at] switch
            {
                '.' or ':' => true,
                ',' => next - at - 1 == 3,
                '/' => Slashed(chunk, at, next, slashed),
                _ => false,
            };
            if (!joins)
            {
                break;
            }

            slashed += chunk[at] == '/' ? 1 : 0;
            at = next;
        }

        return WithLetters(chunk, at);
    }

    // "9/11" and "11/28/2000" are dates; "1/2" and "3/4" are split in both treebanks.
    private static bool Slashed(ReadOnlySpan<char> chunk, int at, int next, int slashed) =>
        slashed > 0
        || at + next - at > 3
        || (next < chunk.Length - 1 && chunk[next] == '/' && char.IsAsciiDigit(chunk[next + 1]));

    // "20th", "1980s", "4chan" stay whole; "5km" and "7pm" part; "80's" stays.
    private static int WithLetters(ReadOnlySpan<char> chunk, int at)
    {
        var end = Run(chunk, at);
        if (end == at)
        {
            var decade =
                at + 1 < chunk.Length
                && Characters.IsApostrophe(chunk[at])
                && chunk[at + 1] is 's'
                && Run(chunk, at + 1) == at + 2;
            return decade ? at + 2 : at;
        }

        return WordLists.Units.Has(chunk[at..end]) || IsClock(chunk, at, end) ? at : end;
    }

    private static bool IsClock(ReadOnlySpan<char> chunk, int at, int end) =>
        end == at + 1
        && chunk[at] is 'a' or 'p' or 'A' or 'P'
        && end + 1 < chunk.Length
        && chunk[end] == '.'
        && chunk[end + 1] is 'm' or 'M';

    // Three groups or more, or seven figures as 3-4, are numbers to call, parcel codes and dates: one token.
    private static int Telephone(ReadOnlySpan<char> chunk)
    {
        var at = Digits(chunk, 0);
        int groups = 1,
            first = at,
            last = at;
        while (groups < 6 && at + 1 < chunk.Length && chunk[at] == '-' && char.IsAsciiDigit(chunk[at + 1]))
        {
            var next = Digits(chunk, at + 1);
            last = next - at - 1;
            at = next;
            groups++;
        }

        var whole = at == chunk.Length || Characters.WordLength(chunk, at) == 0;
        return whole && (groups > 2 || (groups == 2 && first == 3 && last == 4)) ? at : 0;
    }

    private static int Digits(ReadOnlySpan<char> chunk, int at)
    {
        while (at < chunk.Length && char.IsAsciiDigit(chunk[at]))
        {
            at++;
        }

        return at;
    }

    private static int Run(ReadOnlySpan<char> chunk, int at)
    {
        while (at < chunk.Length)
        {
            var length = Characters.WordLength(chunk, at);
            if (length == 0)
            {
                break;
            }

            at += length;
        }

        return at;
    }
}
