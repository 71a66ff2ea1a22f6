using Parallax.Analysis.Annotators.Syntax;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>Content of a reporting verb that is no clause; ranges of tokens up to a last one that may belong to it.</summary>
internal sealed class ReportedPhrases(SyntaxTree tree)
{
    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>"vowed to fight": the infinitive.</summary>
    public TokenRange? Infinitive(int cue, int end)
    {
        var clause = tree.RightChild(cue, Relation.Xcomp, Relation.Ccomp);
        if (clause < 0)
        {
            return null;
        }

        var (from, to) = tree.Subtree(clause);
        return from > cue ? new TokenRange(from, Math.Min(to, end)) : null;
    }

    /// <summary>"called the vote a farce": what is named and its name.</summary>
    public TokenRange? Naming(int cue, int end)
    {
        var thing = tree.RightChild(cue, Relation.Obj);
        var name = tree.RightChild(cue, Relation.Xcomp, Relation.Obl, Relation.Advcl);
        if (thing < 0 || name < thing || !IsName(name))
        {
            return null;
        }

        return new TokenRange(Math.Max(cue + 1, tree.Subtree(thing).First), Math.Min(end, tree.Subtree(name).Last));
    }

    /// <summary>"demanded the withdrawal", "condemned the mayor for his words": what is asked for, reported or judged.</summary>
    public TokenRange? Object(int cue, int end)
    {
        var thing = tree.RightChild(cue, Relation.Obj);
        return thing < 0 || IsCarried(cue, thing) ? null : Thing(cue, thing, end);
    }

    // "expressed concern that ...": the noun is the cue, not what is expressed.
    private bool IsCarried(int cue, int thing) =>
        SpeechCues.IsLight(parsed.Lemmas[cue])
        && SpeechCues.IsNoun(parsed.Lemmas[thing])
        && tree.RightChild(thing, Relation.Acl, Relation.Ccomp, Relation.Nmod) >= 0;

    /// <summary>"called for restraint", "pointed to the figures": what hangs on a preposition.</summary>
    public TokenRange? Prepositional(int cue, int end)
    {
        foreach (var child in tree.Children(cue))
        {
            if (
                child > cue
                && parsed.Relations[child] is Relation.Obl or Relation.Advcl
                && Preposition(child) is { } preposition
                && SpeechCues.Takes(parsed.Lemmas[cue], preposition)
            )
            {
                return Thing(cue, child, end);
            }
        }

        return null;
    }

    private TokenRange? Thing(int cue, int thing, int end)
    {
        if (parsed.Tags[thing] is Upos.Pron or Upos.Num)
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
            ? new TokenRange(from, Math.Max(to, judged))
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

    // "called it a farce", "regards it as a farce"; "saw the taxes go up" names nothing.
    private bool IsName(int token) =>
        Preposition(token) is { } preposition
            ? preposition is "as"
            : parsed.Tags[token] is Upos.Noun or Upos.PropN or Upos.Adj && parsed.Relations[token] is Relation.Xcomp;

    private string? Preposition(int token)
    {
        var preposition = tree.Child(token, Relation.Case);
        return preposition < 0 ? null : parsed.Lemmas[preposition];
    }
}
