using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Reported speech without quotation marks round it all: a clause under a reporting verb ("said that ..."), a clause
/// before its frame ("..., Lavrov said"), an infinitive ("vowed to ..."), a noun phrase ("demanded the withdrawal").
/// </summary>
/// <remarks>
/// The parser's complement clause is taken where there is one and is widened to what the sentence's shape says, for at
/// LAS 80 a clause is more often cut short than run on.
/// </remarks>
internal sealed class IndirectQuotations(SyntaxTree tree, SourcePhrases sources)
{
    private readonly ParsedText parsed = tree.Parsed;
    private readonly ReportedPhrases phrases = new(tree);

    /// <summary>Attributions of one sentence.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="taken">Whether a cue is used up or stands inside a direct quotation.</param>
    public List<Attribution> Find(int sentence, Func<int, bool> taken)
    {
        var (first, last) = tree.Sentence(sentence);
        var cues = Enumerable.Range(first, last - first + 1).Where(i => IsCue(i) && !taken(i)).ToList();
        var found = new List<Attribution>();
        foreach (var cue in cues)
        {
            // A cue inside the content of one that was found is a quotation in a quotation: one level is kept.
            if (found.Any(attribution => attribution.Content.Any(piece => piece.Contains(parsed.Tokens[cue]))))
            {
                continue;
            }

            var source = sources.Of(cue);
            var content = Content(cue, first, last, cues, source);
            if (content is not var (from, to) || Trim(from, to) is not { } span)
            {
                continue;
            }

            // With nobody who speaks, only "it was said that" is still a report.
            if (source is null && !HasThat(from, to) && tree.Child(cue, Relation.AuxPass, Relation.NsubjPass) < 0)
            {
                continue;
            }

            if (source is not null && source.Span.Overlaps(span))
            {
                source = null;
            }

            found.Add(new Attribution([span], parsed.Tokens[cue], source, Frames(first, last, span)));
        }

        return found;
    }

    private bool IsCue(int token) =>
        parsed.Tags[token] is Upos.Verb
        && SpeechCues.Of(parsed.Lemmas[token]) != CueClass.None
        && parsed.Relations[token] is not (Relation.Amod or Relation.Compound or Relation.Case);

    private (int From, int To)? Content(int cue, int first, int last, List<int> cues, SourcePhrase? source)
    {
        var kind = SpeechCues.Of(parsed.Lemmas[cue]);
        var end = EndBefore(cue, last, cues);
        if (
            (kind & (CueClass.Say | CueClass.Think)) != CueClass.None
            && Clause(cue, first, last, end, source) is { } clause
        )
        {
            return clause;
        }

        if ((kind & CueClass.Name) != CueClass.None && source is not null && phrases.Naming(cue, end) is { } naming)
        {
            return naming;
        }

        if (
            (kind & (CueClass.Ask | CueClass.Commit)) != CueClass.None
            && phrases.Infinitive(cue, end) is { } infinitive
        )
        {
            return infinitive;
        }

        return (kind & (CueClass.Ask | CueClass.Judge)) != CueClass.None && source is not null
            ? phrases.Object(cue, end)
            : null;
    }

    private (int From, int To)? Clause(int cue, int first, int last, int end, SourcePhrase? source)
    {
        var before = source is not null && !TakesObject(cue) ? ClauseBefore(cue, first, last, source) : null;
        // "..., the governor says; six still missing": what follows a closed frame is another statement.
        if (!EndsFrame(cue, last))
        {
            return ClauseAfter(cue, end) ?? before;
        }

        return before ?? (cue < last && parsed[cue + 1] is ";" ? null : ClauseAfter(cue, end));
    }

    /// <summary>The last token that may still be this cue's content: before a coordinated clause with a cue of its own.</summary>
    private int EndBefore(int cue, int last, List<int> cues)
    {
        foreach (var next in cues.Where(next => next > cue))
        {
            var subject = tree.Subject(next);
            var speaks = (SpeechCues.Of(parsed.Lemmas[next]) & CueClass.Say) != CueClass.None;
            if (subject <= cue || !speaks || tree.Child(next, Relation.Nsubj, Relation.NsubjPass) < 0)
            {
                continue;
            }

            // "..., while he said": the clause of the next cue starts at its connective.
            var start = tree.Subtree(subject).First;
            for (var i = start - 1; i > cue && i >= start - 3; i--)
            {
                if (
                    parsed.Tags[i] is Upos.CConj or Upos.SConj
                    && parsed.Lemmas[i] is "while" or "and" or "but" or "whereas" or "though"
                )
                {
                    return i - 1;
                }

                if (parsed[i] is ";" or "—")
                {
                    return i - 1;
                }
            }
        }

        return last;
    }

