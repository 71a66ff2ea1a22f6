namespace Parallax.Sources.Text;

/// <summary>Tells files that are no text, and what they are where their first bytes say so.</summary>
internal static class BinaryContent
{
    private static readonly (byte[] Start, string Name)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), "a PDF"),
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive (or an Office document)"),
        ([0x1F, 0x8B], "gzip-compressed"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
        ("{\\rtf"u8.ToArray(), "rich text (RTF)"),
        ("SQLite format 3\0"u8.ToArray(), "a SQLite database"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ];

    /// <summary>What the first bytes say the content is, "a PDF"; null where they say nothing.</summary>
    public static string? Name(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, name) in Signatures)
        {
            if (bytes.StartsWith(start))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether more than one byte in a hundred is a control character that text has no use for. Random bytes have eleven;
    /// text has none, or a stray form feed or escape.
    /// </summary>
    public static bool HasTooManyControls(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            controls += b is < 0x09 or (> 0x0D and < 0x20 and not 0x1B) or 0x7F ? 1 : 0;
        }

        return controls * 100 > bytes.Length;
    }
}
