using Parallax.Analysis.Annotators.Syntax;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Where what a reporting verb reports ends at the latest: before another saying, and before the verb of the noun in whose
/// relative clause the verb stands.
/// </summary>
internal sealed class ContentEnds(SyntaxTree tree)
{
    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>The last token that may still be a cue's content: before a coordinated clause with a cue of its own.</summary>
    public int Before(int cue, Scope scope)
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
}
