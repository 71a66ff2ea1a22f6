using System.Runtime.CompilerServices;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;
using Parallax.Web.Components;
using Parallax.Web.Maps;
using Parallax.Web.Timelines;

namespace Parallax.Web.Pages.Story;

/// <summary>
/// What the views of one story list, and what stands on which page of them. Made once a comparison, however many pages show it.
/// </summary>
public sealed class StoryParts
{
    // A page has some 10,000 bytes around its list, and stays under 150,000.
    private const int Budget = 90_000;

    private static readonly ConditionalWeakTable<ReportIndex, StoryParts> Known = [];

    private StoryParts(ReportIndex index)
    {
        Index = index;
        Events = EventTimeline.Of(index);
        Places = MapPlaces.Of([.. Events.Events]);
        Speakers = SpeakerTable.Of(index);
        Casualties = CasualtyLines.Of(index);
        Agency = AgencyLines.Of(index.Report.Agency ?? []);
        Kinds = index.DifferingByKind();
        Differing = Numbers(Kinds.SelectMany(kind => kind));
        Quotations = Numbers(Quoted(index));
        // A cell of the grid takes some 150 bytes, however short its sign.
        Rows = Math.Clamp(480 / Math.Max(1, index.Articles.Count), 8, 40);
        Statements = PagedList.Of(index.Groups.Select(group => group.Number), _ => 1, Rows, Rows);
        EventPages = PagedList.Of(
            Events.Events.Select(told => told.Number),
            WeightsOf(Events.Events.Select(told => (told.Number, WeightOf(told)))),
            25,
            Budget
        );
        PlacePages = PagedList.Of(
            Places.OnMap.Concat(Places.Unknown).Select(place => place.Number),
            _ => 2_200,
            30,
            Budget
        );
        Dates = PagedList.Of(
            DatedStatements.RestOf(index, Events),
            entry => 300 + ((entry.Versions.Count + (entry.Events ?? []).Sum(told => told.Versions.Count)) * 420),
            20,
            Budget
        );
    }

    /// <summary>The report.</summary>
    public ReportIndex Index { get; }

    /// <summary>Its events by time.</summary>
    public EventTimeline Events { get; }

    /// <summary>Where they were.</summary>
    public MapPlaces Places { get; }

    /// <summary>Who speaks.</summary>
    public IReadOnlyList<SpeakerRow> Speakers { get; }

    /// <summary>Who counted how many.</summary>
    public IReadOnlyList<CasualtyLine> Casualties { get; }

    /// <summary>Who is named otherwise as acting.</summary>
    public IReadOnlyList<AgencyRow> Agency { get; }

    /// <summary>Differing groups under their heaviest kind.</summary>
    public IReadOnlyList<IGrouping<DifferenceType, GroupCard>> Kinds { get; }

    /// <summary>Numbers of the differing groups, heaviest kind first.</summary>
    public PagedList<int> Differing { get; }

    /// <summary>Numbers of the quotations, those of several articles first.</summary>
    public PagedList<int> Quotations { get; }

    /// <summary>Numbers of all statements, in reading order.</summary>
    public PagedList<int> Statements { get; }

    /// <summary>Rows of a page whose rows have a cell an article.</summary>
    public int Rows { get; }

    /// <summary>Numbers of the events.</summary>
    public PagedList<int> EventPages { get; }

    /// <summary>Numbers of the places, those on the map first.</summary>
    public PagedList<int> PlacePages { get; }

    /// <summary>What has a date and is no event.</summary>
    public PagedList<TimelineEntry> Dates { get; }

    /// <summary>The parts of a report.</summary>
    public static StoryParts Of(ReportIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return Known.GetValue(index, static made => new StoryParts(made));
    }

    /// <summary>The groups of these numbers.</summary>
    public IReadOnlyList<GroupCard> Groups(IEnumerable<int> numbers) =>
        [.. numbers.Select(number => Index.Groups[number - 1])];

    /// <summary>Groups cut into pages by how much they have to show.</summary>
    public PagedList<int> Numbers(IEnumerable<GroupCard> groups)
    {
        var listed = groups.ToList();
        return PagedList.Of(
            listed.Select(group => group.Number),
            WeightsOf(listed.Select(group => (group.Number, WeightOf(group)))),
            20,
            Budget
        );
    }

