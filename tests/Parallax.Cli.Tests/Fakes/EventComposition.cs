using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Cli.Tests.Fakes;

/// <summary>
/// Commands for which every line with "attacked" in it is an event, of one story one and the same; "not" denies and "will"
/// plans it.
/// </summary>
internal static class EventComposition
{
    private const string Deed = "attacked";

    public static Composition Create() =>
        FakeComposition.Create() with
        {
            Annotate = (article, _) => Coded(article),
            Compare = (articles, _) => Compared(articles),
            CompareStored = (articles, _, _) =>
                articles.Count > 1
                    ? Compared(articles)
                    : new Report { Parallax = "0.0.0", Articles = [Coded(articles[0])] },
        };

    private static Report Compared(IReadOnlyList<Article> articles)
    {
        var reports = articles.Select(Coded).ToList();
        var versions = reports.SelectMany(report => report.Events.Select(one => Version(report, one))).ToList();
        StoryEvent[] events =
            versions.Count == 0
                ? []
                : [new StoryEvent("V1", "ASSAULT", null, [], [], null, null, EventModality.Actual, versions, [], [])];
        return ReportBuild.Comparison(reports) with { Events = events };
    }

    private static ArticleReport Coded(Article article)
    {
        var report = ReportBuild.Article(article.Id, article.Text) with
        {
            Path = article.Path,
            Url = article.Url,
            Outlet = article.Outlet is { } outlet ? new NamedBy(outlet.Value, outlet.Basis) : null,
        };
        return report with
        {
            Events =
            [
                .. article
                    .Text.Split('\n')
                    .Where(line => line.Contains(Deed, StringComparison.Ordinal))
                    .Select((line, i) => Event(article.Text, line, $"v{i + 1}")),
            ],
        };
    }

    private static EventReport Event(string text, string line, string id)
    {
        var (start, end, words) = ReportBuild.Excerpt(text, line);
        var verb = start + line.IndexOf(Deed, StringComparison.Ordinal);
        return new EventReport(
            id,
            start,
            end,
            words,
            "ASSAULT",
            new Excerpt(verb, verb + Deed.Length, Deed),
            [],
            [],
            "active",
            line.Contains("not", StringComparison.Ordinal),
            null,
            null,
            null
        )
        {
            Modality = line.Contains("will", StringComparison.Ordinal) ? EventModality.Planned : EventModality.Actual,
        };
    }

    private static EventVersion Version(ArticleReport report, EventReport one) =>
        new(
            report.Id,
            one.Start,
            one.End,
            one.Text,
            one.Id,
            new Evidence(report.Id, one.Predicate.Start, one.Predicate.End, one.Predicate.Text),
            one.Modality,
            one.Negated,
            null,
            null,
            [],
            [],
            null,
            null,
            null,
            null,
            []
        );
}
