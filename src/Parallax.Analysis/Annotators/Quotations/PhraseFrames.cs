using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>Frames without a verb of speaking: "according to Holt", "in the words of Holt", "as Holt put it", "— Anna Holt".</summary>
internal sealed class PhraseFrames(string text, SyntaxTree tree, FrameSources names)
{
    private const int LongestSignature = 60;

    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>The frame behind a stretch, or null.</summary>
    /// <param name="first">First token behind it.</param>
    public SpeechFrame? Behind(QuotedStretch stretch, int first, int to)
    {
        if (Signature(stretch.Outer.End, to) is { } signature)
        {
            return signature;
        }

        if (first < parsed.Count && parsed[first] is ",")
        {
            first++;
        }

        if (Opening(first) is not var (cue, name) || parsed.Tokens[first].Start >= to)
        {
            return null;
        }

        var last = name - 1;
        while (
            last + 1 < parsed.Count
            && parsed.Tokens[last + 1].Start < to
            && parsed[last + 1] is not ("." or ";" or ":")
            && tree.SentenceOf(last + 1) == tree.SentenceOf(first)
        )
        {
            last++;
        }

        return Frame(
            cue,
            name,
            last,
            new TextSpan(stretch.Outer.End, Math.Max(stretch.Outer.End, parsed.Tokens[Math.Max(first, last)].End))
        );
    }

    /// <summary>The frame in front of a stretch, or null.</summary>
    /// <param name="first">First token of what stands in front in its sentence.</param>
    /// <param name="last">Last token of it.</param>
    public SpeechFrame? InFront(int first, int last)
    {
        if (last <= first || parsed[last] is not ",")
        {
            return null;
        }

        // "He is seen, as Holt put it, ...": the phrase may begin behind a comma; it has no comma of its own.
        var start = last - 1;
        while (start > first && parsed[start - 1] is not ",")
        {
            start--;
        }

        return Opening(start) is var (cue, name) ? Frame(cue, name, last - 1, tree.Span(start, last)) : null;
    }

    private SpeechFrame? Frame((int First, int Last)? cue, int name, int last, TextSpan span)
    {
        if (cue is var (from, to))
        {
            return Named(tree.Span(from, to), name, last, span, -1);
        }

        // "as Holt put it": the verb behind the name is the cue.
        var verb = Enumerable
            .Range(name, Math.Max(0, last - name + 1))
            .FirstOrDefault(i => parsed.Tags[i] is Upos.Verb, -1);
        return verb > name && (parsed.Lemmas[verb] is "put" or "have" || SpeechFrames.Speaks(parsed, verb))
            ? Named(tree.Span(verb, verb), name, verb - 1, span, verb)
            : null;
    }

    private SpeechFrame? Named(TextSpan cue, int name, int last, TextSpan span, int verb) =>
        names.Run(name, last) is { } source ? new SpeechFrame(cue, source, span, verb) { IsPhrase = true } : null;

    // Tokens of the cue and the first of the name; no cue yet for "as".
    private ((int First, int Last)? Cue, int Name)? Opening(int first)
    {
        if (first + 2 >= parsed.Count)
        {
            return null;
        }

        if (Is(first, "according") && Is(first + 1, "to"))
        {
            return ((first, first + 1), first + 2);
        }

        if (Is(first, "as"))
        {
            return (null, first + 1);
        }

        var noun = Is(first + 1, "the") ? first + 2 : first + 1;
        return Is(first, "in") && Is(noun, "words") && noun + 2 < parsed.Count && Is(noun + 1, "of")
            ? ((first, noun + 1), noun + 2)
            : null;
    }

    // A dash or a colon and a name to the end of the line, as under a motto, behind a reader's letter, in a headline.
    private SpeechFrame? Signature(int from, int to)
    {
        var dash = from;
        while (dash < to && char.IsWhiteSpace(text[dash]))
        {
            dash++;
        }

        if (dash >= to || text[dash] is not ('—' or '–' or '―' or '-') && !(text[dash] is ':' && dash == from))
        {
            return null;
        }

        var end = dash + 1;
        while (end < to && text[end] is not '\n' && end - dash <= LongestSignature)
        {
            end++;
        }

        var name = new TextSpan(dash + 1, end).Trim(text);
        if (end - dash > LongestSignature || tree.TokensIn(name) is not var (first, last))
        {
            return null;
        }

        last -= last > first && parsed[last] is "." ? 1 : 0;
        var nominal = Enumerable
            .Range(first, last - first + 1)
            .All(i =>
                parsed.Tags[i] is not (Upos.Verb or Upos.Aux or Upos.SConj or Upos.Pron)
                && parsed[i] is not (";" or ":")
            );
        return nominal && char.IsUpper(text[name.Start])
            ? Named(new TextSpan(dash, dash + 1), first, last, new TextSpan(from, end), -1)
            : null;
    }

    private bool Is(int token, string word) => parsed[token].Equals(word, StringComparison.OrdinalIgnoreCase);
}
