using Parallax.Analysis.Annotators.Provenances;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Tables;

/// <summary>
/// Articles grouped by whose words they print: one origin named by both, or a run of words too long to be chance
/// (shingles of five words, Broder 1997).
/// </summary>
internal static class OriginTable
{
    private const int Shingle = 5;

    /// <summary>
    /// Share of the shorter article's shingles that the longer has: two reports that quote one press conference stay
    /// under it, a relay with cuts over.
    /// </summary>
    private const double Copied = 0.5;

    /// <summary>A group an origin, in the articles' order.</summary>
    public static IReadOnlyList<OriginGroup> Of(IReadOnlyList<ArticleView> articles)
    {
        var shingles = articles.Select(Shingles).ToArray();
        var group = Enumerable.Range(0, articles.Count).ToArray();
        for (var b = 1; b < articles.Count; b++)
        {
            var a = Enumerable
                .Range(0, b)
                .Cast<int?>()
                .FirstOrDefault(a =>
                    SameName(articles[a!.Value], articles[b]) || IsCopy(shingles[a.Value], shingles[b])
                );
            group[b] = a is { } first ? group[first] : b;
        }

        return
        [
            .. Enumerable
                .Range(0, articles.Count)
                .GroupBy(i => group[i])
                .Select(members => new OriginGroup(
                    members.Select(i => Origin(articles[i])).FirstOrDefault(name => name is not null),
                    [.. members.Select(i => articles[i].Id)]
                )),
        ];
    }

    private static string? Origin(ArticleView view) => view.Annotated.Get(Provenance.Key).Origin?.Value;

    private static bool SameName(ArticleView a, ArticleView b) => Origin(a) is { } name && name == Origin(b);

    private static bool IsCopy(HashSet<string> a, HashSet<string> b)
    {
        var (small, large) = a.Count <= b.Count ? (a, b) : (b, a);
        return small.Count >= 10 && small.Count(large.Contains) >= Copied * small.Count;
    }

    private static HashSet<string> Shingles(ArticleView view)
    {
        var parsed = view.Tree.Parsed;
        var words = Enumerable
            .Range(0, parsed.Count)
            .Where(i => parsed.Tags[i] is not Upos.Punct)
            .Select(i => parsed[i].ToString().ToLowerInvariant())
            .ToArray();
        return
        [
            .. Enumerable
                .Range(0, Math.Max(0, words.Length - Shingle + 1))
                .Select(i => string.Join(' ', words, i, Shingle)),
        ];
    }
}
