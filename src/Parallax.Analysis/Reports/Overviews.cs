using Parallax.Core;

namespace Parallax.Analysis.Reports;

/// <summary>Chooses what the first screen of a comparison shows.</summary>
public static class Overviews
{
    private const int MostShared = 5;
    private const int MostDiffering = 6;
    private const int MostOnly = 5;

    /// <summary>The overview of a comparison: ids of its groups, weightiest first.</summary>
    public static Overview Of(Comparison comparison, IReadOnlyList<string> articles)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(articles);
        var several = comparison.Statements.Where(group => group.Missing.Count < articles.Count - 1).ToList();
        return new Overview(
            Ids(
                several.Where(group => group.Missing.Count == 0).OrderBy(group => !group.Differences.All(IsSlight)),
                MostShared
            ),
            Ids(
                several
                    .Where(group => !group.Differences.All(IsSlight))
                    .OrderBy(group => group.Differences.Min(difference => difference.Type))
                    .ThenBy(group => group.Missing.Count),
                MostDiffering
            ),
            articles.ToDictionary(
                id => id,
                id =>
                    Ids(
                        comparison.Statements.Where(group => IsOnly(group, id, articles.Count)).OrderBy(IsScrap),
                        MostOnly
                    )
            )
        );
    }

    // A line of a few words is a heading more often than news.
    private static bool IsScrap(StatementGroup group) => group.Versions[0].Text.Count(char.IsWhiteSpace) < 5;

    private static bool IsSlight(Difference difference) => difference.Type is DifferenceType.Wording;

    private static bool IsOnly(StatementGroup group, string article, int articles) =>
        group.Missing.Count == articles - 1 && group.Versions[0].Article == article;

    private static IReadOnlyList<string> Ids(IEnumerable<StatementGroup> groups, int most) =>
        [.. groups.Take(most).Select(group => group.Id)];
}
