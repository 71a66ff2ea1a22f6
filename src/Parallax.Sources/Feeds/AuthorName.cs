namespace Parallax.Sources.Feeds;

/// <summary>Names of authors as containers write them.</summary>
internal static class AuthorName
{
    private const int Longest = 200;

    /// <summary>
    /// The name out of "name@example.org (Ada Brenn)", "Ada Brenn &lt;name@example.org&gt;" or "By Ada Brenn"; null where only an
    /// address is left, or no name.
    /// </summary>
    public static string? Of(string? text)
    {
        var name = text?.Trim() ?? string.Empty;
        var open = name.IndexOf('(', StringComparison.Ordinal);
        if (open > 0 && name[^1] == ')' && name.AsSpan(0, open).Contains('@'))
        {
            name = name[(open + 1)..^1];
        }

        var angle = name.IndexOf('<', StringComparison.Ordinal);
        name = angle > 0 ? name[..angle] : name;
        name = name.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? name[3..] : name;
        name = name.Trim().Trim('"', ',', ';').Trim();
        return
            name.Length is > 0 and <= Longest
            && !name.Contains('@', StringComparison.Ordinal)
            && name.Any(char.IsLetter)
            ? name
            : null;
    }
}
