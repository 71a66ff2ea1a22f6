using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Web.Tests.Fixtures;

/// <summary>Builds a report from articles and verbatim words of them.</summary>
internal sealed class ReportFixture(params ArticleFixture[] articles)
{
    private readonly List<StatementGroup> groups = [];
    private readonly List<LabelRow> labels = [];
    private readonly List<AgencyRow> agency = [];
    private readonly List<TimelineEntry> timeline = [];

    public string? Headline { get; init; }

    public string? Date { get; init; }

    public IReadOnlyList<string> Places { get; init; } = [];

    public bool SameEvent { get; init; } = true;

    public IReadOnlyList<StoryReason> Why { get; init; } = [];

    public IReadOnlyList<OriginGroup> Origins { get; init; } = [];

    /// <summary>One version of a group: the article by its place, from 0, and its words.</summary>
    public StatementVersion Version(int article, string words, string? source = null)
    {
        var found = articles[article].Find(words);
        return new StatementVersion(
            articles[article].Id,
            found.Start,
            found.End,
            words,
            source,
            articles[article].QuotationAt(found)
        );
    }

    public Evidence Words(int article, string words, string? after = null)
    {
        var from = after is null ? 0 : articles[article].Find(after).Start;
        var found = articles[article].Find(words, from);
        return new Evidence(articles[article].Id, found.Start, found.End, words);
    }

    public Difference Differ(DifferenceType type, string explanation, params Evidence[] spans) =>
        new(type, [.. spans.Select(span => span.Article).Distinct()], spans, explanation);

    public ReportFixture Group(string kind, IReadOnlyList<StatementVersion> versions, params Difference[] differences)
    {
        var missing = articles.Select(article => article.Id).Except(versions.Select(version => version.Article));
        groups.Add(new StatementGroup($"S{groups.Count + 1}", kind, versions, [.. missing], differences));
        return this;
    }

    public ReportFixture Only(int article, params string[] statements)
    {
        foreach (var words in statements)
        {
            Group("statement", [Version(article, words)]);
        }

        return this;
    }

    public ReportFixture Label(string name, params (int Article, string Words, bool Quoted)[] uses)
    {
        labels.Add(
            new LabelRow(
                $"E{labels.Count + 1}",
                name,
                [
                    .. uses.Select(use =>
                    {
                        var found = articles[use.Article].Find(use.Words);
                        return new LabelUse(articles[use.Article].Id, found.Start, found.End, use.Words, use.Quoted);
                    }),
                ]
            )
        );
        return this;
    }

    public ReportFixture Agency(
        string statement,
        params (int Article, string Words, string Agency, string? Actor)[] uses
    )
    {
        agency.Add(
            new AgencyRow(
                statement,
                [
                    .. uses.Select(use =>
                    {
                        var found = articles[use.Article].Find(use.Words);
                        return new AgencyUse(
                            articles[use.Article].Id,
                            found.Start,
                            found.End,
                            use.Words,
                            use.Agency,
                            use.Actor is null ? [] : [use.Actor]
                        );
                    }),
                ]
            )
        );
        return this;
    }

    public ReportFixture Dated(string value, params (int Article, string Words)[] versions)
    {
        timeline.Add(new TimelineEntry(value, [.. versions.Select(version => Words(version.Article, version.Words))]));
        return this;
    }

    public Report Build()
    {
        var everybody = groups.Where(group => group.Missing.Count == 0).Select(group => group.Id);
        var differing = groups
            .Where(group => group.Differences.Any(difference => difference.Type != DifferenceType.Wording))
            .OrderBy(group => group.Differences.Min(difference => difference.Type))
            .Select(group => group.Id);
        var only = articles.ToDictionary(
            article => article.Id,
            article =>
                (IReadOnlyList<string>)
                    [
                        .. groups
                            .Where(group => group.Versions.All(version => version.Article == article.Id))
                            .Select(group => group.Id),
                    ]
        );
        return new Report
        {
            Parallax = "0.1.0",
            Articles = [.. articles.Select(article => article.Build())],
            Story = new Story(Headline, Date, Places, SameEvent, Why),
            Overview = new Overview([.. everybody], [.. differing], only),
            Entities = [],
            Statements = groups,
            Labels = labels,
            Agency = agency,
            Timeline = timeline,
            Origins = Origins,
        };
    }

    /// <summary>The articles alone, as <c>read</c> reports them.</summary>
    public Report BuildReading() =>
        new() { Parallax = "0.1.0", Articles = [.. articles.Select(article => article.Build())] };
}
