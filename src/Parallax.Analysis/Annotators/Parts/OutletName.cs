using System.Buffers;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>Says from the shape and the words of a name how surely it is an outlet's.</summary>
internal static class OutletName
{
    /// <summary>Sign enough to take a line for an outlet's where outlets stand.</summary>
    public const int Enough = 2;

    private const int MaxWords = 6;
    private const int MaxLength = 60;

    private static readonly SearchValues<char> Never = SearchValues.Create("\"“”‘«»?!;:()[]{}@#|>•·/\n");

    private static readonly HashSet<string> Links = new(StringComparer.OrdinalIgnoreCase)
    {
        "&",
        "and",
        "de",
        "for",
        "in",
        "la",
        "le",
        "of",
        "on",
        "the",
    };

    /// <summary>Whether the words have the shape of a name: few, with capitals, no sentence, not a section's.</summary>
    public static bool Fits(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > MaxLength || name.ContainsAny(Never) || SectionLines.IsSection(name))
        {
            return false;
        }

        var count = 0;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.IsEmpty || (count++ == 0 && !char.IsUpper(word[0])))
            {
                return false;
            }

            if (!char.IsUpper(word[0]) && !HeadWords.IsOf(Links, word))
            {
                return false;
            }
        }

        return count <= MaxWords && !Wording.EndsSentence(name) && char.IsLetter(name[^1]);
    }

    /// <summary>0 no sign, 1 a weak one, 2 enough: by the name's last word, its first ("Voice of"), or "The" before it.</summary>
    public static int Sign(ReadOnlySpan<char> name)
    {
        var words = Wording.Count(name);
        var last = name[(name.LastIndexOf(' ') + 1)..];
        var article = Wording.Begins(name, "the") && words > 1;
        var isMedia = words > (article ? 0 : 1) && HeadWords.IsOf(HeadWords.Media, last);
        if (isMedia || IsAddress(name))
        {
            return Enough;
        }

        var first = name[..(name.IndexOf(' ') is var space and >= 0 ? space : name.Length)];
        var weak =
            (words > 1 && HeadWords.IsOf(HeadWords.Weak, last))
            || (words > 1 && HeadWords.IsOf(HeadWords.Opening, first))
            || (words == 1 && HasSuffix(name));
        return (weak ? 1 : 0) + (article && words > 2 || article && weak ? 1 : 0);
    }

    /// <summary>First letters of the words with capitals: "VOC" of "Voice of Castria".</summary>
    public static string Initials(ReadOnlySpan<char> name)
    {
        var initials = string.Empty;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (!word.IsEmpty)
            {
                initials += char.ToUpperInvariant(word[0]);
            }
        }

        return initials;
    }

    /// <summary>The name without an article before it.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> name) =>
        Wording.Begins(name, "the") && name.Length > 4 ? name[4..] : name;

    private static bool HasSuffix(ReadOnlySpan<char> word)
    {
        foreach (var suffix in HeadWords.Suffix)
        {
            if (word.Length >= suffix.Length + 3 && word.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "Skarn24.com"
    private static bool IsAddress(ReadOnlySpan<char> name) =>
        !name.Contains(' ')
        && (
            name.EndsWith(".com", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".org", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".net", StringComparison.OrdinalIgnoreCase)
        );
}
