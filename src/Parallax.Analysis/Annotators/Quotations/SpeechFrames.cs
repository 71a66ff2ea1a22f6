using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>Finds the frame of a quotation: behind it (<c>"...," Holt said</c>) or in front (<c>Holt said: "..."</c>).</summary>
internal sealed class SpeechFrames(string text, SyntaxTree tree, SourcePhrases sources, Utterances utterances)
{
    // A title, a relative clause and a party in brackets may stand between the quotation and its cue.
    private const int Reach = 40;

    private readonly ParsedText parsed = tree.Parsed;
    private readonly FrameSources names = new(tree, sources);
    private readonly PhraseFrames phrases = new(text, tree, new FrameSources(tree, sources));

    /// <summary>The frame of a stretch, or null.</summary>
    /// <param name="from">Where the words before it begin that may be its frame.</param>
    /// <param name="to">Where those behind it end.</param>
    public SpeechFrame? Of(QuotedStretch stretch, int from, int to) =>
        (IsRightBehindCue(stretch, from) ? InFront(stretch, from) : null)
        ?? Behind(stretch, to)
        ?? InFront(stretch, from);

    /// <summary>Whether the token is a verb that introduces quoted words.</summary>
    public static bool Speaks(ParsedText parsed, int token) =>
        parsed.Tags[token] is Upos.Verb
        && (SpeechCues.Of(parsed.Lemmas[token]) & (CueClass.Say | CueClass.Ask | CueClass.Think)) != CueClass.None;

    /// <summary>The frame behind a stretch.</summary>
    public SpeechFrame? Behind(QuotedStretch stretch, int to)
    {
        if (!stretch.Closed)
        {
            return null;
        }

        var first = tree.TokenAt(stretch.Outer.End);
        if (phrases.Behind(stretch, first, to) is { } phrase)
        {
            return phrase;
        }

        var cue = CueBehind(stretch, first, to);
        if (cue < 0)
        {
            return null;
        }

        var end = Math.Min(to, Math.Max(stretch.Outer.End, tree.SentenceSpan(tree.SentenceOf(cue)).End));
        var source = names.BeforeCue(first, cue) ?? names.BehindCue(cue, tree.TokenAt(end));
        return new SpeechFrame(parsed.Tokens[cue], source, new TextSpan(stretch.Outer.End, end), cue);
    }

    private int CueBehind(QuotedStretch stretch, int first, int to)
    {
        var comma = utterances.Last(stretch) is ',' || first < parsed.Count && parsed[first] is ",";
        if (utterances.Last(stretch) is '.' && !comma && !(first < parsed.Count && Speaks(parsed, first)))
        {
            return -1;
        }

        var start = comma && first < parsed.Count && parsed[first] is "," ? first + 1 : first;
        if (
            start < parsed.Count
            && parsed.Lemmas[start] is "when" or "while" or "after" or "before" or "because" or "as"
        )
        {
            return -1;
        }

        var aside = false;
        var bracketed = false;
        for (var i = first; i < parsed.Count && i < first + Reach && parsed.Tokens[i].Start < to; i++)
        {
            // "Sen. Anna Holt (D-Mo.) said": a party and a state in brackets have stops of their own.
            bracketed = parsed[i] is "(" || bracketed && parsed[i] is not ")";
            if (!bracketed && parsed[i] is "." or ":" or ";" && i > first)
            {
                return -1;
            }

            aside |= parsed[i] is "," && i > first;
            if (parsed.Tags[i] is not Upos.Verb)
            {
                continue;
            }

            if (Speaks(parsed, i) && !(i == first && parsed.FineTags[i] is "VBG"))
            {
                return i;
            }

            if (!aside && tree.IsFiniteForm(i))
            {
                // Behind a comma the first verb is the cue, whatever it means: `"...," Holt smiled.`
                return comma && i > first && IsName(i - 1) ? i : -1;
            }
        }

        return -1;
    }

    private SpeechFrame? InFront(QuotedStretch stretch, int from)
    {
        var last = tree.TokenAt(stretch.Outer.Start) - 1;
        if (last < 0 || parsed.Tokens[last].Start < from)
        {
            return null;
        }

        var sentence = tree.Sentence(tree.SentenceOf(last)).First;
        var first = Math.Max(Math.Max(tree.TokenAt(from), sentence), last - Reach);
        if (phrases.InFront(first, last) is { } phrase)
        {
            return phrase;
        }

        var colon = parsed[last] is ":";
        if (
            !colon
            && parsed[last] is not ("," or "—" or "–")
            && !Speaks(parsed, last)
            && parsed.Lemmas[last] is not "that"
        )
        {
            return null;
        }

        var cue = CueInFront(first, last, colon);
        var span = new TextSpan(parsed.Tokens[first].Start, stretch.Outer.Start);
        if (cue >= 0)
        {
            var source = names.InFrontOfCue(first, cue) ?? names.BehindCue(cue, last);
            return new SpeechFrame(parsed.Tokens[cue], source, span, cue);
        }

        return colon && Announcer(first, last) is { } announcer
            ? new SpeechFrame(parsed.Tokens[last], announcer, span)
            : null;
    }

    // Before a comma no other clause may stand between the cue and the words: `said that he left because, "..."`.
    private int CueInFront(int first, int last, bool colon)
    {
        for (var i = last; i >= first; i--)
        {
            if (i < last && parsed[i] is "." or "!" or "?" or ";")
            {
                return -1;
            }

            // Right before the comma any verb is the cue: "who wired, ...", "while chanting, ...".
            var introduces = !colon && i == last - 1 && parsed.Tags[i] is Upos.Verb;
            if (introduces || Speaks(parsed, i) && parsed.Relations[i] is not Relation.Amod)
            {
                return i;
            }

            if (!colon && tree.IsFiniteForm(i))
            {
                return -1;
            }
        }

        return -1;
    }

    // "Holt has a new message:", "the board's answer was short:": who the sentence is about.
    private SourcePhrase? Announcer(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (
                parsed.Relations[i] is Relation.Nsubj
                && parsed.Tags[i] is Upos.Noun or Upos.PropN or Upos.Pron
                && parsed.FineTags[i] is not ("EX" or "WP" or "WDT")
            )
            {
                return sources.Phrase(i);
            }
        }

        return null;
    }

    private bool IsRightBehindCue(QuotedStretch stretch, int from)
    {
        var last = tree.TokenAt(stretch.Outer.Start) - 1;
        return last > 0
            && parsed.Tokens[last].Start >= from
            && (Speaks(parsed, last) || parsed[last] is ":" or "," && Speaks(parsed, last - 1));
    }

    private bool IsName(int token) => parsed.Tags[token] is Upos.Noun or Upos.PropN or Upos.Pron;
}
