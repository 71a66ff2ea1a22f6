using Parallax.Analysis.Annotators.Syntax;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>Content of a reporting verb that is no clause; ranges of tokens up to a last one that may belong to it.</summary>
internal sealed class ReportedPhrases(SyntaxTree tree)
{
    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>"vowed to fight": the infinitive.</summary>
    public (int From, int To)? Infinitive(int cue, int end)
    {
        var clause = tree.RightChild(cue, Relation.Xcomp, Relation.Ccomp);
        if (clause < 0)
        {
            return null;
        }

        var (from, to) = tree.Subtree(clause);
        return from > cue ? (from, Math.Min(to, end)) : null;
    }

    /// <summary>"called the vote a farce": what is named and its name.</summary>
    public (int From, int To)? Naming(int cue, int end)
    {
        var thing = tree.RightChild(cue, Relation.Obj);
        var name = tree.RightChild(cue, Relation.Xcomp, Relation.Obl, Relation.Advcl);
        if (thing < 0 || name < thing || Preposition(name) is not (null or "as"))
        {
            return null;
        }

        return (Math.Max(cue + 1, tree.Subtree(thing).First), Math.Min(end, tree.Subtree(name).Last));
    }

    /// <summary>"demanded the withdrawal", "called for restraint": what is asked for, reported or judged.</summary>
    public (int From, int To)? Object(int cue, int end)
    {
        var thing = tree.RightChild(cue, Relation.Obj);
        if (thing < 0 && tree.Child(cue, Relation.CompoundPrt) < 0)
        {
            // "called for restraint", "appealed for help": what is asked for hangs on a preposition.
            thing = tree.RightChild(cue, Relation.Obl);
            if (thing >= 0 && Preposition(thing) is not ("for" or "against"))
            {
                thing = -1;
            }
        }

        if (thing < 0 || parsed.Tags[thing] is Upos.Pron or Upos.Num)
        {
            return null;
        }

        var (from, to) = tree.Subtree(thing);
        from = Math.Max(from, cue + 1);
        while (from < thing && parsed.Relations[from] is Relation.Case)
        {
            from++;
        }

        // ", among them civilians", ", including women": an afterthought on the object, wherever it was hung.
        if (to + 2 <= end && parsed[to + 1] is "," && parsed.Lemmas[to + 2] is "among" or "including")
        {
            to = end;
        }

        var judged = Math.Min(JudgedAs(cue, to), end);
        to = Math.Min(to, end);
        return judged > to || Enumerable.Range(from, to - from + 1).Count(IsContent) >= 2
            ? (from, Math.Max(to, judged))
            : null;
    }

    // "described the vote as orderly": what it is called belongs to what is said of it.
    private int JudgedAs(int cue, int to)
    {
        foreach (var child in tree.Children(cue))
        {
            if (tree.Subtree(child) is var (first, last) && first == to + 1 && parsed.Lemmas[first] == "as")
            {
                return last;
            }
        }

        return to;
    }

    // "dismissed his words" reports none.
    private bool IsContent(int token) =>
        parsed.Tags[token] is Upos.Noun or Upos.PropN or Upos.Verb or Upos.Adj or Upos.Num
        && !SpeechCues.IsNoun(parsed.Lemmas[token]);

    private string? Preposition(int token)
    {
        var preposition = tree.Child(token, Relation.Case);
        return preposition < 0 ? null : parsed.Lemmas[preposition];
    }
}
