using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Tells words that somebody utters from a word or two in another's clause, a title, a nickname: an utterance starts where
/// a sentence or a clause may start, and ends with a stop of its own.
/// </summary>
internal sealed class Utterances(string text, SyntaxTree tree)
{
    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>Whether the stretch is an utterance.</summary>
    /// <param name="part">The part it stands in.</param>
    /// <param name="framed">Whether a frame says that the words are spoken.</param>
    public bool Is(QuotedStretch stretch, TextSpan part, Func<bool> framed)
    {
        if (stretch.Continues)
        {
            return true;
        }

        var before = Before(stretch.Outer.Start, part.Start);
        if (!Stops(stretch, part))
        {
            return false;
        }

        if (before < part.Start || text[before] is '.' or '?' or '!' or ':' or '…' || QuoteMarks.IsAny(text[before]))
        {
            return true;
        }

        // Inside a sentence a quoted word is a list item, an apposition or a title more often than an utterance.
        return text[before] is ',' or ';' or '—' or '–' or '―'
            ? HasVerb(stretch.Inner) && framed()
            : IsBehindCue(stretch) && (SpansSentences(stretch.Inner) || HasVerb(stretch.Inner) || IsCalled(stretch));
    }

    /// <summary>Last character of the words, without the marks of a quotation inside them.</summary>
    public char Last(QuotedStretch stretch)
    {
        var at = stretch.Inner.End - 1;
        while (at > stretch.Inner.Start && QuoteMarks.IsAny(text[at]))
        {
            at--;
        }

        return text[at];
    }

    /// <summary>The position of the last character before one that is not blank; one before the limit where none is.</summary>
    public int Before(int position, int limit)
    {
        var at = position - 1;
        while (at >= limit && char.IsWhiteSpace(text[at]))
        {
            at--;
        }

        return at;
    }

    private bool Stops(QuotedStretch stretch, TextSpan part)
    {
        var after = stretch.Outer.End;
        return !stretch.Closed
            || Last(stretch) is '.' or ',' or '?' or '!' or '…' or '—' or '–' or ';'
            || after >= part.End
            || text[after] is '.' or ',' or ';' or '?' or '!' or '\n'
            || IsBeforeCue(stretch);
    }

    // `"We lost" said Holt`: without a comma the verb of speaking still closes.
    private bool IsBeforeCue(QuotedStretch stretch)
    {
        var next = tree.TokenAt(stretch.Outer.End);
        return next < parsed.Count && SpeechFrames.Speaks(parsed, next);
    }

    // `said "we lost".`: the verb of speaking stands right before the mark.
    private bool IsBehindCue(QuotedStretch stretch)
    {
        var last = tree.TokenAt(stretch.Outer.Start) - 1;
        if (last >= 0 && parsed.Lemmas[last] is "that" && SpansSentences(stretch.Inner))
        {
            last--;
        }

        return last >= 0 && SpeechFrames.Speaks(parsed, last);
    }

    // `chanted "What curfew?"`
    private bool IsCalled(QuotedStretch stretch) => Last(stretch) is '?' or '!';

    private bool HasVerb(TextSpan span) =>
        tree.TokensIn(span) is var (first, last)
        && Enumerable.Range(first, last - first + 1).Any(i => parsed.Tags[i] is Upos.Verb or Upos.Aux);

    private bool SpansSentences(TextSpan span) =>
        tree.TokensIn(span) is var (first, last) && tree.SentenceOf(first) != tree.SentenceOf(last);
}
