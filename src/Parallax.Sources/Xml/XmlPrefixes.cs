using System.Buffers;
using System.Xml;

namespace Parallax.Sources.Xml;

/// <summary>Prefixes that a document uses and those that it declares, wherever it does.</summary>
internal sealed class XmlPrefixes
{
    private const int Most = 100;
    private const int Longest = 100;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("= \t\r\n>");

    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly HashSet<string> declared = new(StringComparer.Ordinal) { "xml", "xmlns" };

    /// <summary>Takes a prefix of a tag or attribute; says what is wrong where there are too many, else null.</summary>
    /// <param name="prefix">What stands before the colon.</param>
    /// <param name="rest">What stands behind it.</param>
    public string? Add(ReadOnlySpan<char> prefix, ReadOnlySpan<char> rest)
    {
        var isDeclaration = prefix is "xmlns";
        var end = isDeclaration ? rest[..Math.Min(rest.Length, Longest + 1)].IndexOfAny(NameEnds) : 0;
        var name =
            !isDeclaration ? prefix
            : end > 0 ? rest[..end]
            : [];
        var prefixes = isDeclaration ? declared : used;
        return
            name.Length is > 0 and <= Longest
            && prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Add(name)
            && prefixes.Count > Most
            ? $"uses over {Most} prefixes"
            : null;
    }

    /// <summary>Declarations of those that are used and nowhere declared, for the root's tag.</summary>
    public string Missing() =>
        string.Concat(
            used.Where(prefix => !declared.Contains(prefix) && IsName(prefix))
                .Order(StringComparer.Ordinal)
                .Select(prefix => $" xmlns:{prefix}=\"urn:undeclared:{prefix}\"")
        );

    private static bool IsName(string prefix) =>
        XmlConvert.IsStartNCNameChar(prefix[0]) && prefix.All(XmlConvert.IsNCNameChar);
}
