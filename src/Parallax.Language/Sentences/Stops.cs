namespace Parallax.Language.Sentences;

/// <summary>How strongly a token ends a sentence.</summary>
internal enum StopKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>A full stop.</summary>
    Plain,

    /// <summary>A question or exclamation mark, after which "he asked" may follow.</summary>
    Loud,

    /// <summary>An ellipsis.</summary>
    Dots,

    /// <summary>An abbreviation whose stop may do for the sentence's.</summary>
    Abbreviated,
}

/// <summary>Tokens that can end a sentence.</summary>
internal static class Stops
{
    /// <summary>The kind of a token.</summary>
    public static StopKind KindOf(ReadOnlySpan<char> token) =>
        token[^1] switch
        {
            '.' when token.Length == 1 => StopKind.Plain,
            '.' => char.IsLetter(token[0]) ? StopKind.Abbreviated
            : token[0] == '.' ? StopKind.Dots
            : StopKind.None,
            '!' or '?' => StopKind.Loud,
            '。' or '！' or '？' or '।' or '؟' => StopKind.Plain,
            '…' => StopKind.Dots,
            _ => StopKind.None,
        };
}
