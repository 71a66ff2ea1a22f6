namespace Parallax.Sources.Text;

/// <summary>Language tags as containers write them.</summary>
internal static class LanguageTag
{
    private const int Longest = 35;

    /// <summary>
    /// The tag in BCP 47's usual case ("en-GB", "zh-Hant"), with hyphens; null where it is none. The first of several.
    /// </summary>
    public static string? Of(string? text)
    {
        var tag = text?.Trim() ?? string.Empty;
        var end = tag.AsSpan().IndexOfAny(",; ");
        tag = (end < 0 ? tag : tag[..end]).Replace('_', '-');
        var parts = tag.Length <= Longest ? tag.Split('-') : [];
        if (
            parts.Length == 0
            || parts[0].Length is < 2 or > 3
            || !parts[0].All(char.IsAsciiLetter)
            || !parts.All(p => p.Length is > 0 and <= 8 && p.All(char.IsAsciiLetterOrDigit))
        )
        {
            return null;
        }

        return string.Join('-', parts.Select((part, i) => Cased(part, i)));
    }

    private static string Cased(string part, int index) =>
        index > 0 && part.Length == 2 ? part.ToUpperInvariant()
        : index > 0 && part.Length == 4 ? char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant()
        : part.ToLowerInvariant();
}
