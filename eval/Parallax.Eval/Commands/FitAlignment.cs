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
    private const double Shown = 0.4;

    /// <summary>Prints the weights.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string data, TextWriter output, bool errors)
    {
        AlignmentCase[] cases =
        [
            .. AlignmentExamples.OfRows(data, CancellationToken.None),
            .. RunStories
                .Own()
                .Select(story =>
                    AlignmentExamples.OfStory(story.Name, story.Articles, story.Expected, CancellationToken.None)
                ),
        ];
        foreach (var story in cases.GroupBy(one => one.Story))
        {
            var weights = Fit([.. cases.Where(one => one.Story != story.Key)]);
            Judge(output, story.Key, [.. story.SelectMany(one => Judged(one, weights))], errors);
        }

        var all = Fit(cases);
        foreach (var feature in Enum.GetValues<PairFeature>())
        {
            var (alone, inContext) = (all.Alone[(int)feature], all.InContext[(int)feature]);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feature}: {alone:0.00} {inContext:0.00}"));
        }

        return 0;
    }

    // Twice: by themselves, then with what the first weights say of the other pairs.
    private static PairWeights Fit(AlignmentCase[] cases)
    {
        foreach (var one in cases)
        {
            foreach (var values in one.Features)
            {
                values[(int)PairFeature.Beside] = values[(int)PairFeature.Rival] = 0;
            }
        }

        var alone = LogisticFit.Fit(Known(cases), Ridge);
        foreach (var one in cases)
        {
            var scores = one.Features.Select(values => PairScores.Logistic(alone, values)).ToArray();
            PairScores.AddContext(one.Statements, one.Pairs, one.Features, scores);
        }

        return new PairWeights(alone, LogisticFit.Fit(Known(cases), Ridge));
    }

    private static (double[], bool)[] Known(AlignmentCase[] cases) =>
        [
            .. cases.SelectMany(one =>
                one.Features.Zip(one.Same)
                    .Where(pair => pair.Second is not null)
                    .Select(pair => (pair.First, pair.Second!.Value))
            ),
        ];

    private static IEnumerable<(bool Same, double Score, string Words)> Judged(AlignmentCase one, PairWeights weights)
    {
        foreach (var values in one.Features)
        {
            values[(int)PairFeature.Beside] = values[(int)PairFeature.Rival] = 0;
        }

        var scores = PairScores.Of(one.Statements, one.Pairs, one.Features, weights);
        for (var i = 0; i < scores.Length; i++)
        {
            if (one.Same[i] is { } same)
            {
                var (a, b) = one.Pairs[i];
                yield return (same, scores[i], $"{one.Statements[a].Text} / {one.Statements[b].Text}");
            }
        }
    }

    // Precision and recall at a few thresholds.
    private static void Judge(
        TextWriter output,
        string story,
        (bool Same, double Score, string Words)[] judged,
        bool errors
    )
    {
        var same = judged.Count(pair => pair.Same);
        output.Write($"# {story}: {same} of {judged.Length}:");
        foreach (var least in (double[])[0.2, 0.3, 0.4, 0.5, 0.6])
        {
            var given = judged.Where(pair => pair.Score >= least).ToArray();
            var right = given.Count(pair => pair.Same);
            var precision = 100.0 * right / Math.Max(1, given.Length);
            var recall = 100.0 * right / Math.Max(1, same);
            output.Write(string.Create(CultureInfo.InvariantCulture, $"  {least:0.0} P {precision:0} R {recall:0}"));
        }

        output.WriteLine();
        foreach (var (isSame, score, words) in judged.OrderByDescending(pair => pair.Score))
        {
            if (errors && score >= Shown != isSame)
            {
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"#   {(isSame ? "apart" : "wrong")} {score:0.00} {words.ReplaceLineEndings(" ")}"
                    )
                );
            }
        }
    }
}
