using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>What happened on a date, as every article has it.</summary>
/// <param name="Group">The statement; null where the report does not say which it is.</param>
/// <param name="Versions">The readings, each once.</param>
public sealed record TimelineLine(GroupCard? Group, IReadOnlyList<TimelineReading> Versions);

/// <summary>One reading of a dated statement.</summary>
/// <param name="Articles">The articles that have it so.</param>
/// <param name="Words">The words of the first of them.</param>
/// <param name="IsDated">Whether it gives the date; else it stands here because its partners do.</param>
public sealed record TimelineReading(IReadOnlyList<ArticleCard> Articles, Evidence Words, bool IsDated)
{
    /// <summary>Their letters.</summary>
    public string Sigla => string.Join(' ', Articles.Select(card => card.Siglum));
}

/// <summary>Makes the timeline of a view.</summary>
public static class TimelineLines
{
    /// <summary>What happened on the date of an entry.</summary>
    public static IReadOnlyList<TimelineLine> Of(ReportIndex index, TimelineEntry entry)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Events is { Count: > 0 } events)
        {
            return
            [
                .. events.Select(told => new TimelineLine(
                    index.Group(told.Statement),
                    Readings(index, told.Versions.Select(version => ((Evidence)version, version.When is not null)))
                )),
            ];
        }

        return [new TimelineLine(null, Readings(index, entry.Versions.Select(version => (version, true))))];
    }

    private static List<TimelineReading> Readings(
        ReportIndex index,
        IEnumerable<(Evidence Words, bool IsDated)> versions
    ) =>
        [
            .. versions
                .Select(version => (card: index.Article(version.Words.Article), version.Words, version.IsDated))
                .Where(version => version.card is not null)
                .GroupBy(version => (version.Words.Text, version.IsDated))
                .Select(same => new TimelineReading(
                    [.. same.Select(version => version.card!).Distinct()],
                    same.First().Words,
                    same.Key.IsDated
                )),
        ];
}
