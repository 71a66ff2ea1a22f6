using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>Articles that have the same words for a statement, as an edition groups its witnesses.</summary>
/// <param name="Articles">The articles, in the report's order.</param>
/// <param name="Versions">The words of the first of them; several where it says it more than once.</param>
public sealed record Witness(IReadOnlyList<ArticleCard> Articles, IReadOnlyList<StatementVersion> Versions)
{
    /// <summary>Their letters: "A C D".</summary>
    public string Sigla => string.Join(' ', Articles.Select(card => card.Siglum));

    /// <summary>The article whose words and places are shown.</summary>
    public ArticleCard First => Articles[0];

    /// <summary>The witnesses of a group, in the order of their first articles.</summary>
    public static IReadOnlyList<Witness> Of(ReportIndex index, GroupCard group)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(group);
        return
        [
            .. group
                .Group.Versions.GroupBy(version => version.Article, StringComparer.Ordinal)
                .Select(versions => (card: index.Article(versions.Key), versions: versions.ToList()))
                .Where(pair => pair.card is not null)
                .OrderBy(pair => pair.card!.Index)
                .GroupBy(
                    pair => string.Join('\n', pair.versions.Select(version => $"{version.Text}\t{version.Source}")),
                    StringComparer.Ordinal
                )
                .Select(same => new Witness([.. same.Select(pair => pair.card!)], same.First().versions)),
        ];
    }
}
