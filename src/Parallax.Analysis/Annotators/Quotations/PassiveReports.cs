using Parallax.Analysis.Annotators.Syntax;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Reporting verbs in the passive, whose subject is of the content: "the blast was described as an accident", "he is expected
/// to resign", "the plan was condemned by Seoul".
/// </summary>
internal sealed class PassiveReports(SyntaxTree tree)
{
    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>Pieces of what is reported, or null where the verb is no such passive.</summary>
    public List<TokenRange>? Content(int cue, CueClass kind, int end)
    {
        var subject = tree.Child(cue, Relation.NsubjPass);
        if (
            subject < 0
            || subject > cue
            || SpeechCues.IsFelt(parsed.Lemmas[cue])
            || parsed.Lemmas[subject] is "it" && tree.RightChild(cue, Relation.Ccomp) > 0
        )
        {
            return null;
        }

        var complement = Complement(cue, kind);
        if (complement is { } rest)
        {
            return [Nominal(subject), rest with { Last = Math.Min(end, rest.Last) }];
        }

        // "was condemned by Seoul": all that is said is what it is said of.
        var agent = tree.Child(cue, Relation.OblAgent);
        return agent >= 0 && (kind & CueClass.Judge) != CueClass.None ? [Nominal(subject)] : null;
    }

    private TokenRange Nominal(int subject)
    {
        var (from, to) = tree.Subtree(subject);
        return new TokenRange(from, to);
    }

    private TokenRange? Complement(int cue, CueClass kind)
    {
        foreach (var child in tree.Children(cue))
        {
            if (child > cue && IsComplement(child, kind))
            {
                var (from, to) = tree.Subtree(child);
                from = Math.Max(from, cue + 1);
                // "was accused of lying": the preposition is of the cue, as in "accused of".
                return new TokenRange(from < to && parsed.Lemmas[from] is "of" ? from + 1 : from, to);
            }
        }

        return null;
    }

    private bool IsComplement(int child, CueClass kind) =>
        parsed.Relations[child] switch
        {
            // "was seen, as Holt put it, ...": a comment has a subject of its own.
            Relation.Advcl when tree.Child(child, Relation.Nsubj, Relation.NsubjPass) >= 0 => false,
            Relation.Xcomp or Relation.Ccomp => true,
            Relation.Obl or Relation.Advcl => tree.Preposition(child) switch
            {
                "as" => (kind & (CueClass.Name | CueClass.Judge)) != CueClass.None,
                "of" => (kind & CueClass.Judge) != CueClass.None,
                _ => false,
            },
            _ => false,
        };
}
