using System.Text;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>What the shape of a line's words says.</summary>
internal static class Wording
{
    /// <summary>Letters and digits only, lower case: the form in which a line is compared with its repetition.</summary>
    public static string Bare(ReadOnlySpan<char> words)
    {
        var bare = new StringBuilder(words.Length);
        foreach (var character in words)
        {
            if (char.IsLetterOrDigit(character))
            {
                bare.Append(char.ToLowerInvariant(character));
            }
        }

        return bare.ToString();
    }

    /// <summary>Whether the words end as a sentence does, closing quotation marks and brackets aside.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> words)
    {
        var end = words.TrimEnd("\"'”’»)] ");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' && !EndsInInitials(end);
    }

    /// <summary>Number of words between white space.</summary>
    public static int Count(ReadOnlySpan<char> words)
    {
        var count = 0;
        var inside = false;
        foreach (var character in words)
        {
            var isSpace = char.IsWhiteSpace(character);
            count += !isSpace && !inside ? 1 : 0;
            inside = !isSpace;
        }

        return count;
    }

    /// <summary>Whether it has letters and all of them are capitals.</summary>
    public static bool IsLoud(ReadOnlySpan<char> words)
    {
        var letters = 0;
        foreach (var character in words)
        {
            if (char.IsLower(character))
            {
                return false;
            }

            letters += char.IsLetter(character) ? 1 : 0;
        }

        return letters > 0;
    }

    /// <summary>Whether the words begin with this phrase, whatever its case, at a word's end.</summary>
    public static bool Begins(ReadOnlySpan<char> words, string phrase) =>
        words.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
        && (words.Length == phrase.Length || !char.IsLetterOrDigit(words[phrase.Length]) || !char.IsLetter(phrase[^1]));

    /// <summary>Whether the words hold this phrase, whatever its case, between word ends.</summary>
    public static bool Holds(ReadOnlySpan<char> words, string phrase)
    {
        for (var from = 0; from < words.Length; )
        {
            var at = words[from..].IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            at += from;
            if ((at == 0 || !char.IsLetterOrDigit(words[at - 1])) && Begins(words[at..], phrase))
            {
                return true;
            }

            from = at + 1;
        }

        return false;
    }

    // "in the U.S." closes a headline no more than "in Turkey" does.
    private static bool EndsInInitials(ReadOnlySpan<char> words) =>
        words.Length > 3 && words[^1] is '.' && char.IsUpper(words[^2]) && words[^3] is '.';
}
