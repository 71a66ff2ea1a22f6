using Parallax.Core;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>A date, time of day, duration or set named in the text, after TIMEX3 (ISO 24617-1).</summary>
/// <param name="Span">The words: "Wednesday", "this past July".</param>
/// <param name="Type">Kind of expression.</param>
/// <param name="Value">TIMEX3 value; unknown digits are X ("XXXX-10-14").</param>
/// <param name="Basis">What settled a part that the words leave open, in words for a reader; null where they say it all.</param>
public sealed record TimeExpression(TextSpan Span, TimeType Type, string Value, string? Basis)
{
    /// <summary>Key of an article's time expressions, in text order, without overlap.</summary>
    public static AnnotationKey<IReadOnlyList<TimeExpression>> Key { get; } = new("times");

    /// <summary>Whether the value has no unknown digit.</summary>
    public bool IsResolved => !Value.Contains('X', StringComparison.Ordinal) || Value.StartsWith('P');
}

/// <summary>TIMEX3 types.</summary>
public enum TimeType
{
    Date,
    Time,
    Duration,
    Set,
}
