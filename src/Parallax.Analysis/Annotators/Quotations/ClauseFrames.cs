using Parallax.Analysis.Annotators.Syntax;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Frames of reported clauses: behind the clause ("..., Holt said"), inside it ("The test, Seoul said, was a failure"), or as a
/// comment on it ("As Holt put it, ...").
/// </summary>
internal sealed class ClauseFrames(SyntaxTree tree)
{
    private readonly ParsedText parsed = tree.Parsed;
    private readonly ClauseShape shape = new(tree);

    /// <summary>
    /// Whether the verb can frame: it tells, as "plans condemned in May" and "a judge could rule" do not, nor "who said".
    /// </summary>
    public bool Frames(int cue, SourcePhrase source) =>
        !TakesObject(cue)
        && source.Antecedent is null
        && (parsed.FineTags[cue] is "VBD" or "VBZ" or "VBP" || IsPerfect(cue))
        && parsed.Relations[cue] is not (Relation.Acl or Relation.AclRelcl);

    /// <summary>Whether the frame ends with its verb.</summary>
    public bool EndsFrame(int cue, int last) => cue == last || parsed[cue + 1] is ";" or "." or "," or "—" or "–";

    /// <summary>What stands in front of the frame, or round it, or null.</summary>
    public List<TokenRange>? Before(int cue, Scope scope, SourcePhrase source)
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
        if (rest is { } behind && shape.HasFinite(front) | shape.HasFinite(behind))
        {
            return [front, behind];
        }

        return shape.HasFinite(front) ? [front] : null;
    }

    /// <summary>"As Holt put it, ...", "..., as the court said in May": the clause that it comments on, or null.</summary>
    public List<TokenRange>? AsFrame(int cue, Scope scope)
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

        return pieces.Exists(shape.HasFinite) ? pieces : null;
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
            || shape.IsFinite(next) && parsed.Heads[next] == cue
            || scope.Cues.Any(other => other > cue && other <= next + 4);
        return remark ? null : new TokenRange(next, scope.Last);
    }

    private bool IsPerfect(int cue) =>
        parsed.FineTags[cue] is "VBN" && tree.Child(cue, Relation.Aux) >= 0 && tree.Child(cue, Relation.AuxPass) < 0;

    // "said" may have its addressee as an object, "hold talks" and "show signs" report nothing.
    private bool TakesObject(int cue) =>
        cue > 0
        && parsed.Lemmas[cue] is not "tell"
        && parsed[cue - 1] is not ","
        && tree.RightChild(cue, Relation.Obj) >= 0;
}
