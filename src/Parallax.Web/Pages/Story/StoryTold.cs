using Parallax.Analysis.Reports.Views;
using Parallax.Core;
using Parallax.Desk.Comparisons;
using Parallax.Web.Texts;

namespace Parallax.Web.Pages.Story;

/// <summary>A story with its comparison, as a view of it shows it.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="Tab">The view.</param>
/// <param name="Asked">What of the view is asked for.</param>
public sealed record StoryTold(StoryComparison Comparison, StoryTab Tab, StoryAsked Asked)
{
    /// <summary>The articles whose texts are shown, in their order; empty in other views than the texts.</summary>
    public IReadOnlyList<ArticleCard> Shown { get; } = Tab is StoryTab.Texts ? ShownOf(Comparison.Index, Asked) : [];

    /// <summary>The report's articles, statements and tables.</summary>
    public ReportIndex Index => Comparison.Index;

    /// <summary>What stands on which page.</summary>
    public StoryParts Parts => StoryParts.Of(Comparison.Index);

    /// <summary>Where links lead.</summary>
    public StoryLinks Links => new(Comparison.Story.Number, Parts, Shown);

    /// <summary>Address of another page of this view.</summary>
    public string AddressOf(int page) =>
        Links.View(
            Tab,
            ("kind", Asked.Kind is { } kind ? DifferenceWords.NameOf(kind) : null),
            (
                "show",
                Asked.Dates ? "dates"
                : Asked.Filter is StatementFilter.All ? null
                : StatementFilters.WordOf(Asked.Filter)
            ),
            ("of", Asked.Of),
            ("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture))
        );

    private static List<ArticleCard> ShownOf(ReportIndex index, StoryAsked asked)
    {
        var named = asked.Articles.Select(index.Article).OfType<ArticleCard>().OrderBy(card => card.Index).ToList();
        return named.Count > 0 ? named : [.. StoryParts.Of(index).MostDifferent()];
    }
}
