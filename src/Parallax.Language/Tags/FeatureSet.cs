using Parallax.Language.Models;

namespace Parallax.Language.Tags;

/// <summary>Bundles of morphological features ("Number=Sing|Person=3"), each under the universal tag it goes with.</summary>
internal sealed class FeatureSet
{
    private readonly string[] bundles;
    private readonly int[][] ofTag = new int[Enum.GetValues<Upos>().Length][];

    /// <summary>Reads the section features.names: a tag, a space and a bundle a line.</summary>
    public FeatureSet(ModelFile model)
    {
        var lines = model.Lines("features.names");
        bundles = new string[lines.Length];
        var numbers = new List<int>[ofTag.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = [];
        }

        for (var i = 0; i < lines.Length; i++)
        {
            var space = lines[i].IndexOf(' ', StringComparison.Ordinal);
            var bundle = lines[i][(space + 1)..];
            bundles[i] = bundle == "_" ? "" : bundle;
            numbers[(int)Enum.Parse<Upos>(lines[i][..space], ignoreCase: true)].Add(i);
        }

        for (var i = 0; i < numbers.Length; i++)
        {
            ofTag[i] = [.. numbers[i]];
        }
    }

    /// <summary>The best bundle of a tag; empty where the tag has none.</summary>
    public string Best(ReadOnlySpan<float> scores, Upos tag)
    {
        var best = -1;
        foreach (var bundle in ofTag[(int)tag])
        {
            best = best < 0 || scores[bundle] > scores[best] ? bundle : best;
        }

        return best < 0 ? "" : bundles[best];
    }
}
