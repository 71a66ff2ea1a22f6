using System.Text.Json.Serialization;
using Parallax.Analysis.Annotators.Events;
using Parallax.Core;
using Parallax.Eval.Measures;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Sets;

/// <summary>
/// What a given source does to a given target: of the events that the product codes in the sentence, the one whose actor and
/// recipient are likest them. A sentence without any stays without an answer.
/// </summary>
internal sealed class EventsSet : IRowSet
{
    /// <inheritdoc/>
    public string Name => "events";

    /// <inheritdoc/>
    public void Answer(RowFiles files, CancellationToken cancellation) =>
        JsonLines.Write(files.Output, JsonLines.Read<EventRow>(files.Input).Select(row => Answer(row, cancellation)));

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation)
    {
        var files = run.Dev(Name);
        Answer(files, cancellation);
        var given = JsonLines.Read<EventCode>(files.Output).ToDictionary(row => row.Id, row => row.Root);
        EventGold[] gold = [.. JsonLines.Read<EventGold>(run.InSet(Name, "dev.jsonl"))];
        var score = EventScore.Of(gold, given);
        foreach (var error in score.Errors)
        {
            run.Missed($"{Name}  {error}");
        }

        return
        [
            new(Name, "binary macro F1", 100 * score.Binary, "96.1 language model, first level; 76.1 keywords, dev"),
            new(Name, "quad macro F1", 100 * score.Quad, "83.9 language model, first level; 54.1 keywords, dev"),
            new(Name, "root macro F1", 100 * score.Root, "70.7 language model, first level; 41.0 keywords, dev"),
            new(Name, "sentences coded", 100 * score.Coded, "-"),
        ];
    }

    private static EventCode Answer(EventRow row, CancellationToken cancellation)
    {
        var text = RowText.Of(new NewsRow(row.Id, row.Sentence));
        var events = Product.Pipeline.Read(text.Article, cancellation).Get(Event.Key);
        var best = events
            .Where(found => found.Type is not null)
            .OrderByDescending(found => Likeness(found, row, text))
            .FirstOrDefault();
        return new EventCode(row.Id, best?.Type);
    }

    // Who does it tells more than to whom: sentences name one source for several deeds less often than one target.
    private static double Likeness(Event found, EventRow row, RowText text)
    {
        var (source, target) = (Span(row.SourceSpan), Span(row.TargetSpan));
        var clause = text.ToRow(found.Span);
        return (Overlaps(found.Actor, source, text) ? 4 : 0)
            + (Overlaps(found.Recipient, target, text) ? 3 : 0)
            + (Overlaps(found.Actor, target, text) || Overlaps(found.Recipient, source, text) ? 1 : 0)
            + (target is { } whom && clause.Overlaps(whom) ? 1 : 0)
            + (source is { } who && clause.Overlaps(who) ? 1 : 0)
            - (found.Modality is EventModality.Hypothetical ? 1.5 : 0)
            - (found.Predicate.Start / (1.0 + text.Text.Length));
    }

    private static bool Overlaps(IReadOnlyList<Participant> participants, TextSpan? span, RowText text) =>
        span is { } some && participants.Any(participant => text.ToRow(participant.Span).Overlaps(some));

    private static TextSpan? Span(int[]? span) => span is [var start, var end] ? new TextSpan(start, end) : null;

    private sealed record EventRow(
        string Id,
        string Sentence,
        [property: JsonPropertyName("source_span")] int[]? SourceSpan,
        [property: JsonPropertyName("target_span")] int[]? TargetSpan
    );

    private sealed record EventCode(string Id, string? Root);
}
