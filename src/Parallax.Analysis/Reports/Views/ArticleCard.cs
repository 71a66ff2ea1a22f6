using Parallax.Analysis.Comparisons;

namespace Parallax.Analysis.Reports.Views;

/// <summary>How a view calls an article.</summary>
/// <param name="Index">Position in the report, from 0.</param>
/// <param name="Siglum">A letter for it, as an edition gives its witnesses: "A", "B", ... "Z", "A2".</param>
/// <param name="Name">Short name for tables: the outlet, else who relayed it, else the article's id.</param>
/// <param name="Article">The article.</param>
public sealed record ArticleCard(int Index, string Siglum, string Name, ArticleReport Article)
{
    // The name stands in every row; in full it stands once, with what it rests on.
    private const int LongestName = 60;

    /// <summary>Whether the text, or the user, says who published it.</summary>
    public bool HasOutlet => Article.Outlet is not null;

    /// <summary>The card of the article at <paramref name="index"/>.</summary>
    public static ArticleCard Of(ArticleReport article, int index)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ArticleCard(index, Sigla.Of(index), NameOf(article), article);
    }

    private static string NameOf(ArticleReport article)
    {
        var name = article.Outlet?.Name ?? article.Relay?.Name;
        return Snippet.Of(string.IsNullOrWhiteSpace(name) ? article.Id : name, LongestName);
    }
}
