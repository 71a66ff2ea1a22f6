using Parallax.Core;

namespace Parallax.Desk.Sides;

/// <summary>Sides at a moment.</summary>
/// <param name="Sides">Sides by the names of their outlets.</param>
/// <param name="Version">Version of the document; 0 where there is none.</param>
public sealed record SidesSet(IReadOnlyDictionary<string, string> Sides, long Version)
{
    /// <summary>No outlet has a side.</summary>
    public static SidesSet None { get; } = new(new Dictionary<string, string>(), 0);

    /// <summary>The side of an outlet; null where it has none.</summary>
    public string? Of(string? outlet) => outlet is not null ? Sides.GetValueOrDefault(outlet) : null;

    /// <summary>
    /// The sides of articles, in the order of the articles; a side in two spellings of capitals is one. Empty where fewer than
    /// two are told apart: a side alone is no side.
    /// </summary>
    public IReadOnlyList<Side> Of(IReadOnlyList<StoredArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var sides = articles
            .Select(article => (article.Article.Id, Side: Of(article.Outlet)))
            .Where(pair => pair.Side is not null)
            .GroupBy(pair => pair.Side!, StringComparer.OrdinalIgnoreCase)
            .Select(group => new Side(group.Key, [.. group.Select(pair => pair.Id)]))
            .ToList();
        return sides.Count > 1 ? sides : [];
    }
}
