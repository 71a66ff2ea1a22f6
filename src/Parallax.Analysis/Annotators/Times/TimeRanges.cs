namespace Parallax.Analysis.Annotators.Times;

/// <summary>Ties the two ends of a stretch: "from Sept. 27 to Oct. 10", "between Saturday and Monday", "2009-2013".</summary>
internal static class TimeRanges
{
    /// <summary>The same expressions, with the range they begin or end.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="times">Expressions in text order.</param>
    public static IReadOnlyList<TimeExpression> Tie(string text, IReadOnlyList<TimeExpression> times)
    {
        var tied = times.ToArray();
        for (var index = 0; index + 1 < tied.Length; index++)
        {
            var (first, second) = (tied[index], tied[index + 1]);
            if (Links(text, first, second) && IsStretch(first, second))
            {
                var range = new TimeRange(first.Value, second.Value);
                (tied[index], tied[index + 1]) = (first with { Range = range }, second with { Range = range });
            }
        }

        return tied;
    }

    private static bool Links(string text, TimeExpression first, TimeExpression second)
    {
        var between = text.AsSpan(first.Span.End, second.Span.Start - first.Span.End).Trim();
        return between switch
        {
            "to" or "until" or "till" or "through" or "-" or "–" or "—" => true,
            "and" => FollowsBetween(text, first),
            _ => false,
        };
    }

    // "and" ties only what "between" opens; "the censuses of" and the like may stand behind it.
    private static bool FollowsBetween(string text, TimeExpression first)
    {
        const int reach = 24;
        var start = Math.Max(0, first.Span.Start - reach);
        var before = text.AsSpan(start, first.Span.Start - start);
        var stop = before.LastIndexOfAny(".;,");
        return before[(stop + 1)..].Contains("between ", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsStretch(TimeExpression first, TimeExpression second) =>
        first is { Type: TimeType.Date or TimeType.Time }
        && second is { Type: TimeType.Date or TimeType.Time }
        && first.Role == second.Role
        && !first.Value.EndsWith("_REF", StringComparison.Ordinal)
        && (!first.IsResolved || !second.IsResolved || string.CompareOrdinal(first.Value, second.Value) < 0);
}
