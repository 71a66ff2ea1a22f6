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
    private readonly ClauseFrames frames = new(tree);
    private readonly ClauseShape shape = new(tree);

    /// <summary>Pieces of what is reported, ascending, or null.</summary>
    /// <param name="end">The last token that may be content, of <see cref="ContentEnds"/>.</param>
    public List<TokenRange>? Content(int cue, Scope scope, int end, SourcePhrase? source)
    {
        var commented = frames.AsFrame(cue, scope);
        if (commented is not null || (SpeechCues.Of(parsed.Lemmas[cue]) & CueClass.Comment) != CueClass.None)
        {
            return commented;
        }

        var before = source is not null && frames.Frames(cue, source) ? frames.Before(cue, scope, source) : null;
        // "said Holt, who leads the party": what follows is about Holt.
        if (source is not null && tree.TokenAt(source.Span.Start) == cue + 1)
        {
            return before;
        }

        // "..., the governor says; six still missing": what follows a closed frame is another statement.
        if (!frames.EndsFrame(cue, scope.Last))
        {
            return After(cue, end) is { } after ? [after] : before;
        }

        if (before is not null)
        {
            return before;
        }

        return cue < scope.Last && parsed[cue + 1] is ";" || After(cue, end) is not { } behind ? null : [behind];
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
            if (clause < 0 || !shape.IsFinite(clause) && !shape.HasSubject(clause) || !FollowsClosely(cue, clause))
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
        && shape.HasFinite(new TokenRange(cue + 2, end))
            ? new TokenRange(cue + 1, end)
            : null;

    private bool FollowsClosely(int cue, int clause) => tree.Subtree(clause).First - cue <= 8;
}
