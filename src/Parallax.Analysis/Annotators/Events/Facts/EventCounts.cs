using Parallax.Analysis.Annotators.Casualties;
using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Quantities;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Facts;

/// <summary>Hangs the counts of people harmed on the events they were harmed in.</summary>
internal sealed class EventCounts
{
    // No event of a report has as many.
    private const int MostCounts = 24;
    private const int MostNear = 64;
    private const int MostChildren = 64;

    private readonly SyntaxTree tree;
    private readonly string text;
    private readonly Governors governors;
    private readonly PartyFacts parties;
    private readonly EntityIndex entities;
    private readonly IReadOnlyList<Event> events;
    private readonly Dictionary<int, List<int>> bySentence = [];
    private readonly Dictionary<int, List<EventCount>> byEvent = [];

    public EventCounts(
        SyntaxTree tree,
        string text,
        Governors governors,
        PartyFacts parties,
        EntityIndex entities,
        IReadOnlyList<Quantity> quantities,
        IReadOnlyList<Event> events
    )
    {
        this.tree = tree;
        this.text = text;
        this.governors = governors;
        this.parties = parties;
        this.entities = entities;
        this.events = events;
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i].Type is not null && tree.TokensIn(events[i].Predicate) is var (first, _))
            {
                var sentence = tree.SentenceOf(first);
                if (!bySentence.TryGetValue(sentence, out var list))
                {
                    bySentence[sentence] = list = [];
                }

                if (list.Count < MostNear)
                {
                    list.Add(i);
                }
            }
        }

        Hang(quantities);
    }

    /// <summary>The counts of an event, in text order.</summary>
    public IReadOnlyList<EventCount> Of(int index) => byEvent.TryGetValue(index, out var counts) ? counts : [];

    private void Hang(IReadOnlyList<Quantity> quantities)
    {
        var finder = new HarmFinder(tree, text, entities);
        var (owner, before) = (-1, (FoundHarm?)null);
        foreach (var harm in finder.Find(quantities))
        {
            if (harm.IsPart)
            {
                if (before is not null && owner >= 0 && HarmFinder.IsPartOf(harm, before.Evidence.End))
                {
                    Add(owner, Count(finder, harm with { Evidence = before.Evidence.Cover(harm.Evidence) }, before));
                }

                continue;
            }

            (owner, before) = (Owner(harm), harm);
            if (owner >= 0)
            {
                var count = Count(finder, harm, harm);
                Add(owner, count);
                if (governors.At(harm.Word) == owner && Consequent(harm.Word, owner) is var cause and >= 0)
                {
                    Add(cause, count);
                }
            }
        }
    }

    private void Add(int owner, EventCount count)
    {
        if (!byEvent.TryGetValue(owner, out var list))
        {
            byEvent[owner] = list = [];
        }

        if (list.Count < MostCounts)
        {
            list.Add(count);
        }
    }

    private EventCount Count(HarmFinder finder, FoundHarm harm, FoundHarm whole)
    {
        var figure = harm.Figure;
        return new EventCount(
            harm.Evidence,
            whole.Harm!,
            figure.Low,
            figure.High,
            figure.Of,
            Victims(finder, harm, whole.Figure.Span)
        );
    }

    // "12 Orlune soldiers": Orlune's, and soldiers.
    private Participant? Victims(HarmFinder finder, FoundHarm harm, TextSpan counted)
    {
        if (harm.Victims is not { } words)
        {
            return null;
        }

        var entity = entities.Covering(words);
        var whole = parties.Complete(new Participant(entity?.Id, entity?.Name ?? words.In(text), words), acts: false);
        var noun = finder.CountedBy(counted);
        return noun < 0
            ? whole
            : whole with
            {
                Sector = parties
                    .Complete(whole with { Entity = null, Span = tree.Parsed.Tokens[noun] }, acts: false)
                    .Sector,
            };
    }

    // The deed that harms, else the one of which the harm is told, else the only one of the sentence before.
    private int Owner(FoundHarm harm)
    {
        var word = harm.Word;
        if (governors.At(word) is var own and >= 0 && events[own].Type is not null)
        {
            return own;
        }

        var sentence = tree.SentenceOf(word);
        if (!bySentence.TryGetValue(sentence, out var near))
        {
            return Before(sentence, harm);
        }

        var fitting = near.Where(index => EventKinds.Harms(events[index].Type, harm.Harm!)).ToList();
        return fitting.Count == 0 ? -1
            : Nearest(word, fitting) is var nearest and >= 0 ? nearest
            : fitting is [var only] && near.Count == 1 ? only
            : -1;
    }

    // "Fired on the crowd, [killing] two and leaving ten [wounded]": the harm is an event without a doer of its own, and what
    // it came of is another.
    private int Consequent(int word, int owner)
    {
        if (tree.Child(word, Relation.Nsubj) >= 0)
        {
            return -1;
        }

        var (at, steps) = (word, 0);
        while (steps++ < 8 && tree.RelationOf(at) is not (Relation.Ccomp or Relation.Parataxis or Relation.AclRelcl))
        {
            at = tree.Parsed.Heads[at];
            if (at < 0)
            {
                break;
            }

            if (
                governors.At(at) is var cause and >= 0
                && cause != owner
                && events[cause].Type is "ASSAULT" or "COERCE"
                && HarmWords.KindOf(tree.Lemma(at).ToLowerInvariant()) is null
            )
            {
                return cause;
            }
        }

        return -1;
    }

    // Up the tree from the harm, and down into what it is said of.
    private int Nearest(int word, List<int> fitting)
    {
        var (at, steps) = (word, 0);
        while (at >= 0 && steps++ < 12)
        {
            if (governors.At(at) is var above and >= 0 && fitting.Contains(above))
            {
                return above;
            }

            foreach (var child in tree.Children(at).Take(MostChildren))
            {
                if (IsSaidOf(child) && governors.At(child) is var below and >= 0 && fitting.Contains(below))
                {
                    return below;
                }
            }

            if (tree.RelationOf(at) is Relation.Ccomp or Relation.Parataxis)
            {
                break;
            }

            at = tree.Parsed.Heads[at];
        }

        return -1;
    }

    // "[The strike] killed ten", "ten died in [the strike]".
    private bool IsSaidOf(int token) =>
        tree.RelationOf(token) is Relation.Nsubj or Relation.NsubjPass or Relation.OblAgent or Relation.Obj
        || tree.RelationOf(token) is Relation.Obl or Relation.Nmod
            && tree.Preposition(token)
                is "in"
                    or "during"
                    or "from"
                    or "by"
                    or "after"
                    or "following"
                    or "amid"
                    or "when";

    private int Before(int sentence, FoundHarm harm)
    {
        if (sentence == 0 || !bySentence.TryGetValue(sentence - 1, out var earlier) || earlier is not [var only])
        {
            return -1;
        }

        var between = new TextSpan(tree.SentenceSpan(sentence - 1).End, tree.SentenceSpan(sentence).Start).In(text);
        return
            events[only] is { Type: "ASSAULT" or "COERCE", Modality: EventModality.Actual, Negated: false } found
            && harm.Harm is "killed" or "wounded" or "casualties" or "missing"
            && !between.Contains('\n', StringComparison.Ordinal)
            && !IsOtherDay(sentence)
            ? only
            : -1;
    }

    // "At least 300 have died since January": not in that deed.
    private bool IsOtherDay(int sentence)
    {
        var (first, last) = tree.Sentence(sentence);
        for (var i = first; i <= last; i++)
        {
            if (tree.Lemma(i).ToLowerInvariant() is "since" or "year" or "month" or "war" or "conflict" or "total")
            {
                return true;
            }
        }

        return false;
    }
}
