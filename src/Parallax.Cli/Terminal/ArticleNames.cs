using Parallax.Analysis.Reports.Views;

namespace Parallax.Cli.Terminal;

/// <summary>
/// What each article is called in the report: its outlet, else its relay, else its file's name; never two the same.
/// </summary>
internal sealed class ArticleNames
{
    /// <summary>Columns a name may take: a fifth of the narrowest usual screen.</summary>
    public const int Longest = 18;

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public ArticleNames(ReportIndex index)
    {
        var shared = index
            .Articles.GroupBy(Short, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var card in index.Articles)
        {
            var name = Short(card);
            names.TryAdd(card.Article.Id, shared.Contains(name) ? Cut($"{card.Siglum} {name}") : name);
        }
    }

    /// <summary>The article's name; its id, made safe, where the report holds no such article.</summary>
    public string Of(string article) => names.GetValueOrDefault(article) ?? Cut(OneLine.Of(article, 10 * Longest));

    public string Of(ArticleCard card) => Of(card.Article.Id);

    /// <summary>The side's name with the letters of its articles, or the article's name.</summary>
    public string Of(Party party) =>
        party.IsSide ? $"{Cut(OneLine.Of(party.Name, 10 * Longest))} ({party.Sigla})" : Of(party.Articles[0]);

    /// <summary>As <see cref="Of(Party)"/>, an article with its letter.</summary>
    public string Lettered(Party party) => party.IsSide ? Of(party) : Lettered(party.Articles[0]);

    /// <summary>The name with the letter that stands for it where there is no room for names.</summary>
    public string Lettered(ArticleCard card) =>
        Of(card) is var name && name.StartsWith($"{card.Siglum} ", StringComparison.Ordinal)
            ? name
            : $"{card.Siglum} {name}";

    /// <summary>The name, cut in the middle of a word if it must be.</summary>
    public static string Cut(string name) => name.Length <= Longest ? name : name[..(Longest - 1)].TrimEnd() + "…";

    private static string Short(ArticleCard card)
    {
        var name = OneLine.Of(card.Name, 10 * Longest);
        var isFile = card.Name == card.Article.Id && Path.GetExtension(name).Length > 1;
        return Cut(isFile ? Path.GetFileNameWithoutExtension(name) : name);
    }
}
