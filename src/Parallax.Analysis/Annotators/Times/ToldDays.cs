using Parallax.Analysis.Annotators.Parts;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>A full day that a report's paragraphs tell of.</summary>
/// <param name="Day">The day.</param>
/// <param name="Words">Its words.</param>
internal sealed record ToldDay(DateOnly Day, string Words);

/// <summary>Reads the full days that stand in an article's paragraphs.</summary>
internal static class ToldDays
{
    // Bounds the work on a chronicle of days.
    private const int Most = 50;

    /// <summary>Full days, in text order.</summary>
    public static IEnumerable<ToldDay> Read(AnnotatedArticle article) => All(article).Take(Most);

    private static IEnumerable<ToldDay> All(AnnotatedArticle article)
    {
        foreach (var part in article.Get(Part.Key).Where(part => part.Kind is PartKind.Paragraph))
        {
            var words = SurfaceWords.Read(article.Text, part.Span);
            for (var index = 0; index < words.Count; index++)
            {
                if (CalendarDayGrammar.Read(words, index) is { Full: { } day } found)
                {
                    yield return new ToldDay(day, found.Span.In(article.Text));
                    index = found.Next - 1;
                }
            }
        }
    }
}
