using System.Globalization;
using Parallax.Analysis.Annotators.Provenances;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Tables;

/// <summary>
/// Articles grouped by whose words they print: one origin named by both, one that names the other's outlet as its origin,
/// or runs of words too long to be chance. A relay and what it relays are one origin.
/// </summary>
internal static class OriginTable
{
    /// <summary>
    /// Share of the shorter article's words that stand in common runs: two reports that quote one press conference stay
    /// under it, a relay with cuts over.
    /// </summary>
    private const double Copied = 0.5;

    // In a few lines a quotation is half of the words.
    private const int FewWords = 14;

    /// <summary>A group an origin, in the articles' order.</summary>
    public static IReadOnlyList<OriginGroup> Of(IReadOnlyList<WordShingles> articles)
    {
        var group = Enumerable.Range(0, articles.Count).ToArray();
        var because = new List<string>[articles.Count];
        for (var b = 0; b < articles.Count; b++)
        {
            because[b] = [];
            for (var a = 0; a < b; a++)
            {
                if (group[a] != group[b] && Reason(articles[a], articles[b]) is { } reason)
                {
                    var (into, from) = (Math.Min(group[a], group[b]), Math.Max(group[a], group[b]));
                    group = [.. group.Select(origin => origin == from ? into : origin)];
                    because[into] = [.. because[into], .. because[from], reason];
                }
            }
        }

        return
        [
            .. Enumerable
                .Range(0, articles.Count)
                .GroupBy(i => group[i])
                .Select(members => new OriginGroup(
                    members.Select(i => Origin(articles[i].View)).FirstOrDefault(name => name is not null),
                    [.. members.Select(i => articles[i].View.Id)]
                )
                {
                    Because = [.. because[members.Key].Distinct()],
                }),
        ];
    }

    private static string? Reason(WordShingles a, WordShingles b)
    {
        if (Origin(a.View) is { } name && Same(name, Origin(b.View)))
        {
            return $"both name {name}";
        }

        var relayed = Relayed(a.View, b.View) ?? Relayed(b.View, a.View);
        if (relayed is not null)
        {
            return relayed;
        }

        if (Math.Min(a.Count, b.Count) < FewWords)
        {
            return null;
        }

        var share = SharedTextTable.Share(a, b);
        return share < Copied
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Math.Round(100 * share)} in 100 words of the shorter are the other's, in runs of {WordShingles.Length} or more"
            );
    }

    private static string? Relayed(ArticleView copy, ArticleView source) =>
        Origin(copy) is { } origin && Same(origin, Outlet(source)) ? $"{copy.Name} names {origin} as its origin" : null;

    private static bool Same(string name, string? other) =>
        string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private static string? Origin(ArticleView view) => view.Annotated.Get(Provenance.Key).Origin?.Value;

    private static string? Outlet(ArticleView view) => view.Annotated.Get(Provenance.Key).Outlet?.Value;
}
