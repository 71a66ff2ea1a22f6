using Parallax.Analysis.Reports;
using Parallax.Eval.Measures;
using Parallax.Eval.Planting;
using Parallax.Eval.Rows;

namespace Parallax.Eval.Sets;

/// <summary>An article against itself and against copies that write the same otherwise: is anything told apart?</summary>
internal sealed class UnchangedSet : IMeasuredSet
{
    private static readonly string[] Folders = ["newswcl50", "quotes"];

    /// <inheritdoc/>
    public string Name => "unchanged";

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation)
    {
        PlainRow[] rows =
        [
            .. Folders.SelectMany(folder => JsonLines.Read<PlainRow>(run.InSet(folder, "dev.input.jsonl")).Take(25)),
        ];
        return
        [
            .. Rewriting.All.Select(rewriting => new Measure(
                Name,
                rewriting.Name,
                Copies(rows, rewriting)
                    .Select(copy => FalseGroups(copy, rewriting, run, cancellation))
                    .DefaultIfEmpty(0)
                    .Average(),
                Unit: "groups a copy",
                LessIsBetter: true
            )),
        ];
    }

    // A copy that the rewriting leaves as it was is the article against itself.
    private static IEnumerable<(PlainRow Row, string Copy)> Copies(PlainRow[] rows, Rewriting rewriting) =>
        rows.Select(row => (row, rewriting.Rewrite(row.Text)))
            .Where(copy => rewriting == Rewriting.All[0] || copy.Item2 != copy.row.Text);

    private int FalseGroups(
        (PlainRow Row, string Copy) copy,
        Rewriting rewriting,
        MeasureRun run,
        CancellationToken cancellation
    )
    {
        var report = Product.Pipeline.Compare(
            [RowText.ArticleOf(new NewsRow("a", copy.Row.Text)), RowText.ArticleOf(new NewsRow("b", copy.Copy))],
            cancellation
        );
        var count = (report.Statements ?? []).Count(group =>
            group.Missing.Count > 0
            || group.Differences.Any(difference => !rewriting.Accepted.Contains(difference.Type))
        );
        if (count > 0)
        {
            run.Missed($"{Name}  {rewriting.Name} {copy.Row.Id}");
            ToldApart.Write(report, line => run.Missed("    " + line));
        }

        return count;
    }
}
