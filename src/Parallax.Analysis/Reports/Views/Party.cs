namespace Parallax.Analysis.Reports.Views;

/// <summary>Who stands against whom in a report: a side as the user names it, or an article by itself.</summary>
/// <param name="Index">Position among the parties, from 0.</param>
/// <param name="Name">The side's name, or the article's.</param>
/// <param name="IsSide">Whether the user named it.</param>
/// <param name="Articles">Its articles, at least one.</param>
public sealed record Party(int Index, string Name, bool IsSide, IReadOnlyList<ArticleCard> Articles)
{
    /// <summary>The letters of its articles: "A C D".</summary>
    public string Sigla => string.Join(' ', Articles.Select(card => card.Siglum));

    /// <summary>Whether the article is its own.</summary>
    public bool Has(string article) => Articles.Any(card => card.Article.Id == article);

    /// <summary>The sides, then the articles that are in none; without sides every article.</summary>
    internal static IReadOnlyList<Party> Of(ReportIndex index)
    {
        var sides = (index.Report.Sides ?? [])
            .Select(side => (side.Name, Cards: side.Articles.Select(index.Article).OfType<ArticleCard>().ToList()))
            .Where(side => side.Cards.Count > 0)
            .ToList();
        var sided = sides.SelectMany(side => side.Cards).ToHashSet();
        return
        [
            .. sides
                .Select(side => (side.Name, true, side.Cards))
                .Concat(
                    index
                        .Articles.Where(card => !sided.Contains(card))
                        .Select(card => (card.Name, false, new List<ArticleCard> { card }))
                )
                .Select((party, i) => new Party(i, party.Item1, party.Item2, party.Item3)),
        ];
    }
}
