namespace Parallax.Language.Tokens;

/// <summary>How many characters of punctuation or symbols make one token.</summary>
internal static class Punctuation
{
    private static readonly string[] Faces = [":-)", ":-(", ";-)", ":)", ":(", ";)", "=)", ":D", ":P", ":/", "<3"];

    /// <summary>Length of the token at the start of <paramref name="rest"/>, which starts with no letter and no digit.</summary>
    /// <param name="rest">Characters up to the next white space.</param>
    /// <param name="before">The character before them.</param>
    public static int Scan(ReadOnlySpan<char> rest, char before)
    {
        var c = rest[0];
        if (char.IsSurrogate(c))
        {
            return Symbol(rest);
        }

        return c switch
        {
            '.' => Same(rest, '.'),
            '!' or '?' => Of(rest, "!?"),
            '-' or '*' or '=' or '_' or '~' or '#' or '$' or '+' or '—' or '–' or '…' => Same(rest, c),
            '<' or '>' or '\'' or '`' or '’' or '‘' => Same(rest[..Math.Min(2, rest.Length)], c),
            ':' or ';' => Face(rest, before),
            _ => Symbol(rest),
        };
    }

    private static int Face(ReadOnlySpan<char> rest, char before)
    {
        foreach (var face in Faces)
        {
            if (rest.StartsWith(face) && !char.IsLetterOrDigit(before))
            {
                return face.Length;
            }
        }

        return 1;
    }

    // One character with the marks, joiners and modifiers that make one picture of it.
    private static int Symbol(ReadOnlySpan<char> rest)
    {
        var at = Unit(rest, 0);
        while (at < rest.Length)
        {
            if (rest[at] == '\u200D' && at + 1 < rest.Length && char.IsSurrogate(rest[at + 1]))
            {
                at++;
                at += Unit(rest, at);
            }
            else if (Characters.IsMark(rest[at]) || IsSkinTone(rest, at))
            {
                at += Unit(rest, at);
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static bool IsSkinTone(ReadOnlySpan<char> rest, int at) =>
        rest[at] == '\uD83C' && at + 1 < rest.Length && rest[at + 1] is >= '\uDFFB' and <= '\uDFFF';

    private static int Unit(ReadOnlySpan<char> rest, int at) =>
        char.IsHighSurrogate(rest[at]) && at + 1 < rest.Length && char.IsLowSurrogate(rest[at + 1]) ? 2 : 1;

    private static int Same(ReadOnlySpan<char> rest, char c)
    {
        var end = rest.IndexOfAnyExcept(c);
        return end < 0 ? rest.Length : end;
    }

    private static int Of(ReadOnlySpan<char> rest, string set)
    {
        var end = rest.IndexOfAnyExcept(set);
        return end < 0 ? rest.Length : end;
    }
}
