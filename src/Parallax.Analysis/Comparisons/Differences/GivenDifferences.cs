using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>What has been given already: one difference of two articles is shown once, however many statements carry it.</summary>
internal sealed class GivenDifferences
{
    private readonly Dictionary<(DifferenceType, string, string), List<Difference>> byArticles = [];
    private readonly HashSet<(string, string)> labels = [];

    /// <summary>Whether the difference is a new one; then it counts as given.</summary>
    public bool Add(Difference difference)
    {
        var key = (difference.Type, difference.Articles[0], difference.Articles[1]);
        if (!byArticles.TryGetValue(key, out var given))
        {
            byArticles[key] = given = [];
        }

        if (given.Exists(other => AreOne(other, difference)))
        {
            return false;
        }

        given.Add(difference);
        return true;
    }

    /// <summary>The same for two labels of an entity: ten pairs of articles may disagree by the same two words.</summary>
    public bool AddLabels(Difference difference)
    {
        var (mine, theirs) = (Plain(difference.Spans[0]), Plain(difference.Spans[^1]));
        return labels.Add(string.CompareOrdinal(mine, theirs) <= 0 ? (mine, theirs) : (theirs, mine))
            && Add(difference);
    }

    private static string Plain(Evidence span) => VersionPair.Form(span.Text);

    private static bool AreOne(Difference a, Difference b) =>
        Overlap(a.Spans[0], b.Spans[0]) && Overlap(a.Spans[^1], b.Spans[^1]);

    private static bool Overlap(Evidence a, Evidence b) => a.Start < b.End && b.Start < a.End;
}
