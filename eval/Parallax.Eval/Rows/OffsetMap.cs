using Parallax.Core;

namespace Parallax.Eval.Rows;

/// <summary>
/// Leads spans of a normalised text back to the text it was made from. Normalising only drops invisible characters, folds
/// white space and replaces broken surrogates, so that the visible characters stand in both in one order.
/// </summary>
internal sealed class OffsetMap
{
    private readonly int[] original;

    private OffsetMap(int[] original) => this.original = original;

    /// <summary>Aligns the two texts.</summary>
    /// <exception cref="InvalidDataException">The second holds something visible that the first has not.</exception>
    public static OffsetMap Between(string text, string normalised)
    {
        var places = new int[normalised.Length];
        var at = 0;
        for (var i = 0; i < normalised.Length; i++)
        {
            while (at < text.Length && !Same(text[at], normalised[i]))
            {
                at++;
            }

            if (at == text.Length)
            {
                throw new InvalidDataException(
                    $"the normalised text has '{normalised[i]}' at {i}, which its source has not"
                );
            }

            places[i] = at++;
        }

        return new OffsetMap(places);
    }

    /// <summary>The span of the original text from the first to the last character of a span of the normalised one.</summary>
    /// <exception cref="ArgumentException">The span is empty.</exception>
    public TextSpan ToOriginal(TextSpan span) =>
        span.IsEmpty
            ? throw new ArgumentException("an empty span has no place", nameof(span))
            : new TextSpan(original[span.Start], original[span.End - 1] + 1);

    private static bool Same(char text, char normalised) =>
        text == normalised
        || (char.IsWhiteSpace(normalised) && char.IsWhiteSpace(text))
        || (normalised == '\uFFFD' && char.IsSurrogate(text));
}
