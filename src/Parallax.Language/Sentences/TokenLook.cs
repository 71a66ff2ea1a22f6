using Parallax.Core;
using Parallax.Language.Models;

namespace Parallax.Language.Sentences;

/// <summary>What the features of a boundary see of a token: its letters without case, and its shape.</summary>
/// <param name="Word">Hash of the lower-cased characters.</param>
/// <param name="Shape">Hash of the kinds of its characters, runs of a kind as one, and of its length up to four.</param>
/// <param name="Case">0 for no letter first, 1 for a small one, 2 for a capital.</param>
internal readonly record struct TokenLook(uint Word, uint Shape, uint Case)
{
    /// <summary>Stands before the first token and after the last.</summary>
    public static readonly TokenLook None = new(1, 1, 3);

    private const int Longest = 16;

    /// <summary>The look of a token; of a long one its first characters.</summary>
    public static TokenLook Of(string text, TextSpan token)
    {
        var characters = text.AsSpan(token.Start, Math.Min(token.Length, Longest));
        uint word = 0x811C9DC5u,
            shape = (uint)Math.Min(token.Length, 4);
        var before = '\0';
        foreach (var c in characters)
        {
            var kind =
                char.IsLower(c) ? 'a'
                : char.IsUpper(c) ? 'A'
                : char.IsDigit(c) ? '9'
                : c;
            word = (word ^ (kind == 'A' ? char.ToLowerInvariant(c) : c)) * 0x01000193u;
            shape = kind == before ? shape : (shape ^ kind) * 0x01000193u;
            before = kind;
        }

        var first = characters[0];
        return new TokenLook(
            FeatureHash.Of(1, word),
            FeatureHash.Of(2, shape),
            char.IsUpper(first) ? 2u
                : char.IsLower(first) ? 1u
                : 0u
        );
    }
}
