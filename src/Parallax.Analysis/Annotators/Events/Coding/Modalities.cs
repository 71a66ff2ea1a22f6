using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Coding;

/// <summary>
/// Whether an event word tells what happened (Saurí and Pustejovsky, FactBank, Language Resources and Evaluation 43, 2009,
/// in three steps): a condition, a modal or a word of fear or wish above it makes it supposed, "will" and a purpose meant.
/// </summary>
internal sealed class Modalities(SyntaxTree tree)
{
    // A condition more than this many heads up governs little that is told.
    private const int Reach = 5;

    private static readonly WordList Words = WordList.Load("Events/Coding/modality.txt");

    /// <summary>How the event is told.</summary>
    public EventModality Of(EventReading reading)
    {
        if (reading.IsPlanned)
        {
            return EventModality.Planned;
        }

        var at = reading.Word;
        for (var step = 0; step < Reach && at >= 0; step++)
        {
            if (Here(at, step == 0) is { } modality)
            {
                return modality;
            }

            var relation = tree.RelationOf(at);
            at = tree.Parsed.Heads[at];
            // What stands beside a supposed clause is not supposed: "if it rains, they who attacked ..."
            if (
                relation is Relation.Root or Relation.Parataxis or Relation.AclRelcl or Relation.Ccomp or Relation.Appos
                || at < 0
            )
            {
                break;
            }

            if (Above(at, relation) is { } governed)
            {
                return governed;
            }
        }

        return EventModality.Actual;
    }

    /// <summary>Whether a word above the event denies it: "denied attacking the convoy".</summary>
    public bool IsDenied(int word)
    {
        var head = tree.Parsed.Heads[word];
        if (head >= 0 && Words["claim"].Contains(Lemma(head)))
        {
            // "rejected claims that it attacked": the claim is what is denied.
            (word, head) = (head, tree.Parsed.Heads[head]);
            return head >= 0 && Words["denial"].Contains(Lemma(head));
        }

        return head >= 0
            && tree.RelationOf(word) is Relation.Obj or Relation.Xcomp or Relation.Ccomp or Relation.Nmod
            && Words["denial"].Contains(Lemma(head))
            && Lemma(head) is not ("reject" or "dismiss");
    }

    private string Lemma(int token) => tree.Parsed.Lemmas[token].ToLowerInvariant();

    private EventModality? Here(int token, bool isWord)
    {
        foreach (var child in tree.Children(token))
        {
            var lemma = Lemma(child);
            // Participles have the verb's lemma: "alleged", "planned".
            var form = tree.Parsed[child].ToString().ToLowerInvariant();
            switch (tree.RelationOf(child))
            {
                case Relation.Aux
                    when lemma is "have" or "be"
                        && tree.RelationOf(token) is Relation.Advcl
                        && tree.Child(token, Relation.Nsubj) > child
                        && tree.Child(token, Relation.Mark) < 0:
                    // "Had Lom sent troops", "were Lom to attack".
                    return EventModality.Hypothetical;
                case Relation.Mark when Words["condition"].Contains(lemma):
                    return EventModality.Hypothetical;
                case Relation.Aux when Words["possibility"].Contains(lemma):
                    return EventModality.Hypothetical;
                case Relation.Aux when !isWord && lemma is "will" or "shall":
                    return EventModality.Planned;
                case Relation.Amod
                or Relation.Advmod
                    when isWord && (Words["supposed"].Contains(lemma) || Words["supposed"].Contains(form)):
                    return EventModality.Hypothetical;
                case Relation.Amod
                    when isWord && (Words["intended"].Contains(lemma) || Words["intended"].Contains(form)):
                    return EventModality.Planned;
            }
        }

        return isWord && IsPurpose(token) ? EventModality.Planned : null;
    }

    // "sent experts to investigate"; but "is said to have shelled" is past.
    private bool IsPurpose(int token) =>
        tree.Parsed.Tags[token] is Upos.Verb
        && !tree.Children(token)
            .Any(child => tree.RelationOf(child) is Relation.Aux && tree.Parsed.Lemmas[child] is "have")
        && tree.RelationOf(token) is Relation.Advcl or Relation.Acl or Relation.Xcomp
        && tree.Child(token, Relation.Mark) is var mark and >= 0
        && tree.Parsed.FineTags[mark] == "TO"
        && !Words["done"].Contains(tree.Parsed.Lemmas[tree.Parsed.Heads[token]].ToLowerInvariant());

    private EventModality? Above(int head, Relation relation)
    {
        if (
            relation
            is not (Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Xcomp or Relation.Acl or Relation.Nsubj)
        )
        {
            return null;
        }

        var lemma = tree.Parsed.Lemmas[head].ToLowerInvariant();
        return Words["unreal"].Contains(lemma) ? EventModality.Hypothetical
            : Words["ahead"].Contains(lemma) ? EventModality.Planned
            : null;
    }
}
