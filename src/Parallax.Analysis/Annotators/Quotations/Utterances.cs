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
    private const int LongestHeading = 12;

    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>Whether the stretch is an utterance.</summary>
    /// <param name="part">The part it stands in.</param>
    /// <param name="frame">Finds the frame that says the words are spoken.</param>
    public bool Is(QuotedStretch stretch, TextSpan part, Func<SpeechFrame?> frame)
    {
        if (stretch.Continues)
        {
            return true;
        }

        if (!Stops(stretch, part) || IsHeading(stretch, part))
        {
            return false;
        }

        var before = Before(stretch.Outer.Start, part.Start);
        if (before < part.Start || text[before] is '.' or '?' or '!' or ':' or '…' || QuoteMarks.IsAny(text[before]))
        {
            return true;
        }

        // Inside a sentence a quoted word is a list item, an apposition or a title more often than an utterance.
        if (text[before] is ',' or ';' or '—' or '–' or '―')
        {
            return frame() is { } found && (HasVerb(stretch.Inner) || found.IsPhrase);
        }

        return IsBehindCue(stretch)
            ? SpansSentences(stretch.Inner) || HasVerb(stretch.Inner) || IsCalled(stretch)
            : IsBehindThat(stretch) && SpansSentences(stretch.Inner) && frame() is not null;
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
            || text[after] is '.' or ',' or ';' or '?' or '!'
            || text[after] is ':' && stretch.Outer.Start == part.Start
            || IsBeforeCue(stretch);
    }

    // `"We lost" said Holt`: without a comma the verb of speaking still closes.
    private bool IsBeforeCue(QuotedStretch stretch)
    {
        var next = tree.TokenAt(stretch.Outer.End);
        return next < parsed.Count && SpeechFrames.Speaks(parsed, next);
    }

    // `said "we lost".`: the verb of speaking stands right before the mark.
    private bool IsBehindCue(QuotedStretch stretch) =>
        tree.TokenAt(stretch.Outer.Start) - 1 is var last and >= 0 && SpeechFrames.Speaks(parsed, last);

    // `said that "they lost. They had it coming."`
    private bool IsBehindThat(QuotedStretch stretch) =>
        tree.TokenAt(stretch.Outer.Start) - 1 is var last and >= 0 && parsed.Lemmas[last] is "that";

    // 'The Long Way Home': a paragraph that is nothing but a few capitalised words in marks.
    private bool IsHeading(QuotedStretch stretch, TextSpan part)
    {
        if (
            stretch.Outer.Length < part.Length - 1
            || tree.TokensIn(stretch.Inner) is not var (first, last)
            || last - first >= LongestHeading
        )
        {
            return false;
        }

        var words = Enumerable.Range(first, last - first + 1).Where(i => char.IsLetter(parsed[i][0])).ToList();
        var capitals = words.Count(i => char.IsUpper(parsed[i][0]));
        return capitals > 1
            && capitals * 3 >= words.Count * 2
            && words.TrueForAll(i => char.IsUpper(parsed[i][0]) || parsed.Tokens[i].Length < 4);
    }

    // `chanted "What curfew?"`
    private bool IsCalled(QuotedStretch stretch) => Last(stretch) is '?' or '!';

    private bool HasVerb(TextSpan span) =>
        tree.TokensIn(span) is var (first, last)
        && Enumerable.Range(first, last - first + 1).Any(i => parsed.Tags[i] is Upos.Verb or Upos.Aux);

    private bool SpansSentences(TextSpan span) =>
        tree.TokensIn(span) is var (first, last) && tree.SentenceOf(first) != tree.SentenceOf(last);
}
