using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Events.Lexicon;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Coding;

/// <summary>
/// Reads event words: an entry of the lexicon that fits gives a type; an operator gives what <see cref="Combinations"/> makes of
/// it and the event word in its slot ("agreed to suspend sanctions": stop on COERCE is CONCEDE, intend on CONCEDE is AGREE).
/// </summary>
internal sealed class EventReader
{
    // Operators on operators: "agreed to start talks on lifting a ban" has four.
    private const int DeepestOperator = 6;

    private readonly SyntaxTree tree;
    private readonly EntityIndex entities;
    private readonly IReadOnlyList<TimeExpression> times;
    private readonly EntryMatcher matcher;
    private readonly EventRoles roles;
    private readonly VerbGrammar grammar;
    private readonly Dictionary<int, EventReading?> readings = [];

    public EventReader(SyntaxTree tree, EntityIndex entities, IReadOnlyList<TimeExpression> times)
    {
        this.tree = tree;
        this.entities = entities;
        this.times = times;
        matcher = new EntryMatcher(tree, entities, times);
        roles = new EventRoles(tree, entities, times, matcher);
        grammar = new VerbGrammar(tree);
    }

    /// <summary>What the token tells; null where it is no event word.</summary>
    public EventReading? Read(int token) => Read(token, 0);

    private EventReading? Read(int token, int depth)
    {
        if (readings.TryGetValue(token, out var known))
        {
            return known;
        }

        // A cycle cannot come from a tree, but slots look up as well as down ("the ban it agreed to lift").
        readings[token] = null;
        var found = depth > DeepestOperator ? null : Decide(token, depth);
        return readings[token] = found;
    }

    private EventReading? Decide(int token, int depth)
    {
        var tag = tree.Parsed.Tags[token];
        var entries = matcher.Hyphened(token) is { } whole ? EventLexicon.Default.Find(whole, tag) : [];
        entries = entries.IsEmpty ? EventLexicon.Default.Find(matcher.Lemma(token), tag) : entries;
        if (
            entries.IsEmpty
            || tag is Upos.Verb && IsModifier(token)
            || tag is Upos.PropN && IsOfName(token)
            || IsTime(token)
        )
        {
            return null;
        }

        var arguments = tag is Upos.Verb ? Arguments.OfVerb(tree, token) : Arguments.OfNominal(tree, token);
        EventReading? best = null;
        var most = int.MinValue;
        foreach (var entry in entries)
        {
            if (matcher.Fit(entry, arguments) is { } filling && Of(filling, arguments, depth) is var (reading, weight))
            {
                (best, most) = weight > most ? (reading, weight) : (best, most);
            }
        }

        return best is null or { Type: EventLexicon.Nothing } ? null
            : tag is Upos.Verb ? grammar.Apply(best)
            : grammar.IsNegatedNoun(token) ? best with { IsNegated = true }
            : best;
    }

    // An operator on an event says more than the same word alone ("rejected the talks", "rejected him").
    private (EventReading Reading, int Weight)? Of(Filling filling, Arguments arguments, int depth)
    {
        var entry = filling.Entry;
        var place = filling.Inner < 0 && IsVerbal(entry.Tells) ? arguments.Infinitive : filling.Inner;
        var inner = place >= 0 ? ReadInner(place, depth + 1) : null;
        if (!entry.IsOperator)
        {
            return Plain(filling, arguments, inner, depth);
        }

        if (Combinations.Of(entry.Tells, inner?.Type) is not { } type)
        {
            return null;
        }

        var isDone = entry.Tells == "do";
        return (
            new EventReading(
                arguments.Word,
                isDone && inner is not null ? inner.Act : arguments.Word,
                type,
                inner?.Type == type ? inner.Mode : null,
                roles.Actors(filling, arguments, inner),
                roles.Recipients(filling, arguments, inner)
            )
            {
                Operator = entry.Tells,
                Inner = inner,
                IsActorless = filling.IsActorless(arguments),
            },
            (2 * entry.Narrowness) + (inner is null ? -1 : 3)
        );
    }

    private (EventReading Reading, int Weight)? Plain(
        Filling filling,
        Arguments arguments,
        EventReading? inner,
        int depth
    )
    {
        var entry = filling.Entry;
        var attack = entry.Tells == "ASSAULT" ? AttackAsSubject(arguments, depth) : null;
        if (attack is not null && arguments.Object < 0)
        {
            // "Clashes erupted": the noun tells it, the verb only that it was.
            return null;
        }

        // "A strike by Lom killed nine": one event, and Lom's. "Lifted the sanctions on Lom": the sanctions are not told again.
        return (
            new EventReading(
                arguments.Word,
                attack?.Act ?? arguments.Word,
                entry.Tells,
                entry.Mode ?? attack?.Mode,
                attack?.Actors ?? roles.Actors(filling, arguments, null),
                roles.Recipients(filling, arguments, inner)
            )
            {
                Inner = attack ?? inner,
                IsThing = entry.IsThing,
                IsActorless = attack is not null || filling.IsActorless(arguments),
            },
            2 * entry.Narrowness
        );
    }

    private EventReading? AttackAsSubject(Arguments arguments, int depth) =>
        arguments.Subject >= 0
        && matcher.Content(arguments.Subject) is var subject
        && tree.Parsed.Tags[subject] is Upos.Noun
        && Read(subject, depth + 1) is { Type: "ASSAULT" } attack
            ? attack
            : null;

    // "threatened to close the border": what is threatened, promised, asked or refused is not told once more.
    private static bool IsVerbal(string type) => type is "THREATEN" or "AGREE" or "REQUEST" or "REJECT";

    // The word itself, what it counts ("a series of attacks"), its conjuncts, and the noun before it ("aid deliveries").
    private EventReading? ReadInner(int head, int depth)
    {
        var content = matcher.Content(head);
        if (Read(content, depth) is { } found)
        {
            return found;
        }

        foreach (var child in tree.Children(content))
        {
            if (
                tree.RelationOf(child) is Relation.Conj or Relation.Compound
                && tree.Parsed.Tags[child] is Upos.Noun or Upos.Verb or Upos.PropN
                && Read(child, depth) is { } other
            )
            {
                return other;
            }
        }

        return null;
    }

    // "the Government of National Accord" agrees on nothing by its name.
    private bool IsOfName(int token) =>
        entities.Covering(tree.Parsed.Tokens[token]) is { Type: not EntityType.Other, IsThing: false };

    // "in [March] 2022"
    private bool IsTime(int token) => times.Overlapping(time => time.Span, tree.Parsed.Tokens[token]).Any();

    private bool IsModifier(int token) =>
        tree.RelationOf(token) is (Relation.Amod or Relation.Compound or Relation.Case or Relation.Fixed)
        && Arguments.Misread(tree, token) < 0;
}
