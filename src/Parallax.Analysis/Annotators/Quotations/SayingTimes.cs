using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// When something was said: the date or time in the clause of its cue ("said <b>on Monday</b>"), kept apart from the times
/// of what was said and of other deeds ("said after he left on Sunday").
/// </summary>
/// <param name="times">The article's time expressions in text order.</param>
internal sealed class SayingTimes(SyntaxTree tree, IReadOnlyList<TimeExpression> times)
{
    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>The time expression, or null where none is stated.</summary>
    /// <param name="cue">What says that something was said.</param>
    /// <param name="frames">The clause of the cue without what was said.</param>
    /// <param name="source">The words that name the source, whose dates are its own ("Holt, who left on Sunday").</param>
    public TimeExpression? Find(TextSpan cue, IReadOnlyList<TextSpan> frames, TextSpan? source) =>
        frames
            .SelectMany(frame => times.Overlapping(time => time.Span, frame).Where(time => frame.Contains(time.Span)))
            .Where(time => time.Type is TimeType.Date or TimeType.Time)
            .Where(time => source?.Overlaps(time.Span) != true && IsOfClause(time.Span, cue))
            .OrderBy(time => time.Span.Start < cue.Start ? 1 : 0)
            .ThenBy(time => Math.Abs(time.Span.Start - cue.Start))
            .FirstOrDefault();

    // No other deed stands between the cue and the time.
    private bool IsOfClause(TextSpan time, TextSpan cue)
    {
        var between =
            time.Start >= cue.End
                ? new TextSpan(cue.End, time.Start)
                : new TextSpan(Math.Min(time.End, cue.Start), cue.Start);
        return tree.TokensIn(between) is not var (first, last)
            || !Enumerable.Range(first, last - first + 1).Any(i => parsed.Tags[i] is Upos.Verb or Upos.SConj);
    }
}
