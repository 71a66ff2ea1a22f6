using System.Globalization;
using Parallax.Eval.Scoring;

namespace Parallax.Bench.Cluster;

/// <summary>What one store holds otherwise than another.</summary>
/// <param name="Missing">Articles that only the one has it is held against.</param>
/// <param name="Other">Articles that only this one has.</param>
/// <param name="Findings">Articles in both whose findings differ in a byte.</param>
/// <param name="Keys">Of those, how many differ by which key.</param>
/// <param name="Stories">B-cubed F1 of the stories of articles in both, in percent.</param>
/// <param name="Example">One that differs.</param>
internal sealed record ContentsDifference(
    int Missing,
    int Other,
    int Findings,
    IReadOnlyDictionary<string, int> Keys,
    double Stories,
    string? Example
)
{
    /// <summary>Holds a store's contents against another's.</summary>
    public static ContentsDifference Of(StoreContents against, StoreContents held)
    {
        var both = against.Articles.Keys.Where(held.Articles.ContainsKey).ToList();
        var (differing, keys, example) = (0, new SortedDictionary<string, int>(StringComparer.Ordinal), (string?)null);
        foreach (var article in both)
        {
            var (one, other) = (against.Articles[article].Findings, held.Articles[article].Findings);
            var different = one
                .Keys.Union(other.Keys)
                .Where(key =>
                    !one.TryGetValue(key, out var its)
                    || !other.TryGetValue(key, out var others)
                    || !its.AsSpan().SequenceEqual(others)
                )
                .ToList();
            differing += different.Count > 0 ? 1 : 0;
            different.ForEach(key => keys[key] = keys.GetValueOrDefault(key) + 1);
            example ??= different.Count > 0 ? $"{article.Address}: {string.Join(", ", different)}" : null;
        }

        return new ContentsDifference(
            against.Articles.Count - both.Count,
            held.Articles.Count - both.Count,
            differing,
            keys,
            both.Count == 0 ? 0 : 100 * GroupingScore.Of(Labels(against, both), Labels(held, both)).F1,
            example
        );
    }

    private static string[] Labels(StoreContents contents, List<(string, string)> articles) =>
        [.. articles.Select(one => contents.Articles[one].Story.ToString(CultureInfo.InvariantCulture))];
}
