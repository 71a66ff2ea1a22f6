using System.Globalization;
using Parallax.Analysis.Annotators;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>
/// The weights of a logistic regression over <see cref="LikenessFeature"/>: how likely two articles are of one story.
/// <c>weights.txt</c> is what the eval's <c>fit-stories</c> prints.
/// </summary>
internal sealed class LikenessWeights(IReadOnlyList<double> weights)
{
    /// <summary>How many features there are.</summary>
    public static readonly int Count = Enum.GetValues<LikenessFeature>().Length;

    /// <summary>Those that Parallax carries.</summary>
    public static LikenessWeights Fitted { get; } = Load();

    /// <summary>How likely articles with these features are of one story, 0 to 1.</summary>
    public double Of(ReadOnlySpan<double> features)
    {
        var sum = weights[^1];
        for (var i = 0; i < features.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static LikenessWeights Load()
    {
        var read = WordList
            .Lines("Streaming/weights.txt")
            .Select(line => line.Split(' '))
            .ToDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture));
        return new LikenessWeights([.. Enum.GetNames<LikenessFeature>().Select(name => read[name]), read["Bias"]]);
    }
}
