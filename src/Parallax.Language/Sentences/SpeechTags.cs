using System.Collections.Frozen;
using Parallax.Core;
using Parallax.Language.Tokens;

namespace Parallax.Language.Sentences;

/// <summary>Tells <c>"Why?" Mr. Smith asked.</c> (one sentence) from <c>"Why?" Nobody knew.</c> (two).</summary>
internal static class SpeechTags
{
    private static readonly FrozenSet<string> Verbs =
        "said says asked asks replied answered added told wrote cried shouted exclaimed wondered tweeted quipped continued demanded"
            .Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name and a verb of speech follow, or the verb and a name.</summary>
    public static bool Follows(string text, ReadOnlySpan<TextSpan> tokens, int at)
    {
        for (var i = at; i < tokens.Length && i < at + 4; i++)
        {
            var word = text.AsSpan(tokens[i].Start, tokens[i].Length);
            if (Verbs.Has(word))
            {
                return true;
            }

            if (!char.IsUpper(word[0]))
            {
                return false;
            }
        }

        return false;
    }
}
