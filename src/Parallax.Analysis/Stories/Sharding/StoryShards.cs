using Parallax.Analysis.Stories.Streaming;

namespace Parallax.Analysis.Stories.Sharding;

/// <summary>
/// Which shards an article belongs to. Two reports of one event have telling names and words in common: each of an article's
/// weightiest keys has a shard, so that two such articles meet in at least one, wherever each of them is at home.
/// </summary>
public static class StoryShards
{
    /// <summary>How many there are. They are logical: any number of workers share them.</summary>
    public const int Count = 64;

    // The shards an article is taken to beside its own are what sharding costs; docs/scale.md has what fewer and more gave.
    internal const int MostKeys = 4;

    /// <summary>The shards of an article, each once: first the one that finds its story, then those where it is met.</summary>
    public static IReadOnlyList<int> Of(StoryFeatures features) => Of(features, MostKeys);

    internal static IReadOnlyList<int> Of(StoryFeatures features, int most)
    {
        ArgumentNullException.ThrowIfNull(features);
        var shards = TermKeys
            .Of(features)
            .Select(key => (key.Key, Weight: Telling(key)))
            .OrderByDescending(key => key.Weight)
            .ThenBy(key => key.Key, StringComparer.Ordinal)
            .Take(most)
            .Select(key => Of(key.Key))
            .Distinct()
            .ToList();
        // Nothing in it tells anything: one shard for all such.
        return shards.Count == 0 ? [0] : shards;
    }

    private static double Telling(in WeighedKey key) =>
        key.Weight
        * -Math.Log(TermKeys.ShareOf(key.Key))
        * (TermKeys.IsName(key.Kind) ? 1.5 : 1)
        * (key.Lead > 0 ? 1.5 : 1);

    private static int Of(string key) => (int)(ShingleSketch.HashOf(key) * 2654435769u >> 26);
}
