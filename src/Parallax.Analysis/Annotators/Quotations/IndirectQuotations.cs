using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Reported speech without quotation marks round it all, by a verb: a clause under it ("said that ..."), a clause round its
/// frame ("..., Lavrov said, ..."), an infinitive ("vowed to ..."), a noun phrase ("demanded the withdrawal"), a passive
/// ("was described as ...").
/// </summary>
internal sealed class IndirectQuotations
{
    private readonly SyntaxTree tree;
    private readonly ParsedText parsed;
    private readonly SourcePhrases sources;
    private readonly ReportedClauses clauses;
    private readonly ContentEnds ends;
    private readonly ReportedPhrases phrases;
    private readonly PassiveReports passives;

    public IndirectQuotations(SyntaxTree tree, SourcePhrases sources)
    {
        this.tree = tree;
        this.sources = sources;
        parsed = tree.Parsed;
        clauses = new ReportedClauses(tree);
        ends = new ContentEnds(tree);
        phrases = new ReportedPhrases(tree);
        passives = new PassiveReports(tree);
    }

    /// <summary>Attributions of one sentence, whatever contains another one before it.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="taken">Whether a cue is used up.</param>
    public List<Attribution> Find(int sentence, Func<int, bool> taken)
    {
        var (first, last) = tree.Sentence(sentence);
        var cues = Enumerable.Range(first, last - first + 1).Where(i => IsCue(i) && !taken(i)).ToList();
        var found = cues.Select(cue => Read(cue, new Scope(first, last, cues))).OfType<Attribution>().ToList();
        return
        [
            .. found.OrderBy(inner =>
                found.Count(outer =>
                    !ReferenceEquals(outer, inner) && outer.Content.Any(piece => piece.Contains(inner.Cue!.Value))
                )
            ),
        ];
    }

    private bool IsCue(int token) =>
        parsed.Tags[token] is Upos.Verb
        && SpeechCues.Of(parsed.Lemmas[token]) != CueClass.None
        && !(SpeechCues.IsFelt(parsed.Lemmas[token]) && tree.Child(token, Relation.AuxPass) >= 0)
        && parsed.Relations[token] is not (Relation.Amod or Relation.Compound or Relation.Case);

    private Attribution? Read(int cue, Scope scope)
    {
        var source = sources.Of(cue);
        var content = Content(cue, scope, source);
        if (content is null)
        {
            return null;
        }

        List<TextSpan> pieces = [.. content.Select(piece => Trim(piece.First, piece.Last)).OfType<TextSpan>()];
        if (pieces.Count == 0)
        {
            return null;
        }

        if (source is null ? !StandsAlone(cue, content[0]) : IsAnyone(source, cue))
        {
            return null;
        }

        if (source is not null && pieces.Exists(source.Span.Overlaps))
        {
            source = null;
        }

        return new Attribution(pieces, parsed.Tokens[cue], source, Frames(tree.Span(scope.First, scope.Last), pieces));
    }

    private List<TokenRange>? Content(int cue, Scope scope, SourcePhrase? source)
    {
        var kind = SpeechCues.Of(parsed.Lemmas[cue]);
        var end = ends.Before(cue, scope);
        if (passives.Content(cue, kind, end) is { } passive)
        {
            return passive;
        }

        // "agreed on a truce so that ..." reports the truce, whatever clause hangs behind it.
        var pointed =
            source is not null && (kind & CueClass.Prepositional) != CueClass.None
                ? phrases.Prepositional(cue, kind, end)
                : null;
        if (pointed is { } near && near.First <= cue + 2)
        {
            return [near];
        }

        if (
            (kind & (CueClass.Say | CueClass.Think | CueClass.Comment)) != CueClass.None
            && clauses.Content(cue, scope, end, source) is { } clause
        )
        {
            return clause;
        }

        return source is not null && phrases.Content(cue, kind, end) is { } phrase ? [phrase] : null;
    }

    // With nobody who speaks, only "it was said that" and "arguing that" are still reports; "don't forget that" is none.
    private bool StandsAlone(int cue, TokenRange content) =>
        tree.Child(cue, Relation.AuxPass, Relation.NsubjPass) >= 0
        || parsed.FineTags[cue] is not "VB" && HasThat(content);

    // "you say", "I think": nobody in particular, and the writer.
    private bool IsAnyone(SourcePhrase source, int cue) =>
        source.IsPronoun
        && tree.TokenAt(source.Span.Start) is var pronoun
        && (
            parsed.Heads[pronoun] == cue && parsed.Lemmas[pronoun] is "you" or "one" or "nobody"
            || parsed.Lemmas[pronoun] is "I" or "i" && parsed.Lemmas[cue] is "think" or "know" or "guess" or "mean"
        );

    private bool HasThat(TokenRange range) =>
        Enumerable
            .Range(range.First, range.Last - range.First + 1)
            .Take(3)
            .Any(i => parsed.Lemmas[i] == "that" && parsed.Tags[i] is Upos.SConj);

    private TextSpan? Trim(int from, int to)
    {
        while (
            from <= to
            && (
                parsed[from] is "," or ":" or ";" or "—" or "–" or "-"
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

    // What of the sentence is no content: where venue, addressee and time of the saying may stand.
    private static List<TextSpan> Frames(TextSpan sentence, List<TextSpan> content)
    {
        var frames = new List<TextSpan>();
        var at = sentence.Start;
        foreach (var piece in content)
        {
            if (piece.Start > at)
            {
                frames.Add(new TextSpan(at, piece.Start));
            }

            at = piece.End;
        }

        if (sentence.End > at)
        {
            frames.Add(new TextSpan(at, sentence.End));
        }

        return frames;
    }
}
