using Parallax.Core;

namespace Parallax.Analysis.Reports;

/// <summary>Chooses what the first screen of a comparison shows, weightiest first and nothing twice.</summary>
public static class Overviews
{
    private const int MostShared = 5;
    private const int MostDiffering = 6;
    private const int MostOnly = 5;
    private const int MostLeftOut = 5;

    /// <summary>Of many articles hardly anything stands in all: with less than this, most is meant.</summary>
    private const int Least = 3;

    /// <summary>The overview of a comparison: ids of its groups, weightiest first.</summary>
    public static Overview Of(Comparison comparison, IReadOnlyList<string> articles)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(articles);
        var several = comparison.Statements.Where(group => group.Missing.Count < articles.Count - 1).ToList();
        return new Overview(
            Ids(
                Common([.. several.Where(group => !Contradicts(group))], comparison, articles.Count)
                    .OrderByDescending(Weight),
                MostShared
            ),
            Ids(Differing(several), MostDiffering),
            articles.ToDictionary(
                id => id,
                id =>
                    Ids(
                        comparison
                            .Statements.Where(group => IsOnly(group, id, articles.Count))
                            .OrderBy(IsScrap)
                            .ThenByDescending(Weight),
                        MostOnly
                    )
            )
        )
        {
            LeftOut =
                articles.Count == 2
                    ? []
                    : Ids(
                        several
                            .Where(group => group is { Origins: > 1, Missing.Count: > 0 })
                            .OrderByDescending(Weight)
                            .ThenBy(group => group.Missing.Count),
                        MostLeftOut
                    ),
        };
    }

    /// <summary>The overview with what only each side says.</summary>
    internal static Overview WithSides(
        Overview overview,
        IReadOnlyList<Side> sides,
        IReadOnlyList<StatementGroup> statements
    ) =>
        overview with
        {
            OnlySides = sides.ToDictionary(
                side => side.Name,
                side =>
                    Ids(
                        statements.Where(group => IsOnly(group, side)).OrderBy(IsScrap).ThenByDescending(Weight),
                        MostOnly
                    )
            ),
        };

    /// <summary>Whether no article outside the side has it.</summary>
    internal static bool IsOnly(StatementGroup group, Side side) =>
        group.Versions.All(version => side.Articles.Contains(version.Article, StringComparer.Ordinal));

    /// <summary>The groups that differ in more than wording: by kind, then by how many origins stand against each other.</summary>
    internal static IEnumerable<StatementGroup> Differing(IEnumerable<StatementGroup> groups) =>
        groups
            .Where(group => !group.Differences.All(IsSlight))
            .OrderBy(group => group.Differences.Min(difference => difference.Type))
            .ThenByDescending(group => group.Origins)
            .ThenBy(group => group.Missing.Count)
            .ThenByDescending(Weight);

    // What all say; where hardly anything is, what more than half of the origins say.
    private static List<StatementGroup> Common(List<StatementGroup> several, Comparison comparison, int articles)
    {
        var all = several.Where(group => group.Missing.Count == 0).ToList();
        return all.Count >= Least || articles == 2
            ? all
            : [.. several.Where(group => group.Missing.Count == 0 || 2 * group.Origins > comparison.Origins.Count)];
    }

    // What is told against each other is said by neither of both; who acts may be left out and the rest be shared.
    private static bool Contradicts(StatementGroup group) =>
        group.Differences.Any(difference =>
            difference.Type
                is DifferenceType.Number
                    or DifferenceType.Date
                    or DifferenceType.Place
                    or DifferenceType.Polarity
                    or DifferenceType.Speaker
            || difference is { Type: DifferenceType.Wording, Kind: not null }
        );

    private static double Weight(StatementGroup group) => group.Weight;

    // A line of a few words is a heading more often than news.
    private static bool IsScrap(StatementGroup group) => group.Versions[0].Text.Count(char.IsWhiteSpace) < 5;

    private static bool IsSlight(Difference difference) => difference.Type is DifferenceType.Wording;

    private static bool IsOnly(StatementGroup group, string article, int articles) =>
        group.Missing.Count == articles - 1 && group.Versions[0].Article == article;

    private static IReadOnlyList<string> Ids(IEnumerable<StatementGroup> groups, int most)
    {
        var taken = new List<string>();
        var said = new List<HashSet<string>>();
        foreach (var group in groups)
        {
            var words = WordsOf(group.Versions[0].Text);
            if (taken.Count == most)
            {
                break;
            }

            if (!said.Exists(other => IsRepeated(words, other)))
            {
                taken.Add(group.Id);
                said.Add(words);
            }
        }

        return taken;
    }

    // The headline and the lead often say one thing twice: three quarters of the shorter one's long words.
    private static bool IsRepeated(HashSet<string> words, HashSet<string> other)
    {
        var least = Math.Min(words.Count, other.Count);
        return least > 0 && words.Count(other.Contains) >= 0.75 * least;
    }

    private static HashSet<string> WordsOf(string text) =>
        [
            .. text[..Math.Min(text.Length, 600)]
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Trim('.', ',', ';', ':', '"', '“', '”', '(', ')').ToLowerInvariant())
                .Where(word => word.Length > 3),
        ];
}
