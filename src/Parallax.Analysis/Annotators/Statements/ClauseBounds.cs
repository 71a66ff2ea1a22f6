using Parallax.Analysis.Annotators.Syntax;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Statements;

/// <summary>
/// Which verbs of a run head a clause that stands for itself, and where it begins and ends: coordinated clauses and
/// predicates, contrasts, clauses of cause and of what came before or after, and relative and participial clauses that only add to what is said
/// ("..., which killed ten", "..., killing ten").
/// </summary>
internal sealed class ClauseBounds
{
    /// <summary>Words of a coordinated predicate or a participle below which it is no statement: "rose and fell".</summary>
    private const int LeastWords = 3;

    private readonly SyntaxTree tree;
    private readonly ParsedText parsed;
    private readonly int first;
    private readonly int last;
    private readonly int end;
    private readonly bool verbatim;

    /// <param name="tree">The trees.</param>
    /// <param name="first">First token of the run.</param>
    /// <param name="last">Last token of the run.</param>
    /// <param name="verbatim">Whether only coordinated clauses and contrasts stand for themselves.</param>
    public ClauseBounds(SyntaxTree tree, int first, int last, bool verbatim)
    {
        (this.tree, parsed, this.first, this.last, this.verbatim) = (tree, tree.Parsed, first, last, verbatim);
        end = last;
        while (end > first && parsed.Tags[end] is Upos.Punct)
        {
            end--;
        }
    }

    /// <summary>First and last token of the clause that a verb heads, or null where it does not stand for itself.</summary>
    public (int Start, int End)? Of(int verb)
    {
        var head = parsed.Heads[verb];
        if (head < first || head > last)
        {
            return null;
        }

        var (from, to) = tree.Subtree(verb);
        return head < verb && IsClause(verb) ? (StartOf(from), last)
            : head > verb && from == first && !verbatim && IsCircumstance(verb) ? (first, to)
            : null;
    }

    private bool IsClause(int verb) =>
        parsed.Relations[verb] switch
        {
            Relation.Conj or Relation.Parataxis => HasSubject(verb)
                ? IsMarkedRight(verb)
                : !verbatim && IsPredicate(verb),
            Relation.Advcl => HasSubject(verb) && IsContrast(tree.Child(verb, Relation.Mark))
                || !verbatim && ReachesEnd(verb) && (IsCircumstance(verb) || IsParticiple(verb)),
            Relation.AclRelcl => !verbatim && ReachesEnd(verb) && IsFinite(verb) && IsBehindComma(verb),
            Relation.Acl => !verbatim && ReachesEnd(verb) && IsParticiple(verb),
            _ => false,
        };

    // A subject of its own, and no relative pronoun: that clause hangs on a noun.
    private bool HasSubject(int verb)
    {
        var subject = tree.Child(verb, Relation.Nsubj, Relation.NsubjPass, Relation.Expl);
        return subject >= first && subject < verb && parsed.Lemmas[subject] is not ("that" or "which" or "who");
    }

    private bool IsMarkedRight(int verb) =>
        tree.Child(verb, Relation.Mark) is var mark && (mark < 0 || IsContrast(mark));

    private bool IsContrast(int mark) =>
        mark >= 0 && parsed.Lemmas[mark] is "while" or "whereas" or "although" or "though";

    // Why, and what came before or after, told as a fact; "if" and "unless" stay with what they bind, and so does "when",
    // which as often says what the main clause tells ("began when forces attacked").
    private bool IsCircumstance(int verb) =>
        parsed.Relations[verb] is Relation.Advcl
        && HasSubject(verb)
        && IsFinite(verb)
        && tree.Child(verb, Relation.Mark, Relation.Advmod) is var mark
        && mark >= 0
        && parsed.Lemmas[mark].ToLowerInvariant() is "after" or "before" or "because" or "since";

    // A second predicate of one subject: "entered the gallery and found two men". An auxiliary that both share ("may have
    // entered and found") leaves the second without a finite form, and they stay together.
    private bool IsPredicate(int verb)
    {
        var head = parsed.Heads[verb];
        return parsed.Tags[head] is Upos.Verb
            && parsed.Tags[verb] is Upos.Verb
            && IsHighest(head)
            && IsFinite(verb)
            && IsFinite(head)
            && !MayShareAuxiliary(head, verb)
            && tree.Subtree(head).Last >= end
            && tree.Subtree(verb) is var (from, to)
            && Math.Min(to, last) - from >= LeastWords
            && verb - head >= LeastWords;
    }

    // "May have entered and found": the past tense and the participle look alike.
    private bool MayShareAuxiliary(int head, int verb) =>
        tree.Child(head, Relation.Aux, Relation.AuxPass) >= 0
        && parsed.FineTags[verb] == "VBD"
        && tree.Child(verb, Relation.Aux, Relation.AuxPass) < 0;

    // Inside a complement or a relative clause a second predicate is part of what that clause says.
    private bool IsHighest(int verb)
    {
        while (parsed.Relations[verb] is Relation.Conj && parsed.Heads[verb] is var head && head >= first)
        {
            verb = head;
        }

        return parsed.Heads[verb] < first || parsed.Heads[verb] > last;
    }

    private bool IsParticiple(int verb) =>
        parsed.FineTags[verb] == "VBG"
        && IsBehindComma(verb)
        && tree.Subtree(verb) is var (from, to)
        && Math.Min(to, last) - from > LeastWords;

    private bool IsFinite(int verb) =>
        tree.IsFiniteForm(verb)
        || tree.Children(verb)
            .Any(child =>
                parsed.Relations[child] is Relation.Aux or Relation.AuxPass or Relation.Cop && tree.IsFiniteForm(child)
            );

    private bool IsBehindComma(int verb) =>
        tree.Subtree(verb).First is var from && from > first && parsed[from - 1] is "," or "—" or "–"
        || parsed[from] is ",";

    private bool ReachesEnd(int verb) => tree.Subtree(verb).Last >= end;

    private int StartOf(int from)
    {
        var start = from;
        while (start - 1 > first && parsed.Tags[start - 1] is Upos.CConj or Upos.Punct)
        {
            start--;
        }

        return start;
    }
}
