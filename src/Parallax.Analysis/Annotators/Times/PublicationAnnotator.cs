using System.Globalization;
using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>
/// Finds the day an article was published: stated beside it, in its dateline, or in a line of its own; a year left out is
/// reasoned from the weekday, the years the text names and the days of its captions, and stays open where they leave
/// several.
/// </summary>
/// <param name="clock">Its day today is the last that can be a day of publication.</param>
public sealed class PublicationAnnotator(TimeProvider clock)
    : Annotator<Publication>(Publication.Key, Part.Key, Dateline.Key)
{
    /// <inheritdoc/>
    protected override Publication Find(AnnotatedArticle article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Article.Published is { } stated)
        {
            return Full(stated.Value, stated.Basis, stated.Span);
        }

        var day = InDateline(article) ?? InLine(article);
        if (day is null)
        {
            return Undated(article);
        }

        return day.Value.Day.Full is { } full
            ? Full(full, day.Value.Where, day.Value.Span)
            : new YearReasoning(article, day.Value.Day, Today).Settle(day.Value.Where, day.Value.Span);
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static Publication Full(DateOnly day, string basis, TextSpan? span) =>
        new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), basis, span, [day.Year]);

    private static (CalendarDay Day, string Where, TextSpan Span)? InDateline(AnnotatedArticle article)
    {
        foreach (var span in article.Get(Dateline.Key).Select(dateline => dateline.DateSpan).OfType<TextSpan>())
        {
            if (CalendarDayGrammar.Read(SurfaceWords.Read(article.Text, span), 0) is { } day)
            {
                return (day, "dateline", span);
            }
        }

        return null;
    }

    private static (CalendarDay Day, string Where, TextSpan Span)? InLine(AnnotatedArticle article)
    {
        foreach (var part in article.Get(Part.Key))
        {
            if (
                part.Kind is PartKind.Furniture or PartKind.Byline
                && PublicationLine.Read(article.Text, part.Span) is { } day
            )
            {
                return (day, $"line \"{part.Span.In(article.Text)}\"", day.Span);
            }
        }

        return null;
    }

    private Publication Undated(AnnotatedArticle article)
    {
        var caption = CaptionDays.Read(article).LastOrDefault(day => day.Day <= Today);
        return new Publication(null, "no day of publication is stated", null, [])
        {
            Near = caption?.Day,
            NearBasis = caption is null ? null : $"the day of a caption, {caption.Words}",
        };
    }
}
