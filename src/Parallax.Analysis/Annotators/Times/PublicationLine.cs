using Parallax.Core;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>Knows lines that do nothing but say when the article was published: "Published: 14 Oct 2020 10:32".</summary>
internal static class PublicationLine
{
    private const int MaxLength = 120;
    private const int MaxWords = 24;

    // Beside a day, a line of these is no sentence.
    private static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "afternoon",
        "am",
        "at",
        "date",
        "edition",
        "est",
        "evening",
        "edt",
        "gmt",
        "issued",
        "last",
        "local",
        "m",
        "modified",
        "morning",
        "on",
        "p",
        "pm",
        "posted",
        "publication",
        "published",
        "release",
        "released",
        "the",
        "time",
        "updated",
        "utc",
    };

    /// <summary>The day that the line states; null where the line is of another kind.</summary>
    public static CalendarDay? Read(string text, TextSpan line)
    {
        if (line.Length > MaxLength)
        {
            return null;
        }

        var words = SurfaceWords.Read(text, line);
        CalendarDay? day = null;
        for (var index = 0; index < words.Count && words.Count <= MaxWords; )
        {
            if (day is null && CalendarDayGrammar.Read(words, index) is { } found)
            {
                (day, index) = (found, found.Next);
                continue;
            }

            if (words.IsLetters(index) && !words.IsAny(index, Labels) && day is null)
            {
                return null;
            }

            // Behind the day a bar may part it from the page's other words.
            if (words.IsLetters(index) && !words.IsAny(index, Labels))
            {
                return words[index - 1] is ['|' or '•' or '·'] ? day : null;
            }

            index++;
        }

        return words.Count <= MaxWords ? day : null;
    }
}
