using Parallax.Analysis.Annotators.Parts;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>A full day in a caption. It dates the photograph: publication is not before it, and mostly soon after.</summary>
/// <param name="Day">The day.</param>
/// <param name="Words">Its words.</param>
internal sealed record CaptionDay(DateOnly Day, string Words);

/// <summary>Reads the days of photographs that were taken for the report.</summary>
internal static class CaptionDays
{
    /// <summary>Full days in captions, in text order; a file photo's day is of no use and left out.</summary>
    public static IEnumerable<CaptionDay> Read(AnnotatedArticle article)
    {
        foreach (var part in article.Get(Part.Key).Where(part => part.Kind is PartKind.Caption))
        {
            var words = SurfaceWords.Read(article.Text, part.Span);
            if (IsFromFile(words))
            {
                continue;
            }

            for (var index = 0; index < words.Count; index++)
            {
                if (CalendarDayGrammar.Read(words, index) is { Full: { } day } found)
                {
                    yield return new CaptionDay(day, found.Span.In(article.Text));
                    index = found.Next - 1;
                }
            }
        }
    }

    private static bool IsFromFile(SurfaceWords words)
    {
        for (var index = 0; index < words.Count; index++)
        {
            if (words.Is(index, "file") || words.Is(index, "archive") || words.Is(index, "archival"))
            {
                return true;
            }
        }

        return false;
    }
}
