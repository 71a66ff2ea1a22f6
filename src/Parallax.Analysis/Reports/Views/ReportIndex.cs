using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>
/// A report with everything a view looks up in it: articles by id, groups by number and in the order they are shown.
/// Made once a report; immutable.
/// </summary>
/// <remarks>A report may come from a file that anybody wrote: ids that lead nowhere are passed over.</remarks>
public sealed class ReportIndex
{
    private readonly Dictionary<string, ArticleCard> articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GroupCard> groups = new(StringComparer.Ordinal);

    /// <summary>Indexes <paramref name="report"/>.</summary>
    public ReportIndex(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Report = report;
        Articles = [.. report.Articles.Select(ArticleCard.Of)];
        foreach (var card in Articles)
        {
            articles.TryAdd(card.Article.Id, card);
        }

        Groups =
        [
            .. (report.Statements ?? [])
                .Where(group => group.Versions.Count > 0)
                .Select((group, index) => new GroupCard(index + 1, group)),
        ];
        foreach (var card in Groups)
        {
            groups.TryAdd(card.Group.Id, card);
        }
    }

    /// <summary>The report.</summary>
    public Report Report { get; }

    /// <summary>The articles in the order given.</summary>
    public IReadOnlyList<ArticleCard> Articles { get; }

    /// <summary>The statement groups in reading order.</summary>
    public IReadOnlyList<GroupCard> Groups { get; }

    /// <summary>The article with this id, or null.</summary>
    public ArticleCard? Article(string id) => articles.GetValueOrDefault(id);

    /// <summary>The group with this id, or null.</summary>
    public GroupCard? Group(string id) => groups.GetValueOrDefault(id);

    /// <summary>The groups with these ids, in their order.</summary>
    public IReadOnlyList<GroupCard> GroupsOf(IEnumerable<string>? ids) =>
        [.. (ids ?? []).Select(Group).OfType<GroupCard>()];

    /// <summary>
    /// The groups whose versions differ in more than wording, under their heaviest kind, heaviest kind first; inside a
    /// kind as the overview weighs them, then in reading order.
    /// </summary>
    public IReadOnlyList<IGrouping<DifferenceType, GroupCard>> DifferingByKind()
    {
        var weighed = GroupsOf(Report.Overview?.Differing);
        return
        [
            .. weighed
                .Union(Groups)
                .Where(card => card.Differs)
                .GroupBy(card => card.Heaviest!.Value)
                .OrderBy(kind => kind.Key),
        ];
    }

    /// <summary>The groups that several articles have with at most other words, in reading order.</summary>
    public IReadOnlyList<GroupCard> Alike() => [.. Groups.Where(card => card.IsShared && !card.Differs)];

    /// <summary>The groups that only <paramref name="article"/> has: as the overview weighs them, then in reading order.</summary>
    public IReadOnlyList<GroupCard> OnlyIn(ArticleCard article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var weighed = GroupsOf(Report.Overview?.Only.GetValueOrDefault(article.Article.Id));
        return
        [
            .. weighed
                .Union(Groups)
                .Where(card => !card.IsShared && card.Group.Versions[0].Article == article.Article.Id),
        ];
    }
}
