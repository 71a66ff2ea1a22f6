using Parallax.Core;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>A line that says when the article was published: "Published: 14 Oct 2020", "Skarn Courier, March 3, 2024".</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">The name before it, of the outlet, the place or the writer; null where only the day stands.</param>
/// <param name="IsUpdate">Whether it is the day of a later version: "Updated".</param>
internal sealed record PublicationLine(CalendarDay Day, TextSpan? Name, bool IsUpdate)
{
    private const int MaxLength = 120;
    private const int MaxWords = 24;
    private const int MaxNameWords = 12;

    // Beside a day, a line of these is no sentence.
    private static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "afternoon",
        "am",
        "at",
        "bst",
        "cet",
        "cest",
        "date",
        "early",
        "edition",
        "est",
        "evening",
        "edt",
        "final",
        "gmt",
        "issued",
        "ist",
        "last",
        "late",
        "local",
        "m",
        "modified",
        "morning",
        "msk",
        "on",
        "p",
        "pdt",
        "pm",
        "print",
        "pst",
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

    // Lower-case words of outlets' names and bylines.
    private static readonly HashSet<string> Links = new(StringComparer.OrdinalIgnoreCase)
    {
        "and",
        "by",
        "de",
        "for",
        "from",
        "in",
        "la",
        "le",
        "of",
        "on",
        "our",
        "s",
        "the",
    };

    /// <summary>What the line states; null where the line is of another kind.</summary>
    public static PublicationLine? Read(string text, TextSpan line)
    {
        if (line.Length > MaxLength)
        {
            return null;
        }

        var words = SurfaceWords.Read(text, line);
        for (var index = 0; index < words.Count && words.Count <= MaxWords; index++)
        {
            if (CalendarDayGrammar.Read(words, index) is { } day)
            {
                return Closes(words, day.Next) ? Of(words, index, day) : null;
            }
        }

        return null;
    }

    private static PublicationLine? Of(SurfaceWords words, int start, CalendarDay day)
    {
        var update = false;
        var labels = start;
        while (labels > 0 && (words.IsAny(labels - 1, Labels) || !words.IsLetters(labels - 1)))
        {
            labels--;
            update |= words.Is(labels, "updated") || words.Is(labels, "modified");
        }

        if (labels == 0)
        {
            return new PublicationLine(day, null, update);
        }

        // Without a year, "Lannoch, March 3" is as often the beginning of a report.
        return day.Year is not null && labels < start && IsName(words, labels)
            ? new PublicationLine(day, words.Span(0, labels), update)
            : null;
    }

    private static bool IsName(SurfaceWords words, int end)
    {
        for (var index = 0; index < end; index++)
        {
            var fits = words.IsLetters(index)
                ? words.IsCapital(index) || words.IsAny(index, Links) || words.Is(index - 1, ".")
                : words[index] is ['&' or ',' or '.' or '|' or '-' or '\'' or '’' or '—' or '–' or '·' or '•'];
            if (!fits)
            {
                return false;
            }
        }

        return end <= MaxNameWords && words.IsCapital(0);
    }

    // Behind the day a bar may part it from the page's other words.
    private static bool Closes(SurfaceWords words, int index)
    {
        for (; index < words.Count; index++)
        {
            if (words.IsLetters(index) && !words.IsAny(index, Labels))
            {
                return words[index - 1] is ['|' or '•' or '·'];
            }
        }

        return true;
    }
}
