using Parallax.Eval.Measures;
using Parallax.Eval.Planting;
using Parallax.Eval.Rows;

namespace Parallax.Eval.Sets;

/// <summary>One thing changed in a copy of an article: is it shown, and nothing else?</summary>
internal sealed class PlantedSet : IMeasuredSet
{
    // The first is that of the original script; one seed's ten cases a kind move a figure by tens of points.
    private static readonly uint[] Seeds = [7, 19, 43];

    /// <inheritdoc/>
    public string Name => "planted";

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation)
    {
        PlainRow[] rows = [.. JsonLines.Read<PlainRow>(run.InSet("newswcl50", "dev.input.jsonl"))];
        var outcomes = Seeds
            .SelectMany(seed => PlantedCases.Make(rows, seed))
            .Select(planted => (Case: planted, Score: Score(planted, cancellation)))
            .ToArray();
        foreach (var outcome in outcomes.Where(outcome => !outcome.Score.Found))
        {
            run.Missed($"{Name}  missed {outcome.Case.Summary}");
        }

        return
        [
            .. PlantedKinds.All.Select(kind => new Measure(
                Name,
                $"{kind.Name} found",
                Recall(outcomes.Where(outcome => outcome.Case.Kind == kind))
            )),
            new(Name, "all found", Recall(outcomes)),
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

    private static PlantedScore Score(PlantedCase planted, CancellationToken cancellation) =>
        PlantedScore.Of(
            planted,
            Product.Pipeline.Compare(
                [
                    RowText.ArticleOf(new NewsRow("a", planted.Original)),
                    RowText.ArticleOf(new NewsRow("b", planted.Changed)),
                ],
                cancellation
            )
        );
}
