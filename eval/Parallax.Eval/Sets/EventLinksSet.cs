using Parallax.Eval.Commands;
using Parallax.Eval.Events;
using Parallax.Eval.Measures;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Sets;

/// <summary>
/// Events linked across two reports of one story, against pairs judged by reading: <c>eval/events/links.jsonl</c>, whose
/// making <c>eval/events/README.md</c> tells.
/// </summary>
internal sealed class EventLinksSet : IMeasuredSet
{
    /// <inheritdoc/>
    public string Name => "event-links";

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation)
    {
        if (!File.Exists(EventLinks.Judged))
        {
            return [];
        }

        var judged = JsonLines
            .Read<EventLinkRow>(EventLinks.Judged)
            .Where(row => row.Same is not null)
            .ToLookup(row => row.Event, StringComparer.Ordinal);
        var score = new EventLinkScore();
        foreach (var story in LinkedStory.Of(run.Data, cancellation))
        {
            foreach (var row in judged[story.Name])
            {
                if (score.Add(row, IsLinked(story, row)) is { } missed)
                {
                    run.Missed(
                        $"{Name}  {missed}  {row.A} {row.First.Predicate[0]} / {row.B} {row.Second.Predicate[0]}"
                    );
                }
            }
        }

        return
        [
            new(Name, "precision of links", 100 * score.Precision),
            new(Name, "recall of judged pairs", 100 * score.Recall),
            new(Name, "agreement on judged pairs", 100 * score.Agreement),
        ];
    }

    private static bool IsLinked(LinkedStory story, EventLinkRow row) =>
        story.At(row.A, row.First.Span) is { } first
        && story.At(row.B, row.Second.Span) is { } second
        && story.EventOf(first) == story.EventOf(second);
}
