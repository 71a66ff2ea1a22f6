using System.Globalization;
using Parallax.Analysis.Comparisons.Alignment;
using Parallax.Eval.Alignment;

namespace Parallax.Eval.Commands;

/// <summary>
/// Fits the weights of the alignment to pairs with known answers and prints <c>weights.txt</c>, with how well each story is
/// answered by the weights of all the others.
/// </summary>
internal static class FitAlignment
{
    private const double Ridge = 2;

    /// <summary>Prints the weights.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string data, TextWriter output, bool errors)
    {
        AlignmentExample[] examples =
        [
            .. AlignmentExamples.OfRows(data, CancellationToken.None),
            .. RunStories
                .Own()
                .SelectMany(story =>
                    AlignmentExamples.OfStory(story.Name, story.Articles, story.Expected, CancellationToken.None)
                ),
        ];
        foreach (var story in examples.GroupBy(example => example.Story))
        {
            var weights = Fit(examples.Where(example => example.Story != story.Key));
            var judged = story
                .Select(example => (example, P: LogisticFit.Probability(weights, example.Features)))
                .OrderByDescending(pair => pair.P)
                .ToArray();
            Print(output, story.Key, judged);
            foreach (var (example, p) in errors ? judged.Where(pair => pair.P >= 0.4 != pair.example.Same) : [])
            {
                output.WriteLine(
                    $"#   {(example.Same ? "apart" : "wrong")} {p:0.00} {example.Words.ReplaceLineEndings(" ")}"
                );
            }
        }

        var all = Fit(examples);
        foreach (var feature in Enum.GetValues<PairFeature>())
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feature}: {all[(int)feature]:0.00}"));
        }

        return 0;
    }

    private static double[] Fit(IEnumerable<AlignmentExample> examples) =>
        LogisticFit.Fit([.. examples.Select(example => (example.Features, example.Same))], Ridge);

    // Precision and recall at a few thresholds.
    private static void Print(TextWriter output, string story, (AlignmentExample Example, double P)[] judged)
    {
        var same = judged.Count(pair => pair.Example.Same);
        output.Write($"# {story}: {same} of {judged.Length}:");
        foreach (var least in (double[])[0.2, 0.3, 0.4, 0.5, 0.6])
        {
            var given = judged.Where(pair => pair.P >= least).ToArray();
            var right = given.Count(pair => pair.Example.Same);
            var precision = 100.0 * right / Math.Max(1, given.Length);
            var recall = 100.0 * right / Math.Max(1, same);
            output.Write(string.Create(CultureInfo.InvariantCulture, $"  {least:0.0} P {precision:0} R {recall:0}"));
        }

        output.WriteLine();
    }
}
