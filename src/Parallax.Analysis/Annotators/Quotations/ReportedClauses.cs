using Parallax.Analysis.Annotators.Syntax;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// The clause that a reporting verb reports: behind it, in front of its frame, or on both sides. The parser's complement
/// clause is taken where there is one and is widened to what the sentence's shape says, for at LAS 85 a clause is more often
/// cut short than run on.
/// </summary>
internal sealed class ReportedClauses(SyntaxTree tree)
{
    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>Pieces of what is reported, ascending, or null.</summary>
    /// <param name="end">The last token that may be content, of <see cref="EndBefore"/>.</param>
    public List<TokenRange>? Content(int cue, Scope scope, int end, SourcePhrase? source)
    {
        var commented = AsFrame(cue, scope);
        if (commented is not null || (SpeechCues.Of(parsed.Lemmas[cue]) & CueClass.Comment) != CueClass.None)
        {
            return commented;
        }

        var before = source is not null && Frames(cue, source) ? Before(cue, scope, source) : null;
        // "said Holt, who leads the party": what follows is about Holt.
        if (source is not null && tree.TokenAt(source.Span.Start) == cue + 1)
        {
            return before;
        }

        // "..., the governor says; six still missing": what follows a closed frame is another statement.
        if (!EndsFrame(cue, scope.Last))
        {
            return After(cue, end) is { } after ? [after] : before;
        }

        if (before is not null)
        {
            return before;
        }

        return cue < scope.Last && parsed[cue + 1] is ";" || After(cue, end) is not { } behind ? null : [behind];
    }

    /// <summary>The last token that may still be a cue's content: before a coordinated clause with a cue of its own.</summary>
    public int EndBefore(int cue, Scope scope)
    {
        foreach (var next in scope.Cues.Where(next => next > cue))
        {
            if (Begins(next, cue, scope) is { } start)
            {
                return start - 1;
            }
        }

        return RelativeEnd(cue, scope.Last);
    }

    // "Voters who said they had doubts stayed at home": a clause in front of its noun's verb ends before that verb.
    private int RelativeEnd(int cue, int last)
    {
        for (int at = cue, steps = 0; at >= 0 && steps < 8; at = parsed.Heads[at], steps++)
        {
            if (
                parsed.Relations[at] is not (Relation.Acl or Relation.AclRelcl)
                || parsed.Heads[at] is not (>= 0 and var noun)
            )
            {
                continue;
            }

            var verb = parsed.Heads[noun];
            while (verb > cue && parsed.Heads[verb - 1] == verb && parsed.Tags[verb - 1] is Upos.Aux or Upos.Adv)
            {
                verb--;
            }

            return verb > cue + 1 ? verb - 1 : last;
        }

        return last;
    }

    // Where the clause of a later cue begins that is no content of this one: at its connective or the comma before it.
    private int? Begins(int next, int cue, Scope scope)
    {
        var kind = SpeechCues.Of(parsed.Lemmas[next]);
        var says = (kind & CueClass.Say) != CueClass.None;
        var participle = parsed.FineTags[next] is "VBG" && (kind & (CueClass.Say | CueClass.Judge)) != CueClass.None;
        if (!says && !participle)
        {
            return null;
        }

        if (tree.Child(next, Relation.Nsubj, Relation.NsubjPass) is var subject and >= 0)
        {
            return subject < cue
                ? Resumes(next, cue)
                : BeginsWithSubject(tree.Subtree(subject).First, next, cue, scope);
        }

        var start = next;
        while (start - 1 > cue && parsed.Tags[start - 1] is Upos.Adv or Upos.Aux or Upos.Part)
        {
            start--;
        }

        // ", adding that ...": a participle behind a comma goes on with the speaker, unless it hangs inside the content.
        if (participle && parsed[start - 1] is ",")
        {
            return parsed.Heads[next] == cue || SpeechCues.GoesOn(parsed.Lemmas[next]) ? start - 1 : null;
        }

        // "... and warned": the same form, hung on the cue.
        return parsed.Tags[start - 1] is Upos.CConj && Joins(next, cue) ? start - 1 : null;
    }

    // "Holt, who asked not to be named, said": the verb of an earlier subject ends what stands in its relative clause.
    private int? Resumes(int next, int cue)
    {
        var comma = next - 1;
        while (comma > cue && parsed.Tags[comma] is Upos.Adv or Upos.Aux)
        {
            comma--;
        }

        return comma > cue && parsed[comma] is "," ? comma : null;
    }

    // A saying that shares its subject joins another saying: "said the bill was unfair and warned of strikes", "is telling
    // voters it is late and says ...".
    private bool Joins(int next, int cue) =>
        parsed.Relations[next] is Relation.Conj
        && (
            parsed.FineTags[next] == parsed.FineTags[cue]
            || parsed.FineTags[cue] is "VBG" && parsed.FineTags[next] is "VBZ" or "VBP"
        )
        && (
            parsed.Heads[next] == cue
            || parsed.Heads[next] is var first and >= 0
                && (SpeechCues.Of(parsed.Lemmas[first]) & CueClass.Say) == CueClass.None
        );

