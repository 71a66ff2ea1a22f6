using Parallax.Analysis.Annotators.Provenances;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons;

/// <summary>What sentences about a comparison call its articles; never two the same.</summary>
internal static class ArticleNames
{
    /// <summary>
    /// The outlet, else who relays it, else the article's id. Two reports of one outlet ("Conwire has 19, Conwire 17") have
    /// the letter of the views behind it.
    /// </summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<AnnotatedArticle> articles)
    {
        var names = articles.Select(Own).ToList();
        var taken = names.CountBy(name => name, StringComparer.OrdinalIgnoreCase).Where(count => count.Value > 1);
        var shared = taken.Select(count => count.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. names.Select((name, i) => shared.Contains(name) ? $"{name} ({Sigla.Of(i)})" : name)];
    }

    /// <summary>The name of one article, whatever the others are called.</summary>
    public static string Own(AnnotatedArticle article) =>
        article.Get(Provenance.Key) is var from && (from.Outlet ?? from.Relay) is { } by
            ? by.Value
            : article.Article.Id;
}