    private (int From, int To)? ClauseAfter(int cue, int end)
    {
        var clause = tree.RightChild(cue, Relation.Ccomp);
        if (clause < 0)
        {
            clause = tree.RightChild(cue, Relation.Parataxis, Relation.Xcomp);
            if (clause < 0 || !IsFinite(clause) || !FollowsClosely(cue, clause))
            {
                return ThatClause(cue, end);
            }
        }

        var from = Math.Max(tree.Subtree(clause).First, cue + 1);
        var to = Math.Min(end, ClauseEnd(cue, clause, end));
        return to >= from ? (from, to) : null;
    }

    // A tree at LAS 80 often hangs the tail of a reported clause on the reporting verb; so the clause goes on to the
    // sentence's end unless a second deed of the speaker begins ("said ... and left").
    private int ClauseEnd(int cue, int clause, int end)
    {
        foreach (var child in tree.Children(cue))
        {
            if (child > clause && parsed.Relations[child] is Relation.Conj && parsed.Tags[child] is Upos.Verb)
            {
                return tree.Subtree(child).First - 1;
            }
        }

        return end;
    }

    private (int From, int To)? ThatClause(int cue, int end)
    {
        for (var i = cue + 1; i <= end && i <= cue + 25; i++)
        {
            if (parsed.Lemmas[i] == "that" && parsed.Tags[i] is Upos.SConj && i < end)
            {
                return (i, end);
            }

            if (parsed.Tags[i] is Upos.Verb)
            {
                break;
            }
        }

        return null;
    }

    private (int From, int To)? ClauseBefore(int cue, int first, int last, SourcePhrase source)
    {
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

        if (AnotherClause(cue, last) && !EndsFrame(cue, last))
        {
            return null;
        }

        // The clause must have a verb of its own: "In Paris, Lavrov said" has none.
        return Enumerable.Range(first, comma - first).Any(IsFinite) ? (first, comma - 1) : null;
    }

    private bool EndsFrame(int cue, int last) => cue == last || parsed[cue + 1] is ";" or "." or "," or "—" or "–";

    // "said" may have its addressee as an object, "hold talks" and "show signs" report nothing.
    private bool TakesObject(int cue) =>
        cue > 0
        && parsed.Lemmas[cue] is not "tell"
        && parsed[cue - 1] is not ","
        && tree.RightChild(cue, Relation.Obj) >= 0;

    private bool AnotherClause(int cue, int last) =>
        tree.RightChild(cue, Relation.Ccomp) is var clause && clause >= 0 && clause <= last;

    private bool HasThat(int from, int to) =>
        Enumerable
            .Range(from, to - from + 1)
            .Take(3)
            .Any(i => parsed.Lemmas[i] == "that" && parsed.Tags[i] is Upos.SConj);

    private bool IsFinite(int token) =>
        parsed.FineTags[token] is "VBD" or "VBZ" or "VBP" or "MD"
        || parsed.Tags[token] is not Upos.Punct && tree.Child(token, Relation.Aux, Relation.AuxPass, Relation.Cop) >= 0;

    private bool FollowsClosely(int cue, int clause) => tree.Subtree(clause).First - cue <= 8;

    private TextSpan? Trim(int from, int to)
    {
        while (
            from <= to
            && (
                parsed[from] is "," or ":" or "—" or "–" or "-"
                || parsed.Lemmas[from] == "that" && parsed.Tags[from] is Upos.SConj
            )
        )
        {
            from++;
        }

        while (to > from && parsed[to] is "." or "," or ";" or ":" or "—" or "–" or "!" or "?")
        {
            to--;
        }

        return from <= to && Enumerable.Range(from, to - from + 1).Any(i => parsed.Tags[i] is not Upos.Punct)
            ? tree.Span(from, to)
            : null;
    }

    private List<TextSpan> Frames(int first, int last, TextSpan content)
    {
        var sentence = tree.Span(first, last);
        var frames = new List<TextSpan>();
        if (content.Start > sentence.Start)
        {
            frames.Add(new TextSpan(sentence.Start, content.Start));
        }

        if (sentence.End > content.End)
        {
            frames.Add(new TextSpan(content.End, sentence.End));
        }

        return frames;
    }
}
