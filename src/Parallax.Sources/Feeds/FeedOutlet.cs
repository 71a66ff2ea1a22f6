using System.Collections.Frozen;

namespace Parallax.Sources.Feeds;

/// <summary>The outlet's name in a feed's title.</summary>
internal static class FeedOutlet
{
    private static readonly string[] Marks = [" | ", " - ", " – ", " — ", " » ", " › ", " :: ", " > ", ": "];

    // Words that name a section or say that it is a feed. A piece of the title made of nothing else names no outlet.
    private static readonly FrozenSet<string> Generic = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            .. "all and articles atom breaking business category culture economy english europe feed feeds for from headlines home".Split(
                ' '
            ),
            .. "homepage international latest local main most national new news of official opinion page podcast politics posts".Split(
                ' '
            ),
            .. "read recent regional rss science sport sports stories technology the today top updates web world xml".Split(
                ' '
            ),
        ]
    );

    /// <summary>
    /// "World | Harbour Post" and "Harbour Post - RSS feed" are the Harbour Post; a title that is nothing but such words, or
    /// has several other pieces, stays as it is. Null where there is no title.
    /// </summary>
    public static string? Of(string? title)
    {
        if (title is null)
        {
            return null;
        }

        var pieces = title.Split(Marks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var names = pieces.Where(piece => !IsGeneric(piece)).ToList();
        return names.Count == 1 ? names[0] : title;
    }

    private static bool IsGeneric(string piece) =>
        piece
            .Split([' ', '/', '&', ',', '.'], StringSplitOptions.RemoveEmptyEntries)
            .All(word => Generic.Contains(word) || word.All(char.IsAsciiDigit));
}
