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
    private IReadOnlyList<Party>? parties;

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

    /// <summary>Position of the article's origin among the origins; -1 where the report names none.</summary>
    public int OriginOf(string id) =>
        (Report.Origins ?? []).TakeWhile(origin => !origin.Articles.Contains(id, StringComparer.Ordinal)).Count()
            is var at
        && at < (Report.Origins?.Count ?? 0)
            ? at
            : -1;

    /// <summary>The groups with these ids, in their order.</summary>
    public IReadOnlyList<GroupCard> GroupsOf(IEnumerable<string>? ids) =>
        [.. (ids ?? []).Select(Group).OfType<GroupCard>()];

    /// <summary>Articles that can stand beside each other in a table; of more, each row is a list.</summary>
    public const int MostColumns = 4;

    /// <summary>Whether the user groups the articles by sides.</summary>
    public bool HasSides => Parties.Any(party => party.IsSide);

    /// <summary>The sides and the articles that are in none; without sides every article.</summary>
    public IReadOnlyList<Party> Parties => parties ??= Party.Of(this);

    /// <summary>
    /// The groups whose versions differ in more than wording: the overview's first, then heaviest kind first and what more
    /// origins tell first.
    /// </summary>
    public IReadOnlyList<GroupCard> Differing() =>
        [
            .. GroupsOf(Report.Overview?.Differing)
                .Union(GroupsOf(Overviews.Differing(Groups.Select(card => card.Group)).Select(group => group.Id)))
                .Where(card => card.Differs),
        ];

    /// <summary>The same under their heaviest kind, heaviest kind first.</summary>
    public IReadOnlyList<IGrouping<DifferenceType, GroupCard>> DifferingByKind() =>
        [.. Differing().GroupBy(card => card.Heaviest!.Value).OrderBy(kind => kind.Key)];

    /// <summary>The groups that several articles have with at most other words, in reading order.</summary>
    public IReadOnlyList<GroupCard> Alike() => [.. Groups.Where(card => card.IsShared && !card.Differs)];

    /// <summary>
    /// The groups that only the party's articles have: as the overview weighs them, then the weightiest first. News comes
    /// before background.
    /// </summary>
    public IReadOnlyList<GroupCard> OnlyIn(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        var overview = Report.Overview;
        var weighed = party.IsSide
            ? overview?.OnlySides?.GetValueOrDefault(party.Name)
            : overview?.Only.GetValueOrDefault(party.Articles[0].Article.Id);
        return
        [
            .. GroupsOf(weighed)
                .Union(Groups.OrderByDescending(card => card.Group.Weight))
                .Where(card => card.Group.Versions.All(version => party.Has(version.Article)))
                .OrderBy(card => card.Group.Background),
        ];
    }

    /// <summary>What several origins have and none of the party's articles, the weightiest first.</summary>
    public IReadOnlyList<GroupCard> LeftOutBy(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return
        [
            .. Groups
                .Where(card =>
                    card.Group.Origins > 1 && party.Articles.All(own => card.Group.Missing.Contains(own.Article.Id))
                )
                .OrderBy(card => card.Group.Background)
                .ThenByDescending(card => card.Group.Weight),
        ];
    }
}
