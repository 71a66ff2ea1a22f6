using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>How, where, when and to whom something was said, from the clause of its cue.</summary>
internal sealed class SayingCircumstances(SyntaxTree tree, IReadOnlyList<TimeExpression> times)
{
    private readonly ReportingVerb verbs = new(tree);
    private readonly Venues venues = new(tree);
    private readonly Addressees addressees = new(tree);
    private readonly SayingTimes sayingTimes = new(tree, times);

    /// <summary>The quotation with its cue's whole words, venue, addressee and time, and whether it is denied or hedged.</summary>
    public Quotation Of(Attribution attribution, Quotation quotation)
    {
        var verb = Verb(attribution);
        var venue = venues.Find(attribution.Frame, IsTime);
        return attribution.Cue is not { } cue
            ? quotation with
            {
                Venue = venue,
            }
            : quotation with
            {
                Cue = verb < 0 ? cue : Joined(verbs.Words(verb, attribution.Content), cue),
                Venue = venue,
                Addressee =
                    verb >= 0
                    && addressees.Find(cue, attribution.Frame, IsTime) is { } addressee
                    && quotation.Source?.Span.Overlaps(addressee) != true
                        ? addressee
                        : null,
                Time = sayingTimes.Find(cue, attribution.Frame, quotation.Source?.Span)?.Span,
                Denied = verb >= 0 ? verbs.IsDenied(verb) : SpeechCues.IsDenial(tree.Lemma(tree.TokenAt(cue.End - 1))),
                Hedged = verb >= 0 && verbs.IsHedged(verb, quotation.Source is null),
            };
    }

    // The cue's verb, where it has one; of a carried noun ("expressed concern") the verb that carries it.
    private int Verb(Attribution attribution) =>
        attribution.Cue is { } cue
        && tree.TokenAt(cue.Start) is var token
        && token < tree.Parsed.Count
        && tree.Parsed.Tags[token] is Upos.Verb
        && (SpeechCues.Of(tree.Lemma(token)) != CueClass.None || SpeechCues.IsLight(tree.Lemma(token)))
            ? token
            : -1;

    private static TextSpan Joined(TextSpan words, TextSpan cue) =>
        new(Math.Min(words.Start, cue.Start), Math.Max(words.End, cue.End));

    private bool IsTime(TextSpan span) => times.Overlapping(time => time.Span, span).Any();
}
