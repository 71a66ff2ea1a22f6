using System.Buffers;
using System.Text;

namespace Parallax.Sources.Text;

/// <summary>The charset that HTML's meta element or XML's declaration names.</summary>
internal static class DeclaredEncoding
{
    // The HTML standard asks for the declaration within the first 1,024 bytes; pages in the wild put it later.
    private const int Window = 8 * 1024;

    // Names the HTML standard reads as a larger encoding of the same letters.
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["ascii"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254",
        ["latin5"] = "windows-1254",
        ["tis-620"] = "windows-874",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["x-sjis"] = "shift_jis",
        ["utf8"] = "utf-8",
        ["cp1250"] = "windows-1250",
        ["cp1251"] = "windows-1251",
        ["cp1252"] = "windows-1252",
        ["win-1251"] = "windows-1251",
        ["koi8"] = "koi8-r",
    };

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" \t\r\n\"';/");

    /// <summary>The declared encoding; null where none is declared, none so called is known, or it cannot be true.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        return Label(head) is { } label ? Named(label) : null;
    }

    private static string? Label(string head)
    {
        if (head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            var end = head.IndexOf("?>", StringComparison.Ordinal);
            if (end > 0 && After(head[..end], "encoding") is { } label)
            {
                return label;
            }
        }

        for (var at = 0; (at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0; at += 5)
        {
            var end = head.IndexOf('>', at);
            if (end > 0 && After(head[at..end], "charset") is { } label)
            {
                return label;
            }
        }

        return null;
    }

    // name = "value", name=value, name='value'
    private static string? After(string tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = tag.AsSpan(at + name.Length).TrimStart();
        if (value.IsEmpty || value[0] != '=')
        {
            return null;
        }

        value = value[1..].TrimStart(" \t\r\n\"'");
        var end = value.IndexOfAny(LabelEnds);
        value = end < 0 ? value : value[..end];
        return value.IsEmpty ? null : value.ToString();
    }

    /// <summary>The encoding of this name; null where none so called is known.</summary>
    public static Encoding? Named(string label)
    {
        try
        {
            var encoding = Encoding.GetEncoding(Aliases.GetValueOrDefault(label, label));
            // Read byte by byte as ASCII, the declaration cannot stand in UTF-16 or UTF-32.
            return encoding.CodePage is 1200 or 1201 or 12000 or 12001 ? null : encoding;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
