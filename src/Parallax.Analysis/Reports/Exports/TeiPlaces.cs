using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>
/// Where the versions stand in the full texts, and by which ids. Versions that lie inside one line and inside each other
/// are marked as segments; one that crosses a line or another version is marked by its two ends.
/// </summary>
internal sealed class TeiPlaces
{
    // Segments inside segments make a tree, and who reads it may walk it by recursion.
    private const int Deepest = 8;

    private readonly Dictionary<string, List<TeiPlace>> byArticle = new(StringComparer.Ordinal);
    private readonly Dictionary<StatementVersion, TeiPlace> byVersion = new(ReferenceEqualityComparer.Instance);

    public TeiPlaces(ReportIndex index)
    {
        foreach (
            var versions in index
                .Groups.SelectMany(card => card.Group.Versions)
                .GroupBy(version => version.Article, StringComparer.Ordinal)
        )
        {
            if (index.Article(versions.Key) is { } card)
            {
                byArticle.Add(versions.Key, Places(card, [.. versions]));
            }
        }
    }

    /// <summary>The places in an article, by their starts; of those that start together the longest first.</summary>
    public IReadOnlyList<TeiPlace> In(string article) => byArticle.GetValueOrDefault(article) ?? [];

    /// <summary>Links to the version's words in the full text.</summary>
    public string LinksTo(StatementVersion version)
    {
        var place = byVersion[version];
        return place.IsSegment ? $"#{place.Id}" : $"#{place.Id} #{place.Id}.end";
    }

    private List<TeiPlace> Places(ArticleCard card, List<StatementVersion> versions)
    {
        versions.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var text = card.Article.Text;
        var places = new List<TeiPlace>(versions.Count);
        var open = new Stack<int>();
        foreach (var version in versions)
        {
            while (open.TryPeek(out var end) && end <= version.Start)
            {
                open.Pop();
            }

            var fits = open.Count < Deepest && (open.Count == 0 || version.End <= open.Peek());
            var isSegment =
                fits
                && version.End > version.Start
                && !text.AsSpan(version.Start, version.End - version.Start).Contains('\n');
            if (isSegment)
            {
                open.Push(version.End);
            }

            var place = new TeiPlace($"{card.Siglum}.v{places.Count + 1}", version.Start, version.End, isSegment);
            places.Add(place);
            byVersion[version] = place;
        }

        return places;
    }
}

/// <summary>Words of a full text that are one version of a statement.</summary>
/// <param name="Id">Id of the segment, or of the mark where it begins; ".end" behind it where it ends.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="IsSegment">Whether it is an element of its own.</param>
internal sealed record TeiPlace(string Id, int Start, int End, bool IsSegment);
