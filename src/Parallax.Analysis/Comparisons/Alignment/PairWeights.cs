using System.Globalization;
using Parallax.Analysis.Annotators;

namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>The weight of each <see cref="PairFeature"/>, from <c>weights.txt</c>; the eval's <c>fit-alignment</c> prints that file.</summary>
internal static class PairWeights
{
    /// <summary>Weights in the order of the features.</summary>
    public static double[] Default { get; } = Read();

    private static double[] Read()
    {
        var lines = WordList.Load("Alignment/weights.txt");
        return Array.ConvertAll(
            Enum.GetNames<PairFeature>(),
            name => double.Parse(lines[name].Single(), CultureInfo.InvariantCulture)
        );
    }
}