    private int? BeginsWithSubject(int start, int next, int cue, Scope scope)
    {
        // "..., while he said": the clause of the next cue starts at its connective.
        for (var i = start - 1; i > cue && i >= start - 3; i--)
        {
            if (
                parsed.Tags[i] is Upos.CConj or Upos.SConj
                && parsed.Lemmas[i] is "while" or "and" or "but" or "whereas" or "though" or "although"
            )
            {
                return i;
            }

            if (parsed[i] is ";" or "—")
            {
                return i;
            }
        }

        // "He hopes ..., Holt said": the frame behind is the outer one's.
        return start - 1 > cue && parsed[start - 1] is "," && next >= scope.Last - 1 ? start - 1 : null;
    }

    private TokenRange? After(int cue, int end)
    {
        var clause = tree.RightChild(cue, Relation.Ccomp);
        if (clause < 0)
        {
            clause = Asked(cue);
        }

        if (clause < 0)
        {
            clause = tree.RightChild(cue, Relation.Parataxis, Relation.Xcomp);
            if (clause < 0 || !IsFinite(clause) && !HasSubject(clause) || !FollowsClosely(cue, clause))
            {
                return ThatClause(cue, end);
            }
        }

        var from = Math.Max(ClauseStart(cue, clause), cue + 1);
        var to = Math.Min(end, ClauseEnd(cue, clause, end));
        return to >= from ? new TokenRange(from, to) : null;
    }

    // "did not say when the bridge would open": what is asked or told stands right behind, often hung as if it were a time.
    private int Asked(int cue) =>
        tree.Children(cue)
            .Where(child =>
                child > cue
                && parsed.Relations[child] is Relation.Advcl
                && tree.Subtree(child).First == cue + 1
                && (parsed.FineTags[cue + 1] is "WRB" or "WP" or "WDT" || parsed.Lemmas[cue + 1] is "whether" or "if")
            )
            .DefaultIfEmpty(-1)
            .First();

    // "said praise from abroad would change nothing": what looks like the object of "said" is the subject of what was said.
    private int ClauseStart(int cue, int clause)
    {
        var start = tree.Subtree(clause).First;
        var thing = tree.RightChild(cue, Relation.Obj);
        return
            thing >= 0
            && thing < start
            && !SpeechCues.HasAddressee(parsed.Lemmas[cue])
            && tree.Subtree(thing).Last == start - 1
            && tree.Child(clause, Relation.Mark) < 0
            ? tree.Subtree(thing).First
            : start;
    }

    // A tree at LAS 85 often hangs the tail of a reported clause on the reporting verb; so the clause goes on to the
    // sentence's end unless a second deed of the speaker begins ("said ... and left").
    private int ClauseEnd(int cue, int clause, int end)
    {
        foreach (var child in tree.Children(cue))
        {
            if (child > clause && IsAnotherDeed(child, cue))
            {
                return tree.Subtree(child).First - 1;
            }
        }

        // "said he knew nothing; six are still missing"
        for (var i = clause + 1; i < end; i++)
        {
            if (parsed[i] is ";")
            {
                return i - 1;
            }
        }

        return end;
    }

    // "said ... and left"; with a subject of its own ("said it was late, and the road was closed") it is still what was said
    // more often than not (46 of 65 clauses of PolNeAR's dev half that the tree and the sentence end differently).
    private bool IsAnotherDeed(int child, int cue) =>
        parsed.Relations[child] is Relation.Conj
        && parsed.Tags[child] is Upos.Verb
        && parsed.FineTags[child] == parsed.FineTags[cue]
        && tree.Child(child, Relation.Nsubj, Relation.NsubjPass) < 0;

    private TokenRange? ThatClause(int cue, int end)
    {
        for (var i = cue + 1; i <= end && i <= cue + 25; i++)
        {
            if (parsed.Lemmas[i] == "that" && parsed.Tags[i] is Upos.SConj && i < end)
            {
                return new TokenRange(i, end);
            }

            if (parsed.Tags[i] is Upos.Verb)
            {
                break;
            }
        }

        return Rest(cue, end);
    }

    // "experts say her plans to raise taxes would ...": "say" has a clause behind it even where the tree has lost it.
    private TokenRange? Rest(int cue, int end) =>
        parsed.Lemmas[cue] is "say"
        && cue + 4 <= end
        && parsed.Tags[cue + 1] is Upos.Det or Upos.PropN or Upos.Pron or Upos.Noun or Upos.Adj or Upos.Num
        && HasFinite(new TokenRange(cue + 2, end))
            ? new TokenRange(cue + 1, end)
            : null;

