using System.Globalization;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Texts;

namespace Parallax.Web.Pages.Story;

/// <summary>Where the links of a served story lead: each view has an address, and a long view pages.</summary>
/// <param name="story">Number of the story.</param>
/// <param name="parts">What stands on which page.</param>
/// <param name="shown">Articles whose texts stand in the page that is made; empty in other views.</param>
public sealed class StoryLinks(long story, StoryParts parts, IReadOnlyList<ArticleCard> shown) : ReportLinks
{
    /// <summary>Number of the story.</summary>
    public long Number => story;

    /// <inheritdoc/>
    public override string Section(string id) =>
        id switch
        {
            "alike" or "only" or "left-out" => View(StoryTab.Statements, ("show", id)),
            "casualties" => View(StoryTab.Numbers),
            _ => View(StoryTabs.Of(id) ?? StoryTab.Overview),
        };

    /// <inheritdoc/>
    public override string Text(ArticleCard card) => Article(card) ?? Beside(card, null, Anchors.Text(card));

    /// <inheritdoc/>
    public override string Group(GroupCard group)
    {
        var at = parts.Differing.PageOf(group.Number);
        return View(
                at is null ? StoryTab.Statements : StoryTab.Differences,
                ("page", Numbered(at ?? parts.Statements.PageOf(group.Number) ?? 1))
            ) + $"#{Anchors.Group(group)}";
    }

    /// <inheritdoc/>
    public override string Version(ArticleCard card, GroupCard group) =>
        Beside(card, group, Anchors.Version(card, group));

    /// <inheritdoc/>
    public override string Words(ArticleCard card, int start, int end) =>
        Beside(card, null, Anchors.Words(card, start, end));

    /// <inheritdoc/>
    public override string Only(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return View(StoryTab.Statements, ("show", "only"), ("of", party.Articles[0].Article.Id));
    }

    /// <inheritdoc/>
    public override string Event(int number) =>
        View(StoryTab.Timeline, ("page", Numbered(parts.EventPages.PageOf(number) ?? 1))) + $"#{Anchors.Event(number)}";

    /// <inheritdoc/>
    public override string Place(int number) =>
        View(StoryTab.Map, ("page", Numbered(parts.PlacePages.PageOf(number) ?? 1))) + $"#{Anchors.Place(number)}";

    /// <inheritdoc/>
    public override string? Speaker(string name) => Addresses.Speaker(name);

    /// <inheritdoc/>
    public override string? Review(ArticleCard card, int start, int end) =>
        NumberOf(card) is null
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"/reviews/add?article={card.Article.Id}&start={start}&end={end}&story={StoredStory.Id(story)}"
            );

    /// <inheritdoc/>
    public override bool Shows(ArticleCard card) => shown.Contains(card);

    /// <summary>Address of a view.</summary>
    public string View(StoryTab tab, params (string Name, string? Value)[] query) => Of(story, tab, query);

    /// <summary>Address of a view of a story.</summary>
    public static string Of(long story, StoryTab tab, params (string Name, string? Value)[] query)
    {
        var asked = query
            // The first page is the view itself.
            .Where(pair => pair.Value is not null && pair is not ("page", "1"))
            .Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}");
        var words = string.Join('&', asked);
        return Addresses.Story(story, StoryTabs.PathOf(tab)) + (words.Length > 0 ? "?" + words : "");
    }

    /// <summary>Address of an article's own page; null where the report's article is none of the store.</summary>
    public static string? Article(ArticleCard card) => NumberOf(card) is { } number ? Addresses.Article(number) : null;

    /// <summary>Address of texts beside each other.</summary>
    public string Texts(IEnumerable<ArticleCard> cards) =>
        View(StoryTab.Texts, [.. cards.OrderBy(card => card.Index).Select(card => ("a", (string?)card.Article.Id))]);

    private static long? NumberOf(ArticleCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return Addresses.Number(card.Article.Id, 'a');
    }

    private static string Numbered(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Beside what stands there already; else beside the article that it is best read against.
    private string Beside(ArticleCard card, GroupCard? group, string anchor) =>
        shown.Contains(card) ? $"#{anchor}"
        : shown.Count > 0 ? Texts([.. shown, card]) + $"#{anchor}"
        : Texts(new[] { card, parts.PartnerOf(card, group) }.OfType<ArticleCard>()) + $"#{anchor}";
}
