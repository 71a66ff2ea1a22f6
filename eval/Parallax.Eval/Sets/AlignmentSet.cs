using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Eval.Alignment;
using Parallax.Eval.Measures;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Sets;

/// <summary>
/// Real reports of one event, two by two: does the comparison put side by side what a careful reader does, and leave
/// apart what he leaves apart?
/// </summary>
internal sealed class AlignmentSet : IMeasuredSet
{
    /// <inheritdoc/>
    public string Name => "alignment";

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation)
    {
        var texts = JsonLines
            .Read<NewsRow>(run.InSet("newswcl50", "dev.input.jsonl"))
            .ToDictionary(row => row.Id, row => row.Text);
        return [.. OwnHalves.Names.SelectMany(half => Measure(run, half, texts, cancellation))];
    }

    private Measure[] Measure(
        MeasureRun run,
        string half,
        Dictionary<string, string> texts,
        CancellationToken cancellation
    )
    {
        var score = new AlignmentScore();
        foreach (var gold in JsonLines.Read<AlignmentGold>(Repository.File("eval", "alignment", half + ".jsonl")))
        {
            RowText[] rows = [.. new[] { gold.A, gold.B }.Select(id => RowText.Of(new NewsRow(id, texts[id])))];
            var report = Product.Pipeline.Compare([.. rows.Select(row => row.Article)], cancellation);
            score.Add(gold, rows, report, half == OwnHalves.Held ? null : line => run.Missed($"{Name}  {line}"));
        }

        return
        [
            new(Name, half + " found", 100 * score.Recall),
            new(Name, half + " precision", 100 * score.Precision),
            new(Name, half + " F1", 100 * score.F1),
            new(Name, half + " one-sided", 100 * score.OneSided),
            new(Name, half + " differences", 100 * score.Differences),
        ];
    }
}
