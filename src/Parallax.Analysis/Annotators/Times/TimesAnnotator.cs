using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>Finds dates, times of day, durations and sets, and gives each its TIMEX3 value.</summary>
public sealed class TimesAnnotator()
    : Annotator<IReadOnlyList<TimeExpression>>(TimeExpression.Key, Part.Key, Dateline.Key, Publication.Key)
{
    // A text with this many years, most of them long before its publication, is a history.
    private const int HistoryYears = 6;
    private const double HistoryShare = 0.6;
    private const int LongBefore = 2;

    // So is one that mostly tells of years after the day that is given as its publication.
    private const double LaterShare = 0.4;

    /// <inheritdoc/>
    protected override IReadOnlyList<TimeExpression> Find(AnnotatedArticle article, CancellationToken cancellation) =>
        Refresh(article, cancellation);

    /// <summary>The article's time expressions as its publication, as annotated now, settles them.</summary>
    /// <param name="article">An article with parts and publication.</param>
    /// <param name="cancellation">Checked between parts.</param>
    public static IReadOnlyList<TimeExpression> Refresh(
        AnnotatedArticle article,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(article);
        var publication = article.Get(Publication.Key);
        var parts = article
            .Get(Part.Key)
            .Where(part => part.IsProse || part.Outlet is not null || part.Kind is PartKind.Dateline or PartKind.Byline)
            .ToList();
        var context = new TimeContext(publication, IsHistory(article.Text, parts, publication));
        var found = new List<TimeExpression>();
        foreach (var part in parts)
        {
            cancellation.ThrowIfCancellationRequested();
            found.AddRange(
                TimeScanner.Scan(article.Text, part.Span, context).Select(time => Placed(time, part.Kind, publication))
            );
            if (part.Kind is PartKind.Paragraph)
            {
                context.EndLead();
            }
        }

        return TimeRanges.Tie(article.Text, [.. WithPublication(found, publication)]);
    }

    // A line of its own that states the day of publication is no prose, but its day is told.
    private static IEnumerable<TimeExpression> WithPublication(List<TimeExpression> found, Publication publication)
    {
        if (publication is not { Span: { } span, Value: { } value } || found.Exists(time => time.Span.Overlaps(span)))
        {
            return found;
        }

        return found
            .Append(new TimeExpression(span, TimeType.Date, value, publication.Basis) { Role = TimeRole.Publication })
            .OrderBy(time => time.Span);
    }

    // What the time is the time of; the day of publication, where it stands, has the publication's reasons for its year.
    private static TimeExpression Placed(TimeExpression time, PartKind part, Publication publication)
    {
        if (part is PartKind.Caption)
        {
            return time with { Role = TimeRole.Caption };
        }

        if (time.Span != publication.Span)
        {
            return part is PartKind.Dateline or PartKind.Byline ? time with { Role = TimeRole.Publication } : time;
        }

        var reasoned = publication.Value is { } value && value != time.Value;
        return time with
        {
            Value = publication.Value ?? time.Value,
            Basis = reasoned || time.Basis is not null ? publication.Basis : null,
            Role = TimeRole.Publication,
        };
    }

    private static bool IsHistory(string text, List<Part> parts, Publication publication)
    {
        int years = 0,
            old = 0,
            later = 0;
        var published = publication.Day?.Year ?? int.MaxValue;
        foreach (var part in parts)
        {
            var words = SurfaceWords.Read(text, part.Span);
            for (var index = 0; index < words.Count; index++)
            {
                if (CalendarDayGrammar.IsYear(words, index) || Years.IsIntroduced(words, index))
                {
                    years++;
                    old += words.Number(index) < published - LongBefore ? 1 : 0;
                    later += words.Number(index) > published ? 1 : 0;
                }
            }
        }

        return publication.Near is null
            && years >= HistoryYears
            && (old >= years * HistoryShare || later >= years * LaterShare);
    }
}
