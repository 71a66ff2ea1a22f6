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

    /// <summary>What the time is the time of.</summary>
    public TimeRole Role { get; init; }

    /// <summary>The stretch that the expression begins or ends: "from Sept. 27 to Oct. 10"; null where it stands alone.</summary>
    public TimeRange? Range { get; init; }

    /// <summary>Whether the value holds no figure at all, so that it can agree or disagree with none: "recently", "for years".</summary>
    public bool IsVague => !Value.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Whether the value places or measures it wholly: no unknown digit, and no mere "recently".</summary>
    public bool IsResolved =>
        !Value.Contains('X', StringComparison.Ordinal)
        && !Value.StartsWith('T')
        && !Value.EndsWith("_REF", StringComparison.Ordinal);
}

/// <summary>A stretch of time by the TIMEX3 values of its ends.</summary>
public sealed record TimeRange(string Begin, string End);

/// <summary>What a time is the time of.</summary>
public enum TimeRole
{
    /// <summary>Of what the report tells.</summary>
    Told,

    /// <summary>Of somebody's saying it: "said on Tuesday".</summary>
    Saying,

    /// <summary>Of the report's own publication.</summary>
    Publication,

    /// <summary>Told in a caption: of the picture, not of the event.</summary>
    Caption,
}

/// <summary>TIMEX3 types.</summary>
public enum TimeType
{
    Date,
    Time,
    Duration,
    Set,
}
