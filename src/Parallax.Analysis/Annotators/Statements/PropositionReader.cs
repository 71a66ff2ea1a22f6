using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Statements;

/// <summary>Reads predicate, arguments, polarity and certainty off the tree of a clause.</summary>
internal sealed class PropositionReader(SyntaxTree tree, EntityIndex entities, IReadOnlyList<TimeExpression> times)
{
    private static readonly WordList Words = WordList.Load("Statements/certainty.txt");

    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>The statement that a run of tokens makes.</summary>
    public Statement Read(string id, int sentence, int first, int last)
    {
        var predicate = Predicate(first, last);
        return new Statement(
            id,
            tree.Span(first, last),
            sentence,
            predicate < 0 ? null : parsed.Tokens[predicate],
            predicate < 0 ? "" : parsed.Lemmas[predicate].ToLowerInvariant(),
            predicate < 0 ? [] : Arguments(predicate, first, last),
            IsNegated(predicate, first, last),
            CertaintyOf(first, last),
            null,
            null
        );
    }

    // The word that the rest hangs on; a verb where one is as high in the tree.
    private int Predicate(int first, int last)
    {
        var best = -1;
        for (var i = first; i <= last; i++)
        {
            var head = parsed.Heads[i];
            var isTop = head < first || head > last;
            if (
                isTop
                && parsed.Tags[i] is not Upos.Punct
                && (best < 0 || parsed.Tags[i] is Upos.Verb && parsed.Tags[best] is not Upos.Verb)
            )
            {
                best = i;
            }
        }

        return best;
    }

    private List<Argument> Arguments(int predicate, int first, int last)
    {
        var arguments = new List<Argument>();
        var subject = SubjectOf(predicate, first, last);
        if (subject >= 0)
        {
            arguments.Add(
                Make(
                    IsUndergone(predicate, subject) ? ArgumentRole.Patient : ArgumentRole.Agent,
                    Antecedent(predicate, subject)
                )
            );
        }

        foreach (
            var child in tree.Children(predicate).Where(child => child >= first && child <= last && child != subject)
        )
        {
            switch (parsed.Relations[child])
            {
                case Relation.Obj or Relation.Iobj or Relation.Xcomp when parsed.Tags[child] is not Upos.Verb:
                    arguments.Add(Make(ArgumentRole.Patient, child));
                    break;
                case Relation.OblAgent:
                    arguments.Add(Make(ArgumentRole.Agent, child));
                    break;
                case Relation.Obl or Relation.OblUnmarked or Relation.NmodUnmarked:
                    arguments.Add(Make(Circumstance(child), child));
                    break;
            }
        }

        return arguments;
    }

    // A predicate that stands for itself keeps the subject it shares with the one before it.
    private int SubjectOf(int predicate, int first, int last)
    {
        var own = tree.Child(predicate, Relation.Nsubj, Relation.NsubjPass);
        var subject = own >= 0 ? own : tree.Subject(predicate);
        var shared = parsed.Relations[predicate] is Relation.Conj or Relation.Advcl;
        return subject >= first && subject <= last || shared ? subject : -1;
    }

    private bool IsUndergone(int predicate, int subject) =>
        parsed.Heads[subject] == predicate
            ? parsed.Relations[subject] is Relation.NsubjPass
            : tree.Child(predicate, Relation.AuxPass) >= 0;

    // "Which killed ten": the blast did.
    private int Antecedent(int predicate, int subject) =>
        parsed.Relations[predicate] is Relation.AclRelcl
        && parsed.Lemmas[subject].ToLowerInvariant() is "who" or "which" or "that"
            ? parsed.Heads[predicate]
            : subject;

    private ArgumentRole Circumstance(int token)
    {
        var span = parsed.Tokens[token];
        if (IsTime(span))
        {
            return ArgumentRole.Time;
        }

        var preposition = tree.Child(token, Relation.Case);
        var locates =
            preposition >= 0
            && parsed.Lemmas[preposition] is "in" or "at" or "near" or "on" or "outside" or "across" or "inside";
        return locates && EntityAt(span) is { Type: EntityType.Place } ? ArgumentRole.Place : ArgumentRole.Oblique;
    }

    private bool IsTime(TextSpan span) => times.Overlapping(time => time.Span, span).Any();

    private Argument Make(ArgumentRole role, int head)
    {
        var span = parsed.Tokens[head];
        return new Argument(role, tree.SubtreeSpan(head), span, EntityOf(head)?.Id);
    }

    // The entity the head names, or the one whose people or forces it is ("Armenian forces").
    private Entity? EntityOf(int head)
    {
        if (EntityAt(parsed.Tokens[head]) is { } entity)
        {
            return entity;
        }

        foreach (var child in tree.Children(head))
        {
            if (
                parsed.Relations[child] is Relation.Flat or Relation.Compound or Relation.Amod or Relation.Appos
                && EntityAt(parsed.Tokens[child]) is { } named
            )
            {
                return named;
            }
        }

        return null;
    }

    private Entity? EntityAt(TextSpan token) => entities.Covering(token);

    private bool IsNegated(int predicate, int first, int last)
    {
        var count = 0;
        for (var i = first; i <= last; i++)
        {
            var head = parsed.Heads[i];
            var near =
                predicate < 0
                || head == predicate
                || head >= first && head <= last && parsed.Heads[head] == predicate && !IsClause(head);
            if (near && Words["negation"].Contains(parsed.Lemmas[i].ToLowerInvariant()))
            {
                count++;
            }
        }

        return count % 2 == 1;
    }

    // "A deal that should never have been made" is a deal: what a clause inside denies is its own.
    private bool IsClause(int token) =>
        parsed.Relations[token]
            is Relation.AclRelcl
                or Relation.Acl
                or Relation.Advcl
                or Relation.Ccomp
                or Relation.Csubj
                or Relation.Parataxis
                or Relation.Conj;

    private Certainty CertaintyOf(int first, int last)
    {
        var found = Certainty.Asserted;
        for (var i = first; i <= last; i++)
        {
            var lemma = parsed.Lemmas[i].ToLowerInvariant();
            if (Words["reported"].Contains(lemma))
            {
                return Certainty.Reported;
            }

            if (Words["possible"].Contains(lemma))
            {
                found = Certainty.Possible;
            }
            else if (found == Certainty.Asserted && Words["hypothetical"].Contains(lemma))
            {
                found = Certainty.Hypothetical;
            }
            else if (found == Certainty.Asserted && Words["future"].Contains(lemma) && parsed.Tags[i] is Upos.Aux)
            {
                found = Certainty.Future;
            }
        }

        return found;
    }
}
