using System.Globalization;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>
/// Finds the years in which a day of publication without a year can lie, and says why in words. Each constraint narrows
/// the years from 1990 to today; one left settles it, unless it hangs on the weekday alone being the day's own.
/// </summary>
internal sealed class YearReasoning
{
    // News pages reach back to about here.
    private const int FirstYear = 1990;

    // A photograph taken for the report is no older than this; with file photos left out, longer gaps were not seen.
    private const int CaptionReach = 31;

    // A page is changed within this, and a report tells of days no older than a week as its news.
    private const int UpdateReach = 31;
    private const int ToldReach = 7;

    private readonly AnnotatedArticle article;
    private readonly CalendarDay day;
    private readonly DateOnly today;
    private readonly List<string> reasons = [];
    private List<int> years;

    public YearReasoning(AnnotatedArticle article, CalendarDay day, DateOnly today)
    {
        (this.article, this.day, this.today) = (article, day, today);
        years =
        [
            .. Enumerable
                .Range(FirstYear, Math.Max(0, today.Year - FirstYear + 1))
                .Where(year => day.FallsIn(year) && In(year) <= today),
        ];
    }

    /// <summary>The publication with the years left, full where the evidence leaves one.</summary>
    /// <param name="where">Where the day stands, for the basis.</param>
    /// <param name="span">Its words.</param>
    /// <param name="later">Days with their year that the page states of later versions.</param>
    public Publication Settle(string where, TextSpan span, IEnumerable<PublicationDay> later)
    {
        var byWeekday = NarrowByWeekday();
        NarrowByLatestYear(byWeekday?.Loose);
        var certain = NarrowByCaption() || NarrowByLater(later) || NarrowByTold(byWeekday is not null);
        var settled = years.Count == 1 && (certain || byWeekday is null || byWeekday.Value.Loose.SequenceEqual(years));
        var basis = $"{where} \"{day.Span.In(article.Text)}\"" + string.Concat(reasons.Select(reason => "; " + reason));
        if (!settled)
        {
            basis += years.Count == 0 ? "; no year fits" : "; the year stays open";
        }

        var value = settled ? In(years[0]).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : day.Value;
        return new Publication(value, basis, span, years);
    }

    private DateOnly In(int year) => new(year, day.Month, day.Day);

    // A report of the day says "Wednesday" for its own day; it may mean the eve, so years that only the eve allows are kept
    // apart, and one year is settled by the weekday only if the eve leaves no other.
    private (List<int> Strict, List<int> Loose)? NarrowByWeekday()
    {
        if (day.Weekday is { } own)
        {
            reasons.Add($"{own} allows {List(years)}");
            return null;
        }

        if (LeadWeekday.Read(article) is not { } lead)
        {
            return null;
        }

        var strict = years.Where(year => In(year).DayOfWeek == lead).ToList();
        var loose = years.Where(year => (In(year).DayOfWeek - lead + 7) % 7 is 0 or 1).ToList();
        if (strict.Count == 0)
        {
            return null;
        }

        reasons.Add($"\"{lead}\" in the first paragraph, taken for the day itself, allows {List(strict)}");
        years = strict;
        return (strict, loose);
    }

    // Filters the loose years too, so that both lists stand under the same bounds.
    private void NarrowByLatestYear(List<int>? loose)
    {
        if (LatestPastYear.Read(article, today.Year) is not { } latest)
        {
            return;
        }

        var left = years.Where(year => latest.AllowsIn(In(year))).ToList();
        loose?.RemoveAll(year => !latest.AllowsIn(In(year)));
        if (left.Count > 0 && left.Count < years.Count)
        {
            years = left;
            reasons.Add($"\"{latest.Words}\" leaves {List(years)}");
        }
    }

    private bool NarrowByCaption()
    {
        foreach (var caption in CaptionDays.Read(article))
        {
            var near = years
                .Where(year => In(year).DayNumber - caption.Day.DayNumber is >= -1 and <= CaptionReach)
                .ToList();
            if (near.Count == 1)
            {
                years = near;
                reasons.Add($"a caption of {caption.Words} leaves {List(years)}");
                return true;
            }
        }

        return false;
    }

    private bool NarrowByLater(IEnumerable<PublicationDay> later)
    {
        foreach (var update in later)
        {
            var stated = update.Day.Full!.Value;
            var near = years.Where(year => stated.DayNumber - In(year).DayNumber is >= 0 and <= UpdateReach).ToList();
            if (near.Count == 1)
            {
                years = near;
                reasons.Add($"{update.Where} leaves {List(years)}");
                return true;
            }
        }

        return false;
    }

    // A full day within the week before, beside a weekday that fits: either alone may be an anniversary or a chance.
    private bool NarrowByTold(bool byWeekday)
    {
        if (!byWeekday && day.Weekday is null)
        {
            return false;
        }

        foreach (var told in ToldDays.Read(article))
        {
            var near = years.Where(year => In(year).DayNumber - told.Day.DayNumber is >= 0 and <= ToldReach).ToList();
            if (near.Count == 1)
            {
                years = near;
                reasons.Add($"\"{told.Words}\" in the text leaves {List(years)}");
                return true;
            }
        }

        return false;
    }

    private static string List(List<int> years) =>
        years.Count > 12 ? $"{years[0]} to {years[^1]}" : string.Join(", ", years);
}
