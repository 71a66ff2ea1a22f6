using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Quotations in quotation marks: whole sentences or clauses, with the frame before ("he said: ...") or after
/// ("...," he said), interrupted by it, or with no frame of their own. Words quoted inside somebody's clause are left to
/// <see cref="IndirectQuotations"/>, which makes them mixed.
/// </summary>
internal sealed class DirectQuotations(string text, SyntaxTree tree, SourcePhrases sources)
{
    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>Attributions in text order, and the cues they use up.</summary>
    public (List<Attribution> Found, HashSet<int> UsedCues) Find(
        IReadOnlyList<QuotedStretch> stretches,
        IReadOnlyList<TextSpan> parts
    )
    {
        var found = new List<Attribution>();
        var used = new HashSet<int>();
        QuotedStretch? previous = null;
        var part = 0;
        for (var i = 0; i < stretches.Count; i++)
        {
            var stretch = stretches[i];
            while (part + 1 < parts.Count && parts[part].End <= stretch.Outer.Start)
            {
                part++;
            }

            var from =
                i > 0 && parts[part].Contains(stretches[i - 1].Outer) ? stretches[i - 1].Outer.End : parts[part].Start;
            var to =
                i + 1 < stretches.Count && parts[part].Contains(stretches[i + 1].Outer)
                    ? stretches[i + 1].Outer.Start
                    : parts[part].End;
            if (!IsWhole(stretch, parts[part]))
            {
                continue;
            }

            var resumes = previous is not null && found.Count > 0 && Resumes(previous, stretch);
            previous = stretch;
            if (resumes)
            {
                found[^1] = GoOn(found[^1], stretch, from, to, used);
                continue;
            }

            var cue = CueAfter(stretch, to);
            if (cue < 0)
            {
                cue = CueBefore(stretch, from);
            }

            found.Add(Attribute(stretch, cue, from, to));
            if (cue >= 0)
            {
                used.Add(cue);
            }
        }

        return (found, used);
    }

    // The frame of a quotation over several paragraphs may stand behind the last of them.
    private Attribution GoOn(Attribution begun, QuotedStretch stretch, int from, int to, HashSet<int> used)
    {
        var cue = begun.Cue is null ? CueAfter(stretch, to) : -1;
        var framed = begun;
        if (cue >= 0)
        {
            framed = Attribute(stretch, cue, from, to);
            used.Add(cue);
        }

        return framed with
        {
            Content = [.. begun.Content, Content(stretch)],
        };
    }

    private Attribution Attribute(QuotedStretch stretch, int cue, int from, int to)
    {
        if (cue < 0)
        {
            return new Attribution([Content(stretch)], null, null, []);
        }

        var sentence = tree.SentenceSpan(tree.SentenceOf(cue));
        var after = parsed.Tokens[cue].Start >= stretch.Outer.End;
        var frame = after
            ? new TextSpan(stretch.Outer.End, Math.Max(stretch.Outer.End, Math.Min(to, sentence.End)))
            : new TextSpan(Math.Min(Math.Max(from, sentence.Start), stretch.Outer.Start), stretch.Outer.Start);
        var source = sources.Of(cue);
        if (source is null || !frame.Contains(source.Span))
        {
            source = after
                ? sources.Between(tree.TokenAt(stretch.Outer.End), cue - 1) ?? Kept(source, stretch)
                : Kept(source, stretch);
        }

        return new Attribution([Content(stretch)], parsed.Tokens[cue], source, [frame]);
    }

    private static SourcePhrase? Kept(SourcePhrase? source, QuotedStretch stretch) =>
        source is null || source.Span.Overlaps(stretch.Outer) ? null : source;

    // The comma before the closing mark is the frame's, not the speaker's.
    private TextSpan Content(QuotedStretch stretch) =>
        text[stretch.Inner.End - 1] == ',' && stretch.Inner.Length > 1
            ? new TextSpan(stretch.Inner.Start, stretch.Inner.End - 1)
            : stretch.Inner;

    /// <summary>
    /// Whether the marks hold an utterance rather than a word or two in another's clause: it starts where a sentence or
    /// a clause may start, and ends with a stop of its own.
    /// </summary>
    private bool IsWhole(QuotedStretch stretch, TextSpan part)
    {
        if (stretch.Continues)
        {
            return true;
        }

        var before = stretch.Outer.Start - 1;
        while (before >= part.Start && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        var startsClause =
            before < part.Start
            || text[before] is '.' or '?' or '!' or ':' or ',' or ';' or '—' or '–' or '…'
            || QuoteMarks.IsDouble(text[before]);
        if (!startsClause)
        {
            return false;
        }

        var last = text[stretch.Inner.End - 1];
        var after = stretch.Outer.End < part.End ? text[stretch.Outer.End] : '.';
        var stops =
            !stretch.Closed
            || last is '.' or ',' or '?' or '!' or '…' or '—' or '–' or ';'
            || after is '.' or ',' or ';' or '?' or '!';
        if (!stops)
        {
            return false;
        }

        // After a comma inside a sentence a quoted word is a list item or an apposition more often than an utterance.
        return before < part.Start || text[before] is not (',' or '—' or '–') || HasVerb(stretch.Inner);
    }

    private bool HasVerb(TextSpan span) =>
        tree.TokensIn(span) is var (first, last)
        && Enumerable.Range(first, last - first + 1).Any(i => parsed.Tags[i] is Upos.Verb or Upos.Aux);

    // `"A," he said, "b."`: the second stretch goes on with the sentence that the frame broke.
    private bool Resumes(QuotedStretch previous, QuotedStretch stretch)
    {
        if (stretch.Continues)
        {
            return true;
        }

        if (!previous.Closed || text[previous.Inner.End - 1] is not (',' or '—' or '–' or '-'))
        {
            return false;
        }

        var gap = stretch.Outer.Start - previous.Outer.End;
        if (gap is <= 0 or > 160)
        {
            return false;
        }

        var between = text.AsSpan(previous.Outer.End, gap).TrimEnd();
        return between.Length > 0 && between[^1] is ',' or '—' or '–' && between.IndexOfAny('.', '\n') < 0;
    }

    private int CueAfter(QuotedStretch stretch, int to)
    {
        var last = text[stretch.Inner.End - 1];
        if (last == '.' && stretch.Closed)
        {
            return -1;
        }

        var first = tree.TokenAt(stretch.Outer.End);
        for (var i = first; i < parsed.Count && i < first + 24 && parsed.Tokens[i].Start < to; i++)
        {
            if (parsed[i] is "." or ":" && i > first)
            {
                return -1;
            }

            if (IsCue(i))
            {
                return i;
            }
        }

        return -1;
    }

    private int CueBefore(QuotedStretch stretch, int from)
    {
        var before = stretch.Outer.Start - 1;
        while (before >= from && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        if (before < from || text[before] is not (',' or ':' or '—' or '–'))
        {
            return -1;
        }

        for (var i = tree.TokenAt(stretch.Outer.Start) - 1; i >= 0 && parsed.Tokens[i].Start >= from; i--)
        {
            if (parsed.Tokens[i].End <= before && parsed[i] is "." or "!" or "?")
            {
                return -1;
            }

            if (IsCue(i))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsCue(int token) =>
        parsed.Tags[token] is Upos.Verb
        && (SpeechCues.Of(parsed.Lemmas[token]) & (CueClass.Say | CueClass.Ask | CueClass.Think)) != CueClass.None;
}
