using Parallax.Analysis.Annotators.Syntax;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Coding;

/// <summary>What stands in which role beside an event word, whatever the voice: heads of phrases, as token indices.</summary>
internal sealed class Arguments
{
    private readonly SyntaxTree tree;
    private readonly List<(string Preposition, int Head)> phrases = [];

    private Arguments(SyntaxTree tree, int word)
    {
        this.tree = tree;
        Word = word;
    }

    /// <summary>The event word.</summary>
    public int Word { get; }

    /// <summary>Whoever does what a verb tells; of a passive, in its by-phrase. -1 for none.</summary>
    public int Subject { get; private set; } = -1;

    /// <summary>To whom or what it is done; of a passive, its subject. -1 for none.</summary>
    public int Object { get; private set; } = -1;

    /// <summary>Who gets it ("gave [them] food"); -1 for none.</summary>
    public int IndirectObject { get; private set; } = -1;

    /// <summary>An infinitive or gerund that completes the word; -1 for none.</summary>
    public int Infinitive { get; private set; } = -1;

    /// <summary>A clause with its own subject that completes the word; -1 for none.</summary>
    public int Clause { get; private set; } = -1;

    /// <summary>Of a noun, whose it is; -1 for none.</summary>
    public int Possessor { get; private set; } = -1;

    /// <summary>Whether the verb is passive.</summary>
    public bool IsPassive { get; private set; }

    /// <summary>Phrases with a preposition on the word or on its object, with the preposition in lower case, in text order.</summary>
    public IReadOnlyList<(string Preposition, int Head)> Phrases => phrases;

    /// <summary>What stands beside a verb.</summary>
    public static Arguments OfVerb(SyntaxTree tree, int verb)
    {
        var found = new Arguments(tree, verb) { IsPassive = IsPassiveVerb(tree, verb) };
        found.ReadChildren();
        var relation = tree.RelationOf(verb);
        var head = tree.Parsed.Heads[verb];
        var subject = Antecedent(tree, verb, tree.Subject(verb));
        if (found.IsPassive)
        {
            found.Object = relation is Relation.Acl && subject < 0 ? head : subject;
            found.Subject = tree.Child(verb, Relation.OblAgent);
        }
        else
        {
            found.Subject = relation is Relation.Acl && tree.Child(verb, Relation.Nsubj) < 0 ? head : subject;
            if (found.Object < 0 && relation is Relation.AclRelcl && found.Subject != head && head >= 0)
            {
                // "the village that rebels attacked": what the clause hangs on is its object.
                found.Object = tree.Child(verb, Relation.Nsubj) >= 0 ? head : -1;
            }
        }

        if (Misread(tree, verb) is var doer and >= 0)
        {
            (found.Subject, found.Object) = (doer, head);
        }

        found.ReadPhrasesOf(found.Object > verb ? found.Object : -1);
        return found;
    }

    /// <summary>
    /// Who does what a verb tells that is taken for a participle between two nouns ("Lom lifted sanctions": "lifted" an
    /// adjective of the sanctions, "Lom" the first half of a compound); -1 where it is none.
    /// </summary>
    public static int Misread(SyntaxTree tree, int verb)
    {
        var head = tree.Parsed.Heads[verb];
        if (
            tree.RelationOf(verb) is not Relation.Amod
            || head < verb
            || tree.RelationOf(head) is not Relation.Root
            || tree.Parsed.FineTags[verb] is not ("VBN" or "VBD")
        )
        {
            return -1;
        }

        var own = tree.Child(verb, Relation.Nsubj);
        return own >= 0
            ? own
            : tree.Children(head)
                .Where(child => child < verb && tree.RelationOf(child) is (Relation.Compound or Relation.Nsubj))
                .FirstOrDefault(-1);
    }

    /// <summary>What stands beside a noun or an adjective.</summary>
    public static Arguments OfNominal(SyntaxTree tree, int word)
    {
        var found = new Arguments(tree, word);
        found.ReadChildren();
        found.Possessor = tree.Child(word, Relation.NmodPoss);
        found.Subject =
            tree.Child(word, Relation.Cop) >= 0 || tree.Parsed.Tags[word] is Upos.Adj ? tree.Subject(word) : -1;
        return found;
    }

    private void ReadChildren()
    {
        foreach (var child in tree.Children(Word))
        {
            switch (tree.RelationOf(child))
            {
                case Relation.Obj when Object >= 0 && IndirectObject < 0 && Object > Word:
                    // "gave Lom an ultimatum", with two objects.
                    (IndirectObject, Object) = (Object, child);
                    break;
                case Relation.Obj:
                    Object = Object < 0 ? child : Object;
                    break;
                case Relation.Iobj:
                    IndirectObject = child;
                    break;
                case Relation.Xcomp:
                case Relation.Acl when child > Word && IsInfinitive(child):
                case Relation.Advcl when child > Word && IsInfinitive(child):
                    Infinitive = Infinitive < 0 ? child : Infinitive;
                    break;
                case Relation.Ccomp when HasSubject(child):
                case Relation.Acl when HasSubject(child):
                    Clause = Clause < 0 ? child : Clause;
                    break;
                case Relation.Ccomp:
                    Infinitive = Infinitive < 0 ? child : Infinitive;
                    break;
                case Relation.Obl or Relation.OblAgent or Relation.Nmod or Relation.Advcl or Relation.Acl:
                    AddPhrase(child);
                    break;
            }
        }
    }

    private void ReadPhrasesOf(int noun)
    {
        if (noun < 0)
        {
            return;
        }

        foreach (var child in tree.Children(noun))
        {
            if (tree.RelationOf(child) is Relation.Nmod or Relation.Obl or Relation.Acl)
            {
                AddPhrase(child);
            }
        }
    }

    // "of bombing": a gerund behind a preposition is a phrase too.
    private void AddPhrase(int child)
    {
        if (tree.Preposition(child) is { } preposition && child > tree.Sentence(tree.SentenceOf(child)).First)
        {
            phrases.Add((preposition.ToLowerInvariant(), child));
        }
    }

    private bool HasSubject(int verb) => tree.Child(verb, Relation.Nsubj, Relation.NsubjPass) >= 0;

    private bool IsInfinitive(int verb) =>
        tree.Child(verb, Relation.Mark) is var mark and >= 0
        && tree.Parsed.FineTags[mark] == "TO"
        && tree.Child(verb, Relation.Nsubj, Relation.NsubjPass) < 0;

    private static bool IsPassiveVerb(SyntaxTree tree, int verb)
    {
        if (tree.Child(verb, Relation.NsubjPass, Relation.AuxPass) >= 0)
        {
            return true;
        }

        if (tree.Parsed.FineTags[verb] != "VBN" || tree.Child(verb, Relation.Aux, Relation.Nsubj, Relation.Obj) >= 0)
        {
            return false;
        }

        // "the village attacked by rebels"; "were tortured and killed".
        return tree.RelationOf(verb) is Relation.Acl
            || tree.RelationOf(verb) is Relation.Conj
                && tree.Parsed.Heads[verb] is var first and >= 0
                && tree.Child(first, Relation.NsubjPass, Relation.AuxPass) >= 0;
    }

    // "The soldiers who attacked": who did it is named by what the relative clause hangs on.
    private static int Antecedent(SyntaxTree tree, int verb, int subject)
    {
        if (subject < 0 || tree.Parsed.FineTags[subject] is not ("WP" or "WDT"))
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
}
