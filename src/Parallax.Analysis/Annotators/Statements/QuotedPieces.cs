using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Statements;

/// <summary>A run of tokens of one sentence in one voice.</summary>
/// <param name="Quotation">Whose content it is; null in the outlet's own voice.</param>
internal readonly record struct VoiceSegment(int First, int Last, Quotation? Quotation);

/// <summary>Tells, token by token, which quotation an article's words belong to.</summary>
internal sealed class QuotedPieces(
    SyntaxTree tree,
    Voices voices,
    EntityIndex entities,
    IReadOnlyList<TimeExpression> times
)
{
    /// <summary>Runs of one voice in a sentence, without those that hold no word.</summary>
    public IEnumerable<VoiceSegment> Segments(int sentence)
    {
        var (first, last) = tree.Sentence(sentence);
        for (var start = first; start <= last; )
        {
            var end = start;
            while (end < last && VoiceOf(end + 1) == VoiceOf(start))
            {
                end++;
            }

            if (Trim(start, end) is var (from, to))
            {
                yield return new VoiceSegment(from, to, VoiceOf(start));
            }

            start = end + 1;
        }
    }

    /// <summary>The quotation whose frame a clause is: it holds the cue and no other finite verb.</summary>
    public Quotation? FramedBy(int first, int last, int sentence)
    {
        Quotation? framed = null;
        for (var i = first; i <= last; i++)
        {
            if (voices.CuedBy(i) is { } quotation && !voices.IsPhrase(quotation))
            {
                framed ??= quotation;
            }
            else if (
                tree.Parsed.FineTags[i] is "VBD" or "VBZ" or "VBP"
                && tree.Parsed.Tags[i] is Upos.Verb
                && !IsInSource(i, framed)
            )
            {
                return null;
            }
        }

        return framed ?? Verbless(first, last, sentence);
    }

    /// <summary>
    /// Whether a frame tells something of its own: where or when it was said, or a figure; and it is no scrap beside one.
    /// </summary>
    public bool Tells(Quotation quotation, TextSpan frame) =>
        quotation.Cue is { } cue
        && frame.Contains(cue)
        && (
            quotation.Venue is { } venue && frame.Contains(venue)
            || times.Overlapping(time => time.Span, frame).Any()
            || entities.Within(frame).Any(pair => IsPlace(pair.Entity) && !IsSource(quotation, pair.Mention))
        );

    private Quotation? VoiceOf(int token) =>
        voices.Of(token) is { } quotation && !voices.IsPhrase(quotation) ? quotation : null;

    private static bool IsPlace(Entity entity) => entity.Type is EntityType.Place;

    private static bool IsSource(Quotation quotation, Mention mention) =>
        quotation.Source is { } source && source.Span.Overlaps(mention.Span);

    private bool IsInSource(int token, Quotation? framed) =>
        framed?.Source is { } source && source.Span.Contains(tree.Parsed.Tokens[token]);

    // ", the minister" or "Lavrov" beside a quotation: what is left of a frame whose cue stands elsewhere.
    private Quotation? Verbless(int first, int last, int sentence)
    {
        var (from, to) = tree.Sentence(sentence);
        var hasVerb = Enumerable.Range(first, last - first + 1).Any(i => tree.Parsed.Tags[i] is Upos.Verb or Upos.Aux);
        if (hasVerb)
        {
            return null;
        }

        return Enumerable.Range(from, to - from + 1).Select(VoiceOf).FirstOrDefault(quotation => quotation is not null);
    }

    private (int First, int Last)? Trim(int first, int last)
    {
        var trimmed = tree.Trim(first, last);
        while (trimmed is var (from, to) && to > from && tree.Parsed.Tags[to] is Upos.SConj)
        {
            trimmed = tree.Trim(from, to - 1);
        }

        return trimmed;
    }
}
