using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Events.Lexicon;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Coding;

/// <summary>Whether an entry of the lexicon fits a word where it stands, and what fills its slots.</summary>
internal sealed class EntryMatcher(SyntaxTree tree, EntityIndex entities)
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
            entry.Particle is { } particle && !HasParticle(arguments, particle)
            || !HasBefore(arguments.Word, entry.Before)
        )
        {
            return null;
        }

        var filling = new Filling(entry);
        foreach (var slot in entry.Slots)
        {
            var found = Fill(slot, arguments);
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
        for (var depth = 0; depth < 3 && EventClasses.Transparent.Contains(Lemma(head)); depth++)
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

    private int Fill(EntrySlot slot, Arguments arguments) =>
        slot.Kind switch
        {
            SlotKind.Object => Tested(slot, arguments.Object),
            SlotKind.Subject => Tested(slot, arguments.Subject),
            SlotKind.Infinitive => Tested(slot, arguments.Infinitive),
            SlotKind.Clause => Tested(slot, arguments.Clause),
            SlotKind.Possessor => Tested(slot, arguments.Possessor),
            _ => Phrase(slot, arguments),
        };

    private int Phrase(EntrySlot slot, Arguments arguments)
    {
        foreach (var (preposition, head) in arguments.Phrases)
        {
            if (slot.Prepositions.Contains(preposition) && Tested(slot, head) is var found and >= 0)
            {
                return found;
            }
        }

        return -1;
    }

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
            || words.Lemmas.Contains(Lemma(content))
            || words.AllowsPeople && IsPeople(content);
    }

    private bool IsPeople(int head) =>
        tree.Parsed.Tags[head] is Upos.Pron && Lemma(head) is "he" or "she" or "they" or "we" or "i" or "who"
        || DeedWords.IsDoer(Lemma(head))
        || entities.Covering(tree.Parsed.Tokens[head]) is { Type: not EntityType.Other };

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
        for (var i = 0; i < before.Count; i++)
        {
            var at = word - before.Count + i;
            if (
                at < 0
                || Lemma(at) != before[i] && !tree.Parsed[at].Equals(before[i], StringComparison.OrdinalIgnoreCase)
            )
            {
                return false;
            }
        }

        return true;
    }

    private string Lemma(int token) => tree.Parsed.Lemmas[token].ToLowerInvariant();
}
