using Parallax.Analysis.Reports.Views;

namespace Parallax.Cli.Terminal;

/// <summary>What each article is called in the report: its outlet, else its relay, else its id; never two the same.</summary>
internal sealed class ArticleNames
{
    private const int Longest = 18;

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public ArticleNames(ReportIndex index)
    {
        var shared = index
            .Articles.GroupBy(card => OneLine.Of(card.Name, Longest), StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var card in index.Articles)
        {
            var name = OneLine.Of(card.Name, Longest);
            var told = shared.Contains(name) ? $"{card.Siglum} {OneLine.Of(card.Name, Longest - 2)}" : name;
            names.TryAdd(card.Article.Id, told);
        }
    }

    /// <summary>The article's name; its id, made safe, where the report holds no such article.</summary>
    public string Of(string article) => names.GetValueOrDefault(article) ?? OneLine.Of(article, Longest);

    public string Of(ArticleCard card) => Of(card.Article.Id);
}
