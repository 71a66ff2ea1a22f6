using Parallax.Eval.Measures;
using Parallax.Eval.Planting;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Sets;

/// <summary>The same utterance quoted by two reports of one event: does it stand in one group, with one speaker?</summary>
internal sealed class SameQuoteSet : IMeasuredSet
{
    /// <inheritdoc/>
    public string Name => "samequote";

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation)
    {
        var total = new SameQuoteScore(0, 0, 0);
        foreach (var (first, second) in Pairs(run))
        {
            var runs = SharedRun.Between(first.Text, second.Text).ToArray();
            if (runs.Length == 0)
            {
                continue;
            }

            var report = Product.Pipeline.Compare(
                [
                    RowText.ArticleOf(new NewsRow(first.Id, first.Text)),
                    RowText.ArticleOf(new NewsRow(second.Id, second.Text)),
                ],
                cancellation
            );
            foreach (var shared in runs)
            {
                var score = SameQuoteScore.Of(shared, first.Text, second.Text, report);
                total = total.Plus(score);
                if (score.SameSource == 0)
                {
                    run.Missed(
                        $"{Name}  {(score.Aligned == 0 ? "apart" : "sources differ")}  {first.Id} {second.Id} “{shared.First.In(first.Text)}”"
                    );
                }
            }
        }

        return
        [
            new(Name, "aligned", 100 * Ratios.Share(total.Aligned, total.Runs)),
            new(Name, "same source", 100 * Ratios.Share(total.SameSource, total.Aligned)),
        ];
    }

    private static IEnumerable<(EventRow First, EventRow Second)> Pairs(MeasureRun run) =>
        from story in JsonLines
            .Read<EventRow>(run.InSet("newswcl50", "dev.jsonl"))
            .GroupBy(row => row.Event)
            .OrderBy(story => story.Key, StringComparer.Ordinal)
        let rows = story.ToArray()
        from i in Enumerable.Range(0, rows.Length)
        from j in Enumerable.Range(i + 1, rows.Length - i - 1)
        select (rows[i], rows[j]);

    private sealed record EventRow(string Id, string Event, string Text);
}
