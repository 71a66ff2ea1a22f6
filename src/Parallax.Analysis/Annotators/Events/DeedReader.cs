using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Events.Lexicon;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events;

/// <summary>
/// Reads what a verb tells as a deed, political or not: who does it to whom and how the doer is named, or that something
/// happens with nobody named ("clashes erupted").
/// </summary>
internal sealed class DeedReader(SyntaxTree tree, Participants participants)
{
    /// <summary>Whether the token is a verb that can tell a deed.</summary>
    public bool IsDeed(int token) =>
        tree.Parsed.Tags[token] is Upos.Verb
        && tree.Parsed.Relations[token] is not (Relation.Amod or Relation.Compound or Relation.Case or Relation.Fixed);

    /// <summary>The deed, without id, time, place and voice; null where the verb tells none.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="typeOf">From a token to the PLOVER type it tells; null for none.</param>
    public Event? Read(int verb, Func<int, string?> typeOf)
    {
        var lemma = tree.Lemma(verb).ToLowerInvariant();
        var type = typeOf(verb);
        var isPassive =
            tree.Child(verb, Relation.NsubjPass, Relation.AuxPass) >= 0
            || tree.RelationOf(verb) is Relation.Acl && tree.Parsed.FineTags[verb] == "VBN";
        var subject = Antecedent(verb, tree.Subject(verb));
        IReadOnlyList<Participant> actor;
        IReadOnlyList<Participant> recipient;
        Agency agency;
        if (isPassive)
        {
            actor = participants.Of(tree.Child(verb, Relation.OblAgent));
            recipient = participants.Of(subject);
            agency = actor.Count > 0 ? Agency.Passive : Agency.Agentless;
        }
        else if (DeedWords.IsUndergone(lemma) && tree.Child(verb, Relation.Obj) < 0)
        {
            (actor, recipient, agency) = ([], participants.Of(subject), Agency.Agentless);
        }
        else
        {
            actor = [.. Subjects(verb, subject).SelectMany(participants.Doers)];
            actor = actor.Count > 0 ? actor : participants.Doers(Adjacent(verb));
            actor =
                actor.Count == 0 && (type is not null || IsEventWord(lemma)) && IsSomeone(subject)
                    ? participants.Of(subject)
                    : actor;
            recipient = participants.Of(tree.Child(verb, Relation.Obj, Relation.Iobj));
            agency = actor.Count > 0 ? Agency.Active : Agency.Agentless;
        }

        // A verb without a doer is an event only if it is known to be one, or if what happens is one ("clashes erupted").
        var happens = subject >= 0 && DeedWords.IsHappening(tree.Lemma(subject).ToLowerInvariant());
        var undergone = DeedWords.IsUndergone(lemma) || isPassive && recipient.Count > 0;
        if (type is null && actor.Count == 0 && !happens && !undergone)
        {
            return null;
        }

        var negated = tree.Children(verb)
            .Any(child => tree.Lemma(child).ToLowerInvariant() is "not" or "n't" or "n’t" or "never");
        return new Event(
            "",
            Clause(verb),
            type,
            tree.Parsed.Tokens[verb],
            actor,
            recipient,
            agency,
            negated,
            null,
            null,
            null
        )
        {
            Told = type ?? (happens ? typeOf(subject) : null),
        };
    }

    // "The police and the army attacked": a parser that loses the "and" leaves two subjects.
    private IEnumerable<int> Subjects(int verb, int subject) =>
        tree.Children(verb)
            .Where(child => child != subject && child < verb && tree.RelationOf(child) is Relation.Nsubj)
            .Append(subject)
            .Order();

    // "The soldiers who attacked and left": who did it is named by what the relative clause hangs on.
    private int Antecedent(int verb, int subject)
    {
        if (subject < 0 || tree.Lemma(subject).ToLowerInvariant() is not ("who" or "which" or "that"))
        {
            return subject;
        }

        var clause = verb;
        while (tree.RelationOf(clause) is Relation.Conj or Relation.Xcomp && tree.Parsed.Heads[clause] >= 0)
        {
            clause = tree.Parsed.Heads[clause];
        }

        return tree.RelationOf(clause) is Relation.AclRelcl ? tree.Parsed.Heads[clause] : subject;
    }

    // Of no type here, but of one beside other words: "released an ad", "released the prisoners".
    private static bool IsEventWord(string lemma)
    {
        foreach (var entry in EventLexicon.Default.Find(lemma, Upos.Verb))
        {
            if (!entry.IsOperator)
            {
                return true;
            }
        }

        return false;
    }

    // Whoever is the subject of a known deed does it ("saboteurs attacked"), unless it is something that happens.
    private bool IsSomeone(int subject) =>
        subject >= 0
        && tree.Parsed.Tags[subject] is Upos.Noun
        && !DeedWords.IsHappening(tree.Lemma(subject).ToLowerInvariant());

    // A fronted phrase is easily taken for the subject: "Following talks on Oct. 10, A and B agreed". Whoever stands right
    // before the verb is likelier to do it than something that cannot act.
    private int Adjacent(int verb)
    {
        var (first, _) = tree.Sentence(tree.SentenceOf(verb));
        var at = verb - 1;
        while (at >= first && tree.Parsed.Tags[at] is Upos.Aux or Upos.Adv or Upos.Part)
        {
            at--;
        }

        if (at < first || tree.Parsed.Tags[at] is not (Upos.PropN or Upos.Noun))
        {
            return -1;
        }

        while (
            tree.RelationOf(at) is Relation.Conj or Relation.Flat or Relation.Compound
            && tree.Parsed.Heads[at] is var head
            && head >= first
            && head < verb
        )
        {
            at = head;
        }

        return at;
    }

    /// <summary>The clause of a verb.</summary>
    public TextSpan Clause(int verb)
    {
        var (first, last) = tree.Subtree(verb);
        if (tree.RelationOf(verb) is Relation.Conj && tree.Subject(verb) is var subject and >= 0)
        {
            first = Math.Min(first, verb);
            first = Math.Max(first, subject > verb ? first : tree.Subtree(subject).Last + 1);
        }

        while (first < verb && tree.Parsed.Tags[first] is Upos.Punct or Upos.CConj or Upos.SConj)
        {
            first++;
        }

        while (last > verb && tree.Parsed.Tags[last] is Upos.Punct)
        {
            last--;
        }

        return tree.Span(Math.Min(first, verb), Math.Max(last, verb));
    }
}
