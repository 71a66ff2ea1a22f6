using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Events.Lexicon;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Coding;

/// <summary>Whether an entry of the lexicon fits a word where it stands, and what fills its slots.</summary>
internal sealed class EntryMatcher(SyntaxTree tree, EntityIndex entities, IReadOnlyList<TimeExpression> times)
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "about",
        "across",
        "ahead",
        "along",
        "around",
        "aside",
        "away",
        "back",
        "down",
        "forth",
        "forward",
        "in",
        "off",
        "on",
        "out",
        "over",
        "part",
        "short",
        "through",
        "together",
        "up",
    };

    /// <summary>The filling of an entry's slots; null where it does not fit.</summary>
    public Filling? Fit(EventEntry entry, Arguments arguments)
    {
        if (
            (entry.Particle is { } particle ? !HasParticle(arguments, particle) : IsOtherVerb(entry, arguments))
            || !HasBefore(arguments.Word, entry.Before)
        )
        {
            return null;
        }

        var filling = new Filling(entry);
        foreach (var slot in entry.Slots)
        {
            var found = Fill(slot, arguments, entry.Particle);
            if (slot.IsAbsent ? found >= 0 : found < 0 && !slot.IsOptional)
            {
                return null;
            }

            filling.Put(slot.Part, slot.IsAbsent ? -1 : found);
        }

        return filling;
    }

    /// <summary>What a phrase is about: of "a series of attacks" the attacks.</summary>
    public int Content(int head)
    {
        for (var depth = 0; depth < 3 && IsTransparent(head); depth++)
        {
            var inner = tree.Children(head)
                .FirstOrDefault(
                    child => tree.RelationOf(child) is Relation.Nmod && tree.Preposition(child) is "of",
                    -1
                );
            if (inner < 0)
            {
                break;
            }

            head = inner;
        }

        return head;
    }

    // "94% of the equipment", "five of the bases" too.
    private bool IsTransparent(int head) =>
        EventClasses.Transparent.Contains(Lemma(head)) || tree.Parsed.Tags[head] is Upos.Num or Upos.Sym;

    private int Fill(EntrySlot slot, Arguments arguments, string? particle) =>
        slot.Kind switch
        {
            SlotKind.Object => Tested(slot, Object(arguments, particle)),
            SlotKind.Subject => Tested(slot, arguments.Subject),
            SlotKind.Infinitive => Tested(slot, arguments.Infinitive),
            SlotKind.Clause => Tested(slot, arguments.Clause),
            SlotKind.Possessor => Tested(slot, arguments.Possessor),
            SlotKind.Below => Below(slot, arguments.Word),
            _ => Phrase(slot, arguments),
        };

    private int Below(EntrySlot slot, int word)
    {
        var (first, last) = tree.Subtree(word);
        for (var token = first; token <= last; token++)
        {
            if (slot.Words!.Lemmas.Contains(Lemma(token)))
            {
                return token;
            }
        }

        return -1;
    }

    private int Phrase(EntrySlot slot, Arguments arguments)
    {
        foreach (var (preposition, head) in arguments.Phrases)
        {
            if (slot.Prepositions.Contains(preposition) && !IsTime(head) && Tested(slot, head) is var found and >= 0)
            {
                return found;
            }
        }

        return -1;
    }

    // "called them on Monday" is no call on Monday.
    private bool IsTime(int token) => times.Overlapping(time => time.Span, tree.Parsed.Tokens[token]).Any();

    // Conjuncts count too: "imposed a ban and sanctions".
    private int Tested(EntrySlot slot, int head)
    {
        if (head < 0 || slot.Words is not { } words)
        {
            return head;
        }

        if (IsOf(words, head))
        {
            return head;
        }

        return tree.Children(head)
            .FirstOrDefault(child => tree.RelationOf(child) is Relation.Conj && IsOf(words, child), -1);
    }

    private bool IsOf(WordTest words, int head)
    {
        var content = Content(head);
        return words.Lemmas.Contains(Lemma(head))
            || Hyphened(head) is { } whole && words.Lemmas.Contains(whole)
            || words.Lemmas.Contains(Lemma(content))
            || words.AllowsPeople && IsPeople(content)
            || words.AllowsPlaces && entities.Covering(tree.Parsed.Tokens[content]) is { Type: EntityType.Place };
    }

    private bool IsPeople(int head) =>
        tree.Parsed.Tags[head] switch
        {
            Upos.Pron => Lemma(head) is "he" or "she" or "they" or "we" or "i" or "who",
            // A name that nothing tells the kind of is more often somebody's than something's.
            Upos.PropN => entities.Covering(tree.Parsed.Tokens[head]) is not { Type: EntityType.Other },
            _ => DeedWords.IsDoer(Lemma(head))
                || entities.Covering(tree.Parsed.Tokens[head]) is { Type: not EntityType.Other }
                || PeopleNouns.IsPerson(Lemma(head))
                || PeopleNouns.IsBody(Lemma(head)),
        };

    private bool HasParticle(Arguments arguments, string particle) =>
        tree.Children(arguments.Word)
            .Any(child =>
                child > arguments.Word
                && tree.RelationOf(child) is Relation.CompoundPrt or Relation.Advmod
                && Lemma(child) == particle
            )
        || arguments.Word + 1 < tree.Parsed.Count
            && Particles.Contains(particle)
            && Lemma(arguments.Word + 1) == particle;

    private bool HasBefore(int word, IReadOnlyList<string> before)
    {
        var at = word;
        for (var i = before.Count - 1; i >= 0; i--)
        {
            at--;
            if (at < 0)
            {
                return false;
            }

            if (Hyphened(at) == before[i])
            {
                at -= 2;
            }
            else if (Lemma(at) != before[i] && !tree.Parsed[at].Equals(before[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Lemma in lower case.</summary>
    public string Lemma(int token) => tree.Parsed.Lemmas[token].ToLowerInvariant();

    /// <summary>Lemma of the whole of a hyphened word, which the tokens take apart ("cease-fire"); null for any other.</summary>
    public string? Hyphened(int token) =>
        token >= 2 && tree.Parsed[token - 1] is "-" && Touches(token - 1) && Touches(token)
            ? $"{Lemma(token - 2)}-{Lemma(token)}"
            : null;

    private bool Touches(int token) => tree.Parsed.Tokens[token - 1].End == tree.Parsed.Tokens[token].Start;

    // "handed over the base": a particle that is taken for a preposition leaves the object behind it.
    // Two prepositions are none ("pulled out of the town").
    private int Object(Arguments arguments, string? particle) =>
        arguments.Object >= 0 || particle is null
            ? arguments.Object
            : arguments
                .Phrases.Where(phrase =>
                    phrase.Preposition == particle
                    && tree.Children(phrase.Head).Count(child => tree.RelationOf(child) is Relation.Case) == 1
                )
                .Select(phrase => phrase.Head)
                .FirstOrDefault(-1);

    // "freed up", "called up", "shut down" are other verbs than "free", "call", "shut".
    private bool IsOtherVerb(EventEntry entry, Arguments arguments) =>
        tree.Parsed.Tags[arguments.Word] is Upos.Verb
        && tree.Child(arguments.Word, Relation.CompoundPrt) is var particle and >= 0
        && Lemma(particle) is "up" or "off" or "out" or "down" or "over" or "in" or "away"
        && entry.Slots.All(slot => slot.Kind is not SlotKind.Phrase || !slot.Prepositions.Contains(Lemma(particle)));
}
