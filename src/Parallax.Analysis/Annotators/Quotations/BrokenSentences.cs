using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>Sentences that a frame breaks: <c>"A," he said, "b."</c>, <c>"A," he said, but "b."</c>.</summary>
internal sealed class BrokenSentences(SyntaxTree tree, Utterances utterances)
{
    // A frame with a title and a venue.
    private const int LongestFrame = 240;

    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>Whether the second of two neighbours in a part goes on with the sentence of the first.</summary>
    public bool Resumes(QuotedStretch previous, QuotedStretch stretch)
    {
        if (
            !previous.Closed
            || utterances.Last(previous) is not (',' or '—' or '–' or '-')
            || stretch.Outer.Start - previous.Outer.End is <= 0 or > LongestFrame
        )
        {
            return false;
        }

        var first = tree.TokenAt(previous.Outer.End);
        var last = tree.TokenAt(stretch.Outer.Start) - 1;
        if (last < first || tree.SentenceOf(first) != tree.SentenceOf(last))
        {
            return false;
        }

        var comma = last > first && IsJoint(last) ? last - 1 : last;
        var frame = Enumerable.Range(first, last - first + 1);
        return parsed[comma] is "," or "—" or "–"
            && !frame.Any(i => parsed[i] is "." or ";")
            && frame.Count(i => SpeechFrames.Speaks(parsed, i)) < 2;
    }

    /// <summary>The words with the conjunction in front of their mark, which is content too.</summary>
    public TextSpan Joined(QuotedStretch stretch, TextSpan words)
    {
        var last = tree.TokenAt(stretch.Outer.Start) - 1;
        return !stretch.Continues && last > 0 && IsJoint(last)
            ? new TextSpan(parsed.Tokens[last].Start, stretch.Closed ? stretch.Outer.End : words.End)
            : words;
    }

    private bool IsJoint(int token) => parsed.Lemmas[token] is "but" or "and" or "because" or "that" or "so";
}
