using System.Globalization;
using Parallax.Analysis.Annotators;

namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>
/// The weight of each <see cref="PairFeature"/>: of a pair by itself, and in the light of the other pairs. Read from
/// <c>weights.txt</c>, which the eval's <c>fit-alignment</c> prints.
/// </summary>
internal sealed record PairWeights(double[] Alone, double[] InContext)
{
    /// <summary>The weights that Parallax carries.</summary>
    public static PairWeights Default { get; } = Read();

    private static PairWeights Read()
    {
        var lines = WordList
            .Lines("Alignment/weights.txt")
            .Select(line => line.Split([':', ' '], StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(words => words[0]);
        return new PairWeights(Column(lines, 1), Column(lines, 2));
    }

    private static double[] Column(Dictionary<string, string[]> lines, int column) =>
        Array.ConvertAll(
            Enum.GetNames<PairFeature>(),
            name => double.Parse(lines[name][column], CultureInfo.InvariantCulture)
        );
}
