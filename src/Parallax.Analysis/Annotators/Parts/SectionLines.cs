using System.Buffers;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>Knows lines that name sections of a newspaper or site: "World", "Home > News > Europe", a row of its menu.</summary>
internal static class SectionLines
{
    private const int MaxLength = 160;
    private const int MaxWords = 4;
    private const int MaxSegment = 28;

    private static readonly SearchValues<char> Bars = SearchValues.Create("|•·>»›");

    // Inside a word a slash parts no entries: "24/7", "MD/PA".
    private static readonly SearchValues<char> Slashes = SearchValues.Create("/");

    /// <summary>Whether the words only name sections: "Politics", "News in brief".</summary>
    public static bool IsSection(ReadOnlySpan<char> words)
    {
        int count = 0,
            sections = 0;
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (word.IsEmpty)
            {
                continue;
            }

            var isSection = HeadWords.IsOf(HeadWords.Section, word);
            if (!isSection && !HeadWords.IsOf(HeadWords.Small, word))
            {
                return false;
            }

            count++;
            sections += isSection ? 1 : 0;
        }

        return sections > 0 && count <= MaxWords;
    }

    /// <summary>Whether the line is a row of a menu or the way to the page: three short entries, or two that are sections.</summary>
    public static bool IsMenu(ReadOnlySpan<char> line)
    {
        var slashed = line.Contains(" / ", StringComparison.Ordinal);
        if (line.Length > MaxLength || !(slashed || line.ContainsAny(Bars)) || Wording.EndsSentence(line))
        {
            return false;
        }

        int entries = 0,
            sections = 0;
        foreach (var range in line.SplitAny(slashed ? Slashes : Bars))
        {
            var entry = line[range].Trim();
            if (entry.IsEmpty)
            {
                continue;
            }

            if (entry.Length > MaxSegment || Wording.Count(entry) > 3)
            {
                return false;
            }

            entries++;
            sections += IsSection(entry) ? 1 : 0;
        }

        return entries >= 2 && (sections == entries || (entries >= 3 && sections > 0) || entries >= 4);
    }
}
