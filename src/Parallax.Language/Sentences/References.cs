using System.Collections.Frozen;
using Parallax.Core;
using Parallax.Language.Tokens;

namespace Parallax.Language.Sentences;

/// <summary>Marks of notes behind a sentence's stop ("[21] [22]"), and numbers of figures before one ("Figure 1.").</summary>
internal static class References
{
    private static readonly FrozenSet<string> Numbered = "Figure Fig Fig. Table Box Listing Chart Map Photo Exhibit"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Number of tokens of a note's mark that starts at a place; 0 where none does.</summary>
    public static int Follows(string text, ReadOnlySpan<TextSpan> tokens, int at)
    {
        if (at + 2 >= tokens.Length || text[tokens[at].Start] != '[' || text[tokens[at + 2].Start] != ']')
        {
            return
                at + 3 < tokens.Length
                && text[tokens[at].Start] == '['
                && text.AsSpan(tokens[at].End).StartsWith("citation needed]", StringComparison.Ordinal)
                ? 4
                : 0;
        }

        var mark = tokens[at + 1];
        return mark.Length <= 3 && char.IsAsciiLetterOrDigit(text[mark.Start]) ? 3 : 0;
    }

    /// <summary>Whether the stop at a place only ends the number of a figure that opens the sentence.</summary>
    public static bool Numbers(string text, ReadOnlySpan<TextSpan> tokens, int at, int start) =>
        at == start + 2
        && char.IsAsciiDigit(text[tokens[at - 1].Start])
        && Numbered.Has(text.AsSpan(tokens[start].Start, tokens[start].Length));
}
