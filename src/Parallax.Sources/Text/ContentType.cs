using System.Buffers;

namespace Parallax.Sources.Text;

/// <summary>Reads the value of a Content-Type header.</summary>
internal static class ContentType
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("; ,\"'\t");

    /// <summary>The kind in lower case without parameters: "text/html"; empty where none is stated.</summary>
    public static string Kind(string? value)
    {
        var end = value?.IndexOf(';', StringComparison.Ordinal) ?? -1;
        return (end < 0 ? value : value![..end])?.Trim().ToLowerInvariant() ?? string.Empty;
    }

    /// <summary>The charset it names; null where it names none.</summary>
    public static string? Charset(string? value)
    {
        const string Name = "charset=";
        var at = value?.IndexOf(Name, StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
        {
            return null;
        }

        var charset = value.AsSpan(at + Name.Length).Trim(" \t\"'");
        var end = charset.IndexOfAny(Ends);
        charset = end < 0 ? charset : charset[..end];
        return charset.Length is > 0 and <= 40 ? charset.ToString() : null;
    }
}
