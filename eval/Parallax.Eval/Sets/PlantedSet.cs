using Parallax.Eval.Measures;
using Parallax.Eval.Planting;
using Parallax.Eval.Rows;

namespace Parallax.Eval.Sets;

/// <summary>One thing changed in a copy of an article: is it shown, and nothing else?</summary>
/// <param name="name">Of the set.</param>
/// <param name="folder">The bench's folder whose articles are changed.</param>
/// <param name="seeds">What the changes are drawn by.</param>
/// <param name="others">Whether the kinds that the script does not have are planted, and not its own.</param>
internal sealed class PlantedSet(string name, string folder, uint[] seeds, bool others) : IMeasuredSet
{
    // The first is that of the original script; one seed's ten cases a kind move a figure by tens of points.
    private static readonly uint[] Seeds = [7, 19, 43];

    /// <summary>
    /// The script's kinds and those it does not have, in the articles they are worked on and in those of another set.
    /// </summary>
    public static IReadOnlyList<IMeasuredSet> All { get; } =
    [
        new PlantedSet("planted", "newswcl50", Seeds, others: false),
        new PlantedSet("planted-others", "newswcl50", Seeds, others: true),
        new PlantedSet("planted-polnear", "quotes", [101, 211], others: false),
        new PlantedSet("planted-polnear-others", "quotes", [101, 211], others: true),
    ];

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation)
    {
        PlainRow[] rows = [.. JsonLines.Read<PlainRow>(run.InSet(folder, "dev.input.jsonl"))];
        var cases = others
            ? seeds
                .SelectMany(seed => PlantedCases.MakeOther(rows, seed))
                .DistinctBy(planted => (planted.Kind, planted.Article, planted.Before, planted.Changed))
            : seeds.SelectMany(seed => PlantedCases.Make(rows, seed));
        var outcomes = cases.Select(planted => (Case: planted, Score: Score(planted, run, cancellation))).ToArray();
        return
        [
            .. outcomes
                .GroupBy(outcome => outcome.Case.Kind)
                .Select(kind => new Measure(
                    Name,
                    $"{kind.Key.Name} {(kind.Key.SaysTheSame ? "the same" : "found")}",
                    Recall(kind)
                )),
            new(Name, others ? "all as expected" : "all found", Recall(outcomes)),
            new(
                Name,
                "false groups",
                outcomes.Average(outcome => outcome.Score.FalseGroups),
                Unit: "a case",
                LessIsBetter: true
            ),
        ];
    }

    private static double Recall(IEnumerable<(PlantedCase Case, PlantedScore Score)> outcomes) =>
        100 * outcomes.Average(outcome => outcome.Score.Found ? 1.0 : 0.0);

    private PlantedScore Score(PlantedCase planted, MeasureRun run, CancellationToken cancellation)
    {
        var report = Product.Pipeline.Compare(
            [
                RowText.ArticleOf(new NewsRow("a", planted.Original)),
                RowText.ArticleOf(new NewsRow("b", planted.Changed)),
            ],
            cancellation
        );
        var score = PlantedScore.Of(planted, report);
        if (!score.Found || score.FalseGroups > 0)
        {
            run.Missed($"{Name}  {(score.Found ? "more than" : "missed")} {planted.Summary}");
            ToldApart.Write(report, line => run.Missed("    " + line));
        }

        return score;
    }
}
