using Parallax.Analysis.Stories.Streaming;

namespace Parallax.Analysis.Stories.Sharding;

/// <summary>
/// Which shard gives an article its story. A text that repeats another has its names and words, so that the two have one shard;
/// reports of one event in words of their own mostly have not, and are brought together by the merger, which has all articles.
/// </summary>
public static class StoryShards
{
    /// <summary>How many there are. They are logical: any number of workers share them.</summary>
    public const int Count = 64;

    /// <summary>The article's shard, from 0: that of the name or word that tells most in it.</summary>
    public static int Of(StoryFeatures features)
    {
        ArgumentNullException.ThrowIfNull(features);
        var best = TermKeys
            .Of(features)
            .Select(key => (key.Key, Weight: Telling(key)))
            .DefaultIfEmpty((Key: string.Empty, Weight: 0))
            .Aggregate((one, other) => Precedes(other, one) ? other : one);
        // Multiplied by the golden ratio's bits, of which the highest six are the shard: names that differ in one letter part.
        return (int)(ShingleSketch.HashOf(best.Key) * 2654435769u >> 26);
    }

    private static bool Precedes((string Key, double Weight) one, (string Key, double Weight) other) =>
        one.Weight != other.Weight ? one.Weight > other.Weight : string.CompareOrdinal(one.Key, other.Key) < 0;

    private static double Telling(in WeighedKey key) =>
        key.Weight
        * -Math.Log(TermKeys.ShareOf(key.Key))
        * (TermKeys.IsName(key.Kind) ? 1.5 : 1)
        * (key.Lead > 0 ? 1.5 : 1);
}
