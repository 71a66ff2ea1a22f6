using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Events.Lexicon;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Coding;

/// <summary>Who does an event and to whom, from the slots of its entry and the grammar around its word.</summary>
internal sealed class EventRoles(
    SyntaxTree tree,
    EntityIndex entities,
    IReadOnlyList<TimeExpression> times,
    EntryMatcher matcher
)
{
    private static readonly string[] Any =
    [
        "against",
        "upon",
        "on",
        "with",
        "to",
        "toward",
        "towards",
        "for",
        "at",
        "from",
    ];
    private static readonly string[] Given = ["to", "for", "against", "with"];
    private static readonly string[] Opposed = ["against"];
    private static readonly string[] Against = ["on", "against", "upon", "to", "toward", "towards"];
    private static readonly string[] With = ["with", "to"];

    /// <summary>Heads of those who do it.</summary>
    public IReadOnlyList<int> Actors(Filling filling, Arguments arguments, EventReading? inner)
    {
        if (filling.Actor >= 0)
        {
            return Each(filling.Actor);
        }

        if (tree.Parsed.Tags[arguments.Word] is Upos.Verb || arguments.Subject >= 0)
        {
            return filling.IsActorless(arguments) ? inner?.Actors ?? [] : Each(arguments.Subject);
        }

        if (Between(arguments) is var between and >= 0)
        {
            return [between];
        }

        return Doers(arguments, filling) is { Count: > 0 } own ? own : inner?.Actors ?? [];
    }

    /// <summary>Heads of those it is done to.</summary>
    public IReadOnlyList<int> Recipients(Filling filling, Arguments arguments, EventReading? inner)
    {
        if (filling.Recipient >= 0)
        {
            return Each(filling.Recipient);
        }

        if (inner is not null)
        {
            // Who is accused of a deed, backed or opposed in one, or asked for one, is who does it; whom an attack hit is not
            // condemned with it.
            var isAboutDoer = filling.Entry.Tells is "accuse" or "oppose" or "back";
            var theirs =
                isAboutDoer || filling.Entry.Tells is "demand" && inner.Actors.Count > 0
                    ? inner.Actors
                    : inner.Recipients;
            return theirs.Count > 0 || isAboutDoer && inner.Type is "ASSAULT" or "COERCE"
                ? theirs
                : Phrase(arguments, ToWhom(inner.Type), filling);
        }

        if (tree.Parsed.Tags[arguments.Word] is not Upos.Verb)
        {
            return Between(arguments) is var between and >= 0
                ? [.. Each(between).Skip(1)]
                : Phrase(
                    arguments,
                    filling.Entry.Tells is "CONSULT" or "AGREE" or "COOPERATE" or "SUPPORT" ? With : Against,
                    filling
                );
        }

        if (arguments.IndirectObject >= 0)
        {
            return Each(arguments.IndirectObject);
        }

        var isObjectPlain = filling.Entry.Slots.All(slot =>
            slot is { Part: SlotPart.Plain } or not { Kind: SlotKind.Object }
        );
        return isObjectPlain && arguments.Object >= 0
            ? Each(arguments.Object)
            : Phrase(arguments, ToWhom(filling.Entry.Tells), filling);
    }

    // "talks on Karabakh with Lom": what is talked on is no recipient, nor is where troops and food are sent on to.
    private static string[] ToWhom(string type) =>
        type switch
        {
            "CONSULT" or "AGREE" or "COOPERATE" or "SUPPORT" => With,
            "AID" or "MOBILIZE" => Given,
            "PROTEST" => Opposed,
            _ => Any,
        };

    // "talks between A and B": the first is the actor, the others the recipients.
    private static int Between(Arguments arguments) =>
        arguments
            .Phrases.Where(phrase => phrase.Preposition is "between")
            .Select(phrase => phrase.Head)
            .FirstOrDefault(-1);

    private IReadOnlyList<int> Phrase(Arguments arguments, string[] prepositions, Filling filling)
    {
        var head = arguments
            .Phrases.Where(phrase =>
                prepositions.Contains(phrase.Preposition)
                && !filling.Holds(phrase.Head)
                && !IsTime(phrase.Head)
                && tree.Parsed.Tags[phrase.Head] is Upos.Noun or Upos.PropN or Upos.Pron or Upos.Num
            )
            .Select(phrase => phrase.Head)
            .FirstOrDefault(-1);
        return Each(head);
    }

    // Whose it is, who is named behind "by", or the name before it: "Lom's pledge", "a Lom airstrike".
    private IReadOnlyList<int> Doers(Arguments arguments, Filling filling)
    {
        if (arguments.Possessor >= 0 && arguments.Possessor != filling.Recipient)
        {
            return Each(arguments.Possessor);
        }

        var by = arguments
            .Phrases.Where(phrase => phrase.Preposition is "by")
            .Select(phrase => phrase.Head)
            .FirstOrDefault(-1);
        if (by >= 0 && tree.Parsed.Tags[by] is not Upos.Verb)
        {
            return Each(by);
        }

        var before = tree.Children(arguments.Word)
            .Where(child =>
                child < arguments.Word && tree.RelationOf(child) is Relation.Amod or Relation.Compound && IsNamed(child)
            )
            .Take(1);
        return [.. before];
    }

    private bool IsNamed(int token) =>
        DeedWords.IsDoer(tree.Parsed.Lemmas[token].ToLowerInvariant())
        || entities.Covering(tree.Parsed.Tokens[token]) is { Type: not EntityType.Other };

    private IReadOnlyList<int> Each(int head)
    {
        if (head < 0)
        {
            return [];
        }

        // "20% of the territory" is the territory.
        head = matcher.Content(head);
        return
        [
            head,
            .. tree.Children(head).Where(child => tree.RelationOf(child) is Relation.Conj && IsNominal(child)),
        ];
    }

    private bool IsTime(int token) => times.Overlapping(time => time.Span, tree.Parsed.Tokens[token]).Any();

    private bool IsNominal(int token) => tree.Parsed.Tags[token] is Upos.Noun or Upos.PropN or Upos.Pron or Upos.Num;
}
