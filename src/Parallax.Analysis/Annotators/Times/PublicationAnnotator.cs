using System.Globalization;
using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>
/// Finds the day an article was published: stated beside it, in a line of its own, or in its dateline; a year left out is
/// reasoned from the weekday, the years the text names, the days of its captions and later versions and the days told of,
/// and stays open where they leave several.
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

        var days = PublicationDays.Read(article);
        if (days.Best is not { } best)
        {
            return Undated(article);
        }

        return best.Day.Full is { } full
            ? Full(full, best.Where, best.Span)
            : new YearReasoning(article, best.Day, Today).Settle(best.Where, best.Span, days.Later);
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static Publication Full(DateOnly day, string basis, TextSpan? span) =>
        new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), basis, span, [day.Year]);

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
