using Parallax.Core;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>The events of a report that an export writes.</summary>
/// <param name="Events">Those, in the report's order.</param>
/// <param name="LeftOut">How many were planned, supposed or denied, and not asked for.</param>
/// <param name="Problem">Why nothing may be written of the report, in one line; null where all its evidence holds.</param>
public sealed record EventSelection(IReadOnlyList<ExportedEvent> Events, int LeftOut, string? Problem)
{
    /// <summary>The events of a report; of articles that were read and not compared, each article's own.</summary>
    /// <param name="report">The report.</param>
    /// <param name="story">Number of its story in a store.</param>
    /// <param name="all">Whether planned, supposed and denied ones are asked for, too.</param>
    public static EventSelection Of(Report report, string? story, bool all)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Story is not null && report.Events is null)
        {
            return new EventSelection(
                [],
                0,
                "has no events that are linked across its articles; make it again with 'parallax compare'"
            );
        }

        var told = report.Events ?? [.. report.Articles.SelectMany(ArticleEvents.Of)];
        if (ExportEvidence.Problem(report, told) is { } problem)
        {
            return new EventSelection([], 0, problem);
        }

        var articles = report.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        var quotations = new ExportQuotations(report.Articles);
        var events = Numbered([.. told.Select(one => Exported(one, articles, quotations, story))]);
        var chosen = events.Where(one => all || one.Standing is EventStanding.Happened).ToList();
        return new EventSelection(chosen, events.Count - chosen.Count, null);
    }

    // Two events can share their predicates: one deed coded for two types. All are numbered, whatever is chosen of them,
    // so that an id does not hang on what was asked for.
    private static List<ExportedEvent> Numbered(IReadOnlyList<ExportedEvent> events)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbered = new List<ExportedEvent>(events.Count);
        foreach (var one in events)
        {
            var count = seen[one.Id] = seen.GetValueOrDefault(one.Id) + 1;
            numbered.Add(count == 1 ? one : one with { Id = $"{one.Id}-{count}" });
        }

        return numbered;
    }

    private static ExportedEvent Exported(
        StoryEvent told,
        IReadOnlyDictionary<string, ArticleReport> articles,
        ExportQuotations quotations,
        string? story
    )
    {
        ExportedVersion[] versions =
        [
            .. told.Versions.Select(version => Exported(version, articles[version.Article], quotations)),
        ];
        return new ExportedEvent
        {
            Id = ExportedEvent.IdOf(versions),
            Story = story,
            Event = told,
            Standing = versions.Min(version => version.Standing),
            Versions = versions,
        };
    }

    private static ExportedVersion Exported(EventVersion told, ArticleReport article, ExportQuotations quotations)
    {
        var quotation = quotations.Find(article.Id, told.Quotation);
        var standing =
            told.Negated || quotations.IsDenied(article.Id, quotation) ? EventStanding.Denied
            : told.Modality is EventModality.Planned ? EventStanding.Planned
            : told.Modality is EventModality.Hypothetical ? EventStanding.Hypothetical
            : EventStanding.Happened;
        var voice = told.Quotation is null ? "outlet" : quotation?.Kind ?? "quotation";
        return new ExportedVersion(told, article, standing, voice, told.Source ?? quotation?.Source?.Name);
    }
}
