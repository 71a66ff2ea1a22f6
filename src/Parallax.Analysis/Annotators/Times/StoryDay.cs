using Parallax.Core;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>Kinds of full day that a report of a story offers, the surest sign of its time first.</summary>
internal enum StoryDayKind
{
    Publication,
    Caption,
    Told,
}

/// <summary>A full day in one report of a story.</summary>
/// <param name="Article">Id of the report.</param>
/// <param name="Day">The day.</param>
/// <param name="Says">What it is, with its words: "the caption's \"Oct. 12, 2020\"".</param>
internal sealed record StoryDay(string Article, DateOnly Day, string Says)
{
    /// <summary>The report's full days of a kind.</summary>
    public static IEnumerable<StoryDay> Read(AnnotatedArticle article, StoryDayKind kind)
    {
        var id = article.Article.Id;
        return kind switch
        {
            StoryDayKind.Publication => article.Get(Publication.Key).Day is { } day
                ? [new StoryDay(id, day, $"the day of publication, {day:yyyy-MM-dd},")]
                : [],
            StoryDayKind.Caption => CaptionDays
                .Read(article)
                .Select(caption => new StoryDay(id, caption.Day, $"the caption's \"{caption.Words}\"")),
            _ => article
                .Get(TimeExpression.Key)
                .Where(time => time is { Type: TimeType.Date, Basis: null, Value.Length: 10 })
                .Select(time => (time, Parsed: DateOnly.TryParseExact(time.Value, "yyyy-MM-dd", out var day), day))
                .Where(found => found.Parsed)
                .Select(found => new StoryDay(id, found.day, $"\"{found.time.Span.In(article.Text)}\"")),
        };
    }
}
