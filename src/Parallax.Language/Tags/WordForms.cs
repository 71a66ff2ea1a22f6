using Parallax.Core;
using Parallax.Language.Models;

namespace Parallax.Language.Tags;

/// <summary>Hashes of a word's form that features are made of; computed once a token.</summary>
internal readonly record struct WordForm(
    uint Lower,
    uint Shape,
    uint Suffix1,
    uint Suffix2,
    uint Suffix3,
    uint Suffix4,
    uint Prefix1,
    uint Prefix2,
    uint Prefix3,
    bool Upper
);

/// <summary>Makes the forms of a text's tokens.</summary>
internal static class WordForms
{
    private const int Longest = 64;

    /// <summary>Forms of the tokens; digits count as 0 and apostrophes and quotes are levelled.</summary>
    public static WordForm[] Of(string text, ReadOnlySpan<TextSpan> tokens)
    {
        var forms = new WordForm[tokens.Length];
        Span<char> lower = stackalloc char[Longest];
        Span<char> shape = stackalloc char[Longest];
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = Of(text.AsSpan(tokens[i].Start, tokens[i].Length), lower, shape);
        }

        return forms;
    }

    /// <summary>Hash of a word in lower case with digits and quotes levelled.</summary>
    public static uint Key(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Longest];
        word = word[..Math.Min(word.Length, Longest)];
        for (var i = 0; i < word.Length; i++)
        {
            lower[i] = Level(word[i]);
        }

        return FeatureHash.OfText(lower[..word.Length]);
    }

    private static WordForm Of(ReadOnlySpan<char> word, Span<char> buffer, Span<char> shapeBuffer)
    {
        if (word.Length > Longest)
        {
            word = word[..Longest];
        }

        var shapeLength = 0;
        for (var i = 0; i < word.Length; i++)
        {
            buffer[i] = Level(word[i]);
            var kind = ShapeOf(word[i]);
            if (shapeLength < 2 || shapeBuffer[shapeLength - 1] != kind || shapeBuffer[shapeLength - 2] != kind)
            {
                shapeBuffer[shapeLength++] = kind;
            }
        }

        var lower = buffer[..word.Length];
        return new WordForm(
            FeatureHash.OfText(lower),
            FeatureHash.OfText(shapeBuffer[..shapeLength]),
            Suffix(lower, 1),
            Suffix(lower, 2),
            Suffix(lower, 3),
            Suffix(lower, 4),
            Prefix(lower, 1),
            Prefix(lower, 2),
            Prefix(lower, 3),
            char.IsUpper(word[0])
        );
    }

    private static uint Suffix(ReadOnlySpan<char> lower, int length) =>
        FeatureHash.OfText(lower[Math.Max(0, lower.Length - length)..]);

    private static uint Prefix(ReadOnlySpan<char> lower, int length) =>
        FeatureHash.OfText(lower[..Math.Min(length, lower.Length)]);

    private static char Level(char c) =>
        c switch
        {
            '’' or '‘' or '`' or '´' => '\'',
            '“' or '”' or '„' or '«' or '»' => '"',
            '–' or '—' => '-',
            _ => char.IsAsciiDigit(c) ? '0' : char.ToLowerInvariant(c),
        };

    private static char ShapeOf(char c) =>
        char.IsUpper(c) ? 'X'
        : char.IsLetter(c) ? 'x'
        : char.IsDigit(c) ? 'd'
        : Level(c);
}
