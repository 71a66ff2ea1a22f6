using System.Globalization;
using Parallax.Analysis.Annotators.Datelines;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>
/// Dates the articles of a story by each other: reports of one event are published within weeks, so a full day in one
/// settles the year that another leaves open. Pure; the same articles give the same dates.
/// </summary>
public static class StoryDating
{
    // Reports of one event that lie further apart than this are follow-ups, which date themselves.
    private const int Reach = 60;

    // Reports that agree this far on their day are told in one week, so that a third's weekdays are theirs.
    private const int SameWeek = 2;

    // A photograph is no older than this beside the report it was taken for.
    private const int CaptionReach = 31;

    // A page prints a wire's report within this.
    private const int FiledReach = 7;

    private const string Open = "; the year stays open";

    /// <summary>
    /// The same articles in the same order, publication days, datelines and times settled as far as the others let them.
    /// </summary>
    /// <param name="articles">Articles of one story with parts, datelines, publication and times.</param>
    /// <param name="cancellation">Checked between articles.</param>
    public static IReadOnlyList<AnnotatedArticle> Settle(
        IReadOnlyList<AnnotatedArticle> articles,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(articles);
        var dated = articles.Select(article => WithYear(article, articles)).ToList();
        var settled = new List<AnnotatedArticle>();
        for (var index = 0; index < dated.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var article = WithAnchor(dated[index], dated);
            var changed = article.Get(Publication.Key) != articles[index].Get(Publication.Key);
            article = WithDateline(article);
            settled.Add(
                changed ? article.With(TimeExpression.Key, TimesAnnotator.Refresh(article, cancellation)) : article
            );
        }

        return settled;
    }

    private static AnnotatedArticle WithYear(AnnotatedArticle article, IReadOnlyList<AnnotatedArticle> story)
    {
        var publication = article.Get(Publication.Key);
        if (publication.Value is not ['X', 'X', 'X', 'X', '-', .. var rest])
        {
            return article;
        }

        var others = story.Where(other => !ReferenceEquals(other, article)).ToList();
        foreach (var kind in Enum.GetValues<StoryDayKind>())
        {
            var days = others.SelectMany(other => StoryDay.Read(other, kind)).ToList();
            if (Chosen(article, publication, rest, days) is var (year, day))
            {
                var basis = publication.Basis.Replace(Open, string.Empty, StringComparison.Ordinal);
                return article.With(
                    Publication.Key,
                    publication with
                    {
                        Value = $"{year:0000}-{rest}",
                        Basis = $"{basis}; {day.Says} in {day.Article} settles {year}",
                        Years = [year],
                    }
                );
            }
        }

        return article;
    }

    // The one year in which the day lies near a day of another report; years that the article's own words leave first.
    private static (int Year, StoryDay Day)? Chosen(
        AnnotatedArticle article,
        Publication publication,
        string monthAndDay,
        List<StoryDay> days
    )
    {
        var near = days.SelectMany(day => Enumerable.Range(day.Day.Year - 1, 3).Select(year => (Year: year, Day: day)))
            .Where(pair =>
                In(pair.Year, monthAndDay) is { } own && Math.Abs(own.DayNumber - pair.Day.Day.DayNumber) <= Reach
            )
            .ToList();
        var own = near.Where(pair => publication.Years.Contains(pair.Year)).ToList();
        var open = own.Count > 0 ? own : near.Where(pair => IsEve(article, In(pair.Year, monthAndDay))).ToList();
        return open.Select(pair => pair.Year).Distinct().Count() == 1 ? open[0] : null;
    }

    // The weekday in the lead may have been the day before's, where no year makes it the day's own.
    private static bool IsEve(AnnotatedArticle article, DateOnly? day) =>
        day is { } own
        && LatestPastYear.Read(article, own.Year)?.AllowsIn(own) != false
        && (LeadWeekday.Read(article) is not { } lead || own.AddDays(-1).DayOfWeek == lead || own.DayOfWeek == lead);

    private static AnnotatedArticle WithAnchor(AnnotatedArticle article, IReadOnlyList<AnnotatedArticle> story)
    {
        var publication = article.Get(Publication.Key);
        if (publication.Value is not null)
        {
            return article;
        }

        var days = story
            .Where(other => !ReferenceEquals(other, article))
            .SelectMany(other => StoryDay.Read(other, StoryDayKind.Publication))
            .ToList();
        var near = days.MinBy(day => day.Day);
        var together = near is not null && days.TrueForAll(day => day.Day.DayNumber - near.Day.DayNumber <= SameWeek);
        return near is null || !(together && Follows(near.Day, publication.Near)) && publication.Near is not null
            ? article
            : article.With(
                Publication.Key,
                publication with
                {
                    Near = near.Day,
                    NearIsReport = together,
                    NearBasis = $"the day {near.Article} was published, {near.Day:yyyy-MM-dd}",
                }
            );
    }

    private static bool Follows(DateOnly report, DateOnly? caption) =>
        caption is null || report.DayNumber - caption.Value.DayNumber is >= 0 and <= CaptionReach;

    private static AnnotatedArticle WithDateline(AnnotatedArticle article)
    {
        var publication = article.Get(Publication.Key);
        var datelines = article.Get(Dateline.Key);
        return publication.Day is null || !datelines.Any(dateline => IsOpen(dateline, publication))
            ? article
            : article.With(
                Dateline.Key,
                [
                    .. datelines.Select(dateline =>
                        IsOpen(dateline, publication)
                            ? dateline with
                            {
                                Date = Settled(dateline, publication),
                            }
                            : dateline
                    ),
                ]
            );
    }

    private static bool IsOpen(Dateline dateline, Publication publication) =>
        dateline.Date is ['X', ..] && Settled(dateline, publication) is not null;

    // The day of publication itself, or the day before it on which a wire's report was filed.
    private static string? Settled(Dateline dateline, Publication publication)
    {
        if (dateline.DateSpan == publication.Span)
        {
            return publication.Value;
        }

        var monthAndDay = dateline.Date!["XXXX-".Length..];
        var near = Enumerable
            .Range(publication.Day!.Value.Year - 1, 2)
            .Where(year =>
                In(year, monthAndDay) is { } filed
                && publication.Day.Value.DayNumber - filed.DayNumber is >= 0 and <= FiledReach
            )
            .ToList();
        return near.Count == 1 ? $"{near[0]:0000}-{monthAndDay}" : null;
    }

    private static DateOnly? In(int year, string monthAndDay) =>
        DateOnly.TryParseExact(
            $"{year:0000}-{monthAndDay}",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