    private List<TokenRange>? Before(int cue, Scope scope, SourcePhrase source)
    {
        var (first, last) = (scope.First, scope.Last);
        var frame = Math.Min(cue, tree.TokenAt(source.Span.Start));
        var comma = frame - 1;
        while (comma > first && parsed.Tags[comma] is Upos.Adv)
        {
            comma--;
        }

        if (comma <= first || parsed[comma] is not ("," or "”" or "\"" or "—" or "–"))
        {
            return null;
        }

        if (tree.RightChild(cue, Relation.Ccomp) >= 0 && !EndsFrame(cue, last))
        {
            return null;
        }

        var front = new TokenRange(first, comma - 1);
        var rest = Resumed(cue, scope, source);
        // The clause must have a verb of its own: "In Paris, Lavrov said" has none; "The test, Seoul said, was a failure"
        // has it behind the frame.
        if (rest is { } behind && HasFinite(front) | HasFinite(behind))
        {
            return [front, behind];
        }

        return HasFinite(front) ? [front] : null;
    }

    // "A, Holt said, B": B goes on with A unless it is a remark on the saying (", adding ...") or another's words.
    private TokenRange? Resumed(int cue, Scope scope, SourcePhrase source)
    {
        var at = Math.Max(cue, tree.TokenAt(source.Span.End - 1)) + 1;
        while (at < scope.Last && at < cue + 8 && parsed[at] is not "," && parsed.Tags[at] is not Upos.Verb)
        {
            at++;
        }

        if (at + 2 >= scope.Last || parsed[at] is not ",")
        {
            return null;
        }

        var next = at + 1;
        var remark =
            parsed.FineTags[next] is "VBG" or "VBN" or "WP" or "WDT" or "WRB"
            || parsed.Lemmas[next] is "who" or "which" or "while" or "although" or "though" or "as"
            || IsFinite(next) && parsed.Heads[next] == cue
            || scope.Cues.Any(other => other > cue && other <= next + 4);
        return remark ? null : new TokenRange(next, scope.Last);
    }

    // "As Holt put it, ...", "..., as the court said in May": a comment on the clause it hangs on.
    private List<TokenRange>? AsFrame(int cue, Scope scope)
    {
        if (parsed.Relations[cue] is not Relation.Advcl)
        {
            return null;
        }

        var mark = tree.Child(cue, Relation.Mark);
        var (from, to) = tree.Subtree(cue);
        if (mark < 0 || parsed.Lemmas[mark] != "as" || mark != from || tree.Child(cue, Relation.Ccomp) >= 0)
        {
            return null;
        }

        var pieces = new List<TokenRange>();
        if (from > scope.First)
        {
            pieces.Add(new TokenRange(scope.First, from - 1));
        }

        if (to < scope.Last - 1)
        {
            pieces.Add(new TokenRange(to + 1, scope.Last));
        }

        return pieces.Exists(HasFinite) ? pieces : null;
    }

    private bool EndsFrame(int cue, int last) => cue == last || parsed[cue + 1] is ";" or "." or "," or "—" or "–";

    // A frame has a verb of its own that tells: "plans condemned in May" and "a judge could rule" frame nothing, nor does
    // "who said".
    private bool Frames(int cue, SourcePhrase source) =>
        !TakesObject(cue)
        && source.Antecedent is null
        && (parsed.FineTags[cue] is "VBD" or "VBZ" or "VBP" || IsPerfect(cue))
        && parsed.Relations[cue] is not (Relation.Acl or Relation.AclRelcl);

    private bool IsPerfect(int cue) =>
        parsed.FineTags[cue] is "VBN" && tree.Child(cue, Relation.Aux) >= 0 && tree.Child(cue, Relation.AuxPass) < 0;

    // "said" may have its addressee as an object, "hold talks" and "show signs" report nothing.
    private bool TakesObject(int cue) =>
        cue > 0
        && parsed.Lemmas[cue] is not "tell"
        && parsed[cue - 1] is not ","
        && tree.RightChild(cue, Relation.Obj) >= 0;

    private bool HasFinite(TokenRange range) =>
        Enumerable.Range(range.First, range.Last - range.First + 1).Any(IsFinite);

    private bool IsFinite(int token) =>
        parsed.FineTags[token] is "VBD" or "VBZ" or "VBP" or "MD"
        || parsed.Tags[token] is not Upos.Punct && tree.Child(token, Relation.Aux, Relation.AuxPass, Relation.Cop) >= 0;

    // "shows Holt leading": a clause without a finite verb has a subject of its own.
    private bool HasSubject(int clause) => tree.Child(clause, Relation.Nsubj, Relation.NsubjPass) >= 0;

    private bool FollowsClosely(int cue, int clause) => tree.Subtree(clause).First - cue <= 8;
}
