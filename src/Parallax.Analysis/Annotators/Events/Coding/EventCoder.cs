using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Coding;

/// <summary>Codes the political events of an article: which of its words tell one, and who did what to whom.</summary>
internal sealed class EventCoder(
    SyntaxTree tree,
    EntityIndex entities,
    IReadOnlyList<TimeExpression> times,
    Participants participants,
    DeedReader deeds
)
{
    private readonly Modalities modalities = new(tree);
    private readonly Targets targets = new(tree, entities, participants);

    /// <summary>What each token tells; null for tokens that tell nothing by themselves.</summary>
    public EventReading?[] Told(CancellationToken cancellation)
    {
        var reader = new EventReader(tree, entities, times);
        var told = new EventReading?[tree.Parsed.Count];
        for (var token = 0; token < told.Length; token++)
        {
            if (token % 4096 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            told[token] = reader.Read(token);
        }

        var consumed = new bool[told.Length];
        foreach (var reading in told)
        {
            for (var inner = Consumed(reading); inner is not null; inner = inner.Inner)
            {
                consumed[inner.Word] = true;
            }
        }

        for (var token = 0; token < told.Length; token++)
        {
            told[token] = consumed[token] || told[token] is { } reading && !Stands(reading) ? null : told[token];
        }

        return told;
    }

    /// <summary>The event of a reading.</summary>
    /// <param name="reading">What a word tells.</param>
    /// <param name="deed">The same as a deed, where it is one.</param>
    public Event Code(EventReading reading, Event? deed)
    {
        var isVerb = tree.Parsed.Tags[reading.Word] is Upos.Verb;
        IReadOnlyList<Participant> actors = [.. reading.Actors.SelectMany(targets.Doers)];
        actors = actors.Count > 0 || deed is null ? actors : deed.Actor;
        return new Event(
            "",
            deeds.Clause(Host(reading.Word)),
            reading.Type,
            tree.Parsed.Tokens[reading.Word],
            actors,
            [
                .. reading
                    .Recipients.SelectMany(head => targets.Of(head, reading.Type))
                    .Where(to => !actors.Contains(to)),
            ],
            !isVerb ? Agency.Nominal
                : deed is not null ? deed.Agency
                : actors.Count > 0 ? Agency.Active
                : Agency.Agentless,
            reading.IsNegated || modalities.IsDenied(reading.Word),
            null,
            null,
            null
        )
        {
            Act = tree.Parsed.Tokens[reading.Act],
            Mode = reading.Mode,
            Modality = modalities.Of(reading),
        };
    }

    /// <summary>The verb that a noun event happens by ("[clashes] erupted", "was struck in [an attack]"); else the word itself.</summary>
    public int Host(int word)
    {
        var head = tree.Parsed.Heads[word];
        return
            head >= 0
            && tree.Parsed.Tags[word] is Upos.Noun or Upos.PropN
            && tree.Parsed.Tags[head] is Upos.Verb
            && tree.RelationOf(word) is Relation.Nsubj or Relation.NsubjPass or Relation.Obj
            ? head
            : word;
    }

    // What is condemned, backed or blamed on somebody did happen, where a noun tells it; all else an operator swallows.
    private EventReading? Consumed(EventReading? reading) =>
        reading?.Operator is "accuse" or "back" or "oppose"
        && reading.Inner is { } inner
        && tree.Parsed.Tags[inner.Word] is not Upos.Verb
            ? inner.Inner
            : reading?.Inner;

    // A noun tells an event only where somebody takes part in it, or where it is said to happen.
    private bool Stands(EventReading reading) =>
        tree.Parsed.Tags[reading.Word] is Upos.Verb or Upos.Adj
        || reading.Actors.Count + reading.Recipients.Count > 0
        || tree.RelationOf(reading.Word) is Relation.Nsubj
            && DeedWords.IsHappening(tree.Lemma(reading.Word).ToLowerInvariant());
}
