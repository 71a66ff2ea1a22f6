using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Quotations;
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
    DeedReader deeds,
    Voices voices
)
{
    private static readonly WordList Words = WordList.Load("Events/Coding/modality.txt");

    private readonly Modalities modalities = new(tree);
    private readonly Targets targets = new(tree, entities, participants);
    private readonly SaidDemands demands = new(tree, voices, new Targets(tree, entities, participants));

    /// <summary>What the word demands in somebody's reported words; null where it demands nothing.</summary>
    public Event? Demanded(int word) => demands.Find(word);

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

        TellConjuncts(reader, told);
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
            var isTold = told[token] is { } reading && !consumed[token] && Stands(reading) && !IsHarmOf(reading, told);
            told[token] = isTold ? told[token] : null;
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
        actors = actors.Count > 0 || deed is null || reading.IsActorless ? actors : deed.Actor;
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
        !reading.IsThing
        && (
            tree.Parsed.Tags[reading.Word] is Upos.Verb or Upos.Adj
            || reading.Actors.Count + reading.Recipients.Count > 0
            || IsPlacedOrDated(reading.Word)
            || tree.RelationOf(reading.Word) is Relation.Nsubj
                && DeedWords.IsHappening(tree.Lemma(reading.Word).ToLowerInvariant())
        );

    // "a strike on Ganja, leaving ten dead and 35 others wounded": the harm of an attack is no second one.
    private bool IsHarmOf(EventReading reading, EventReading?[] told)
    {
        if (
            reading is not { Type: "ASSAULT" }
            || !Words["harm"].Contains(tree.Lemma(reading.Word).ToLowerInvariant())
            || tree.Child(reading.Word, Relation.Nsubj, Relation.OblAgent) >= 0
            || tree.RelationOf(reading.Word) is not (Relation.Acl or Relation.Advcl or Relation.Conj)
        )
        {
            return false;
        }

        const int Reach = 5;
        for (
            int at = tree.Parsed.Heads[reading.Word], step = 0;
            at >= 0 && step < Reach;
            at = tree.Parsed.Heads[at], step++
        )
        {
            if (told[at] is { Type: "ASSAULT" })
            {
                return true;
            }
        }

        return false;
    }

    // "Following meetings in Moscow on Oct. 10": told by the way, but told.
    private bool IsPlacedOrDated(int noun) =>
        tree.Children(noun)
            .Any(child =>
                tree.RelationOf(child) is Relation.Nmod or Relation.NmodUnmarked
                && (
                    times.Overlapping(time => time.Span, tree.Parsed.Tokens[child]).Any()
                    || tree.Preposition(child) is "in" or "at" or "near"
                        && entities.Covering(tree.Parsed.Tokens[child]) is { Type: EntityType.Place }
                )
            );

    // "imposed martial law and a curfew": who did the one did the other.
    private void TellConjuncts(EventReader reader, EventReading?[] told)
    {
        foreach (var reading in told.OfType<EventReading>().Where(reading => reading.Operator is null or "do").ToList())
        {
            if (reading.Inner is not { } inner || tree.Parsed.Tags[inner.Word] is Upos.Verb)
            {
                continue;
            }

            foreach (var other in tree.Children(inner.Word).Where(child => tree.RelationOf(child) is Relation.Conj))
            {
                if (Named(reader, other) is { Actors.Count: 0 } found)
                {
                    told[found.Word] = found with { Actors = reading.Actors };
                }
            }
        }
    }

    // The noun itself, or the one before it: "mobilization efforts".
    private EventReading? Named(EventReader reader, int noun) =>
        reader.Read(noun)
        ?? tree.Children(noun)
            .Where(child => tree.RelationOf(child) is Relation.Compound)
            .Select(reader.Read)
            .FirstOrDefault(found => found is not null);
}
