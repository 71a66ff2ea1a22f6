using Parallax.Analysis.Annotators.Syntax;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Content of a reporting verb that is no clause: an infinitive ("vowed to fight"), what is asked for, reported or judged
/// ("demanded the withdrawal"), who is asked and what for ("urged the council to meet"), what is named and its name ("called
/// the vote a farce"). Ranges of tokens up to a last one that may belong to it.
/// </summary>
internal sealed class ReportedPhrases(SyntaxTree tree)
{
    private static readonly string[] Complements = ["of", "for", "as", "over", "about", "to", "against"];

    private readonly ParsedText parsed = tree.Parsed;
    private readonly CalledNames names = new(tree);

    /// <summary>What a verb of the class reports, or null.</summary>
    public TokenRange? Content(int cue, CueClass kind, int end)
    {
        if (
            !(
                tree.Subject(cue) is var subject and >= 0
                && (SpeechCues.IsExhibit(parsed.Lemmas[subject]) || parsed.Lemmas[subject] is "it")
            )
        )
        {
            kind &= ~CueClass.Evidence;
        }

        if (Matter(cue, kind) is var thing and >= 0 && !IsCarried(cue, thing))
        {
            return Thing(cue, kind, thing, end);
        }

        // "the ruling, which he called “homework”": the thing stands in front, its name is all that follows.
        if (
            (kind & CueClass.Name) != CueClass.None
            && Names(cue)
            && parsed.Relations[cue] is not (Relation.Root or Relation.Conj)
        )
        {
            return names.Behind(cue) is var last && last > cue ? new TokenRange(cue + 1, Math.Min(last, end)) : null;
        }

        if ((kind & (CueClass.Ask | CueClass.AsksWho | CueClass.Commit)) != CueClass.None)
        {
            return Infinitive(cue, end);
        }

        // "denied taking the money"
        return
            (kind & CueClass.Judge) != CueClass.None
            && tree.RightChild(cue, Relation.Xcomp) is var deed and >= 0
            && parsed.FineTags[deed] is "VBG"
            ? Infinitive(cue, end)
            : null;
    }

    /// <summary>"agreed on a truce", "pointed to the figures": what hangs on a preposition.</summary>
    public TokenRange? Prepositional(int cue, CueClass kind, int end) =>
        Governed(cue) is var thing and >= 0 ? Thing(cue, kind, thing, end) : null;

    // The object, or what a preposition ties to the verb.
    private int Matter(int cue, CueClass kind)
    {
        var takes =
            CueClass.Ask | CueClass.AsksWho | CueClass.Demand | CueClass.Judge | CueClass.Name | CueClass.Evidence;
        var thing = (kind & takes) != CueClass.None ? tree.RightChild(cue, Relation.Obj) : -1;
        return thing >= 0 || (kind & CueClass.Prepositional) == CueClass.None ? thing : Governed(cue);
    }

    private int Governed(int cue) =>
        tree.Children(cue)
            .Where(child =>
                child > cue
                && parsed.Relations[child] is Relation.Obl or Relation.Advcl
                && tree.Preposition(child) is { } preposition
                && SpeechCues.Takes(parsed.Lemmas[cue], preposition)
            )
            .DefaultIfEmpty(-1)
            .First();

    private TokenRange? Infinitive(int cue, int end)
    {
        var clause = tree.RightChild(cue, Relation.Xcomp, Relation.Ccomp);
        if (clause < 0)
        {
            return null;
        }

        var (from, to) = tree.Subtree(clause);
        return from > cue ? new TokenRange(from, Math.Min(to, end)) : null;
    }

    // "expressed concern that ...": the noun is the cue, not what is expressed.
    private bool IsCarried(int cue, int thing) =>
        SpeechCues.IsLight(parsed.Lemmas[cue])
        && SpeechCues.IsNoun(parsed.Lemmas[thing])
        && tree.RightChild(thing, Relation.Acl, Relation.Ccomp, Relation.Nmod) >= 0;

    private TokenRange? Thing(int cue, CueClass kind, int thing, int end)
    {
        var (from, to) = tree.Subtree(thing);
        from = Math.Max(from, cue + 1);
        while (from < thing && parsed.Relations[from] is Relation.Case)
        {
            from++;
        }

        // "what he calls “the free zone” without a doctor": the name ends with its marks, whatever hangs on it.
        if (
            Names(cue)
            && (kind & CueClass.Name) != CueClass.None
            && names.IsMark(from)
            && names.Closing(from, end) is var close and > 0
        )
        {
            return new TokenRange(from, Math.Min(close, end));
        }

        // ", among them civilians", ", including women": an afterthought on the object, wherever it was hung.
        if (to + 2 <= end && parsed[to + 1] is "," && parsed.Lemmas[to + 2] is "among" or "including")
        {
            to = end;
        }

        to = Math.Min(to, end);
        if (to < from)
        {
            return null;
        }

        var whole = Math.Min(end, Complemented(cue, kind, to));
        return whole > to || Stands(kind, thing, from, to) || IsNameAlone(cue, kind, from, to)
            ? new TokenRange(from, Math.Max(to, whole))
            : null;
    }

    // Alone the object says what was asked for or judged; a person who is asked or a thing that is named says nothing.
    private bool Stands(CueClass kind, int thing, int from, int to) =>
        (
            (kind & (CueClass.Judge | CueClass.Demand | CueClass.Evidence)) != CueClass.None
            || (kind & CueClass.Prepositional) != CueClass.None && parsed.Relations[thing] is not Relation.Obj
        )
        && parsed.Tags[thing] is not (Upos.Pron or Upos.Num)
        && Enumerable.Range(from, to - from + 1).Any(IsContent);

    // "what he calls “a farce”", "called the vote “rigged”" where the tree sees one phrase: the marks show what is said.
    private bool IsNameAlone(int cue, CueClass kind, int from, int to) =>
        (kind & CueClass.Name) != CueClass.None
        && Names(cue)
        && (to > from || parsed.Tags[from] is not Upos.Pron)
        && Enumerable.Range(from, Math.Min(to + 2, parsed.Count) - from).Any(names.IsMark);

    // "accused the mayor of lying", "urged the council to meet", "described the vote as orderly".
    private int Complemented(int cue, CueClass kind, int to)
    {
        var last = to;
        foreach (var child in tree.Children(cue))
        {
            if (
                child > cue
                && tree.Subtree(child) is var (first, end)
                && first == last + 1
                && IsComplement(child, kind)
            )
            {
                last = end;
            }
        }

        return last == to && (kind & CueClass.Name) != CueClass.None && Names(cue) ? names.Behind(to) : last;
    }

    // "call", "dub": the name follows without "as".
    private bool Names(int cue) => SpeechCues.Calls(parsed.Lemmas[cue]);

    private bool IsComplement(int child, CueClass kind) =>
        parsed.Relations[child] switch
        {
            Relation.Xcomp or Relation.Ccomp => kind != CueClass.Name || parsed.Tags[child] is not Upos.Verb,
            Relation.Obl or Relation.Advcl => tree.Preposition(child) is { } preposition
                && (preposition is "as" || kind != CueClass.Name && Complements.Contains(preposition)),
            _ => false,
        };

    // "dismissed his words" reports none.
    private bool IsContent(int token) =>
        parsed.Tags[token] is Upos.Noun or Upos.PropN or Upos.Verb or Upos.Adj or Upos.Num
        && !SpeechCues.IsNoun(parsed.Lemmas[token]);
}
