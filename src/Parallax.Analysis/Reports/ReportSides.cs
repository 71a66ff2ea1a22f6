using Parallax.Core;

namespace Parallax.Analysis.Reports;

/// <summary>Puts the user's sides into a report of a comparison.</summary>
public static class ReportSides
{
    /// <summary>The report with the sides, and with what only each side says.</summary>
    /// <param name="report">A report of <c>compare</c>.</param>
    /// <param name="sides">Sides with ids of its articles; an article may be in none.</param>
    /// <exception cref="ArgumentException">
    /// An id names no article, an article is in two sides, or two sides have one name.
    /// </exception>
    public static Report Set(Report report, IReadOnlyList<Side> sides)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(sides);
        var free = report.Articles.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
        if (sides.DistinctBy(side => side.Name, StringComparer.Ordinal).Count() < sides.Count)
        {
            throw new ArgumentException("two sides have one name", nameof(sides));
        }

        if (!sides.SelectMany(side => side.Articles).All(free.Remove))
        {
            throw new ArgumentException(
                "a side names an article that the report has not, or that another side has",
                nameof(sides)
            );
        }

        return report with
        {
            Sides = sides,
            Overview =
                report.Overview is null || sides.Count == 0
                    ? report.Overview
                    : Overviews.WithSides(report.Overview, sides, report.Statements ?? []),
        };
    }
}
