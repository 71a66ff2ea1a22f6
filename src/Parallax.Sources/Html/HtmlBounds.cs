namespace Parallax.Sources.Html;

/// <summary>
/// Decides, in one pass over the tags, whether a tree may be built of a page, and trims it on the way. AngleSharp 1.10.3 needs 3.8 s for 20,000
/// nested elements, more than a minute for 100,000 and 957 MB for a page of 52 MB; real pages stay far under these bounds
/// (the largest of 90 news pages looked at: 1.9 million characters, 13,000 elements, depth 60).
/// </summary>
internal static class HtmlBounds
{
    private const int MostCharacters = 5_000_000;
    private const int MostElements = 100_000;
    private const int MostDepth = 400;
    private const int MostAttributesOfOne = 1_000;

    // An unclosed <b> or <font> is opened anew in each block that follows; a page of n of them and m blocks makes n x m
    // elements out of n + m tags.
    private const long MostReopened = 1_000_000;

    /// <summary>Longest page of which a tree may be built.</summary>
    public static string? TooLong(string html) =>
        html.Length > MostCharacters ? $"over {MostCharacters:N0} characters" : null;

    /// <summary>Why no tree may be built, in words for a reader; null where it may.</summary>
    /// <param name="html">The page.</param>
    /// <param name="kept">Takes the trimmed page; as long as the page.</param>
    /// <param name="length">How long the trimmed page is.</param>
    public static string? Exceeded(string html, Span<char> kept, out int length)
    {
        length = 0;

        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var counts = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var isVoid = HtmlElements.Void.GetAlternateLookup<ReadOnlySpan<char>>();
        var isSelfEnding = HtmlElements.SelfEnding.GetAlternateLookup<ReadOnlySpan<char>>();
        var isFormatting = HtmlElements.Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
        int elements = 0,
            depth = 0,
            formatting = 0;
        long reopened = 0;
        var scanner = new TagScanner(html);
        var trimmer = new PageTrimmer(html, kept);
        while (scanner.Next())
        {
            if (trimmer.Drops(ref scanner, html))
            {
                continue;
            }

            if (scanner.Kind == TagTokenKind.Start)
            {
                elements++;
                reopened += formatting;
                if (scanner.Content.Length > MostAttributesOfOne && scanner.Content.Count('=') > MostAttributesOfOne)
                {
                    return $"a tag with over {MostAttributesOfOne:N0} attributes";
                }

                if (!isVoid.Contains(scanner.Name) && !isSelfEnding.Contains(scanner.Name))
                {
                    counts[scanner.Name] = counts.TryGetValue(scanner.Name, out var count) ? count + 1 : 1;
                    depth++;
                    formatting += isFormatting.Contains(scanner.Name) ? 1 : 0;
                }
            }
            else if (scanner.Kind == TagTokenKind.End && counts.TryGetValue(scanner.Name, out var count) && count > 0)
            {
                counts[scanner.Name] = count - 1;
                depth--;
                formatting -= isFormatting.Contains(scanner.Name) ? 1 : 0;
            }

            if (elements > MostElements || depth > MostDepth || reopened > MostReopened)
            {
                return depth > MostDepth ? $"elements nested more than {MostDepth} deep"
                    : elements > MostElements ? $"over {MostElements:N0} elements"
                    : "unclosed formatting over many blocks";
            }
        }

        length = trimmer.Finish();
        return null;
    }
}