    /// <summary>How many a view lists; null where that says nothing.</summary>
    public int? CountOf(StoryTab tab) =>
        tab switch
        {
            StoryTab.Differences => Differing.Count,
            StoryTab.Statements => Index.Groups.Count,
            StoryTab.Quotations => Quotations.Count,
            StoryTab.Speakers => Speakers.Count,
            StoryTab.Labels => Index.Report.Labels?.Count ?? 0,
            StoryTab.Agency => Agency.Count,
            StoryTab.Numbers => Casualties.Count,
            StoryTab.Timeline => EventPages.Count + Dates.Count,
            StoryTab.Map => PlacePages.Count,
            StoryTab.Origins => Index.Report.Origins?.Count ?? 0,
            StoryTab.Texts => Index.Articles.Count,
            _ => null,
        };

    /// <summary>The article that another is best read against: of a statement one that has it too, of another origin first.</summary>
    public ArticleCard? PartnerOf(ArticleCard card, GroupCard? group)
    {
        ArgumentNullException.ThrowIfNull(card);
        var origin = Index.OriginOf(card.Article.Id);
        var others = Index.Articles.Where(other => other != card).ToList();
        var with = others
            .Where(other => group?.Group.Versions.Any(version => version.Article == other.Article.Id) == true)
            .ToList();
        return Foreign(with)
            ?? (with.Count > 0 ? with[0] : null)
            ?? Foreign(others)
            ?? (others.Count > 0 ? others[0] : null);

        ArticleCard? Foreign(List<ArticleCard> cards) =>
            cards.Find(other => origin < 0 || Index.OriginOf(other.Article.Id) != origin);
    }

    /// <summary>The two articles that differ most; where none do, the first two origins.</summary>
    public IReadOnlyList<ArticleCard> MostDifferent()
    {
        var most = Index
            .Groups.SelectMany(group => group.Group.Differences)
            .Where(difference => difference.Type is not DifferenceType.Wording && difference.Articles.Count == 2)
            .GroupBy(difference => (difference.Articles[0], difference.Articles[1]))
            .OrderByDescending(pair => pair.Count())
            .Select(pair => new[] { Index.Article(pair.Key.Item1), Index.Article(pair.Key.Item2) })
            .FirstOrDefault(pair => pair.All(card => card is not null));
        if (most is not null)
        {
            return [.. most.OfType<ArticleCard>().OrderBy(card => card.Index)];
        }

        return Index.Articles.Count == 0
            ? []
            : [.. new[] { Index.Articles[0], PartnerOf(Index.Articles[0], null) }.OfType<ArticleCard>()];
    }

    private static IEnumerable<GroupCard> Quoted(ReportIndex index) =>
        index.Groups.Where(group => group.Group.Kind == "quotation").OrderByDescending(group => group.IsShared);

    private static Func<int, int> WeightsOf(IEnumerable<(int Number, int Weight)> weighed)
    {
        var weights = weighed.ToDictionary(pair => pair.Number, pair => pair.Weight);
        return number => weights[number];
    }

    // A version is a cell with its marks; a quotation word under word has an element a word and the versions once more.
    private int WeightOf(GroupCard group)
    {
        var isCollated = CollatedGroup.Of(Index, group) is not null;
        var cells = Witness
            .Of(Index, group)
            .Sum(witness =>
                420
                + (witness.Articles.Count * 160)
                + witness.Versions.Sum(version => version.Text.Length * (isCollated ? 11 : 2))
            );
        var readings = Disagreement.Of(Index, group).Sum(one => 260 + (one.Readings.Count * 180));
        return 500
            + cells
            + readings
            + (Index.Articles.Count <= ReportIndex.MostColumns ? 200 * Index.Articles.Count : 0);
    }

    private int WeightOf(DatedEvent told)
    {
        var readings = EventReading.Of(told.Line).Count;
        return 900 + (Index.Articles.Count * 90) + (Math.Min(44, readings) * 420) + (told.Line.Conflicts.Count * 700);
    }
}
