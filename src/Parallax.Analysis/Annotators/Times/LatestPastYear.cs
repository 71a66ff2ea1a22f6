using Parallax.Analysis.Annotators.Parts;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>The latest year, or day, that the text speaks of as past: it was published no earlier.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, where it stands with the year; else 1.</param>
/// <param name="Words">The words.</param>
internal sealed record LatestPastYear(int Year, int Month, string Words)
{
    private static readonly HashSet<string> LooksAhead = new(StringComparer.OrdinalIgnoreCase)
    {
        "by",
        "expires",
        "for",
        "through",
        "till",
        "to",
        "until",
    };

    /// <summary>Whether a report of the day can speak of it as past.</summary>
    public bool AllowsIn(DateOnly day) => day.Year > Year || (day.Year == Year && day.Month >= Month);

    /// <summary>The latest year named in the prose, captions included; null where none is.</summary>
    public static LatestPastYear? Read(AnnotatedArticle article, int thisYear)
    {
        LatestPastYear? latest = null;
        foreach (var part in article.Get(Part.Key).Where(part => part.IsProse))
        {
            var words = SurfaceWords.Read(article.Text, part.Span);
            for (var index = 0; index < words.Count; index++)
            {
                if (
                    CalendarDayGrammar.IsYear(words, index)
                    && words.Number(index) <= thisYear
                    && IsPast(words, index)
                    && Of(words, index) is var found
                    && (latest is null || (found.Year, found.Month).CompareTo((latest.Year, latest.Month)) > 0)
                )
                {
                    latest = found;
                }
            }
        }

        return latest;
    }

    private static LatestPastYear Of(SurfaceWords words, int index)
    {
        var month = CalendarNames.Month(words[index - 1]);
        return new LatestPastYear(
            words.Number(index),
            Math.Max(1, month),
            words.Span(month > 0 ? index - 1 : index, index + 1).In(words.Text)
        );
    }

    // Years count as past behind a preposition of time or a month; a bare number of four digits may be anything.
    private static bool IsPast(SurfaceWords words, int index)
    {
        if (words.IsAny(index - 1, LooksAhead) || Tense.Of(words, index, index + 1) is TimeDirection.Future)
        {
            return false;
        }

        return words.Is(index - 1, "in")
            || words.Is(index - 1, "since")
            || words.Is(index - 1, "of")
            || words.Is(index - 1, "from")
            || words.Is(index - 1, "during")
            || words.Is(index - 1, "early")
            || words.Is(index - 1, "late")
            || CalendarNames.Month(words[index - 1]) > 0
            || (words.Is(index - 1, ",") && words.IsDigits(index - 2));
    }
}
