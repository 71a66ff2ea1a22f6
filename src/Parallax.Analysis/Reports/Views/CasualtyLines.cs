using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>One thing counted, as a view shows it.</summary>
/// <param name="Title">"killed, Armenia, at Ganja": the harm, and whose and where as far as a text says it.</param>
/// <param name="Counts">Its counts, each once for articles that give the same.</param>
/// <param name="Differs">Whether two counts have no number in common.</param>
public sealed record CasualtyLine(string Title, IReadOnlyList<CasualtyEntry> Counts, bool Differs);

/// <summary>One figure with those who give it.</summary>
/// <param name="Figure">"35", "10 or more".</param>
/// <param name="Source">Who counts, where it is not the outlet; "somebody not named" in a quotation of no one.</param>
/// <param name="Articles">The articles that print it so.</param>
/// <param name="Count">The first of the counts: its evidence.</param>
/// <param name="Others">Where else it stands.</param>
public sealed record CasualtyEntry(
    string Figure,
    string? Source,
    IReadOnlyList<ArticleCard> Articles,
    CasualtyCount Count,
    IReadOnlyList<CasualtyCount> Others
);

/// <summary>Makes the casualty table of a view.</summary>
public static class CasualtyLines
{
    /// <summary>The rows as the report orders them.</summary>
    public static IReadOnlyList<CasualtyLine> Of(ReportIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return [.. (index.Report.Casualties ?? []).Where(row => row.Counts.Count > 0).Select(row => Line(index, row))];
    }

    private static CasualtyLine Line(ReportIndex index, CasualtyRow row)
    {
        var kinds = row
            .Counts.Select(count => count.Counted)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var title = row.Harm + (kinds is [not "person"] ? $": {kinds[0]}" : "");
        return new CasualtyLine(
            string.Join(", ", new[] { title, row.Victims, row.Place, Past(index, row) }.OfType<string>()),
            [
                .. row
                    .Counts.GroupBy(count => (count.Low, count.High, Source: Source(count)))
                    .Select(same => new CasualtyEntry(
                        Phrases.Interval(same.Key.Low, same.Key.High),
                        same.Key.Source,
                        [.. same.Select(count => index.Article(count.Article)).OfType<ArticleCard>().Distinct()],
                        same.First(),
                        [.. same.Skip(1)]
                    )),
            ],
            row.Counts.Any(one => row.Counts.Any(other => one.Low > other.High))
        );
    }

    // The day of the story goes without saying; another does not.
    private static string? Past(ReportIndex index, CasualtyRow row) =>
        row.Counts.Select(count => count.Time).Distinct().ToList() is [{ } time]
        && index.Report.Story?.Date is { } day
        && string.CompareOrdinal(time, day[..Math.Min(7, day.Length)]) < 0
            ? DateWords.Of(time)
            : null;

    private static string? Source(CasualtyCount count) =>
        count.Source ?? (count.Quotation is null ? null : "somebody not named");
}
