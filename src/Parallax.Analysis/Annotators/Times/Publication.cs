using Parallax.Core;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>The day an article was published, to which its relative dates are anchored.</summary>
/// <param name="Value">
/// TIMEX3 value of the day, with the year XXXX where nothing in the article settles it; null where no day is stated.
/// </param>
/// <param name="Basis">The reasons, in words for a reader.</param>
/// <param name="Span">Where the day stands in the text, where it does.</param>
/// <param name="Years">Years that the article's own evidence leaves open, ascending; empty where it says nothing.</param>
public sealed record Publication(string? Value, string Basis, TextSpan? Span, IReadOnlyList<int> Years)
{
    /// <summary>Key of an article's publication day.</summary>
    public static AnnotationKey<Publication> Key { get; } = new("publication");

    /// <summary>
    /// A day that publication was near, as a caption's or another report's of the story, where its own day is not known:
    /// relative days and days without a year are settled by it. Never the day of publication itself.
    /// </summary>
    public DateOnly? Near { get; init; }

    /// <summary>
    /// Whether it is the day of another report of the story, which lies close enough for bare weekdays; a caption's may lie
    /// weeks before.
    /// </summary>
    public bool NearIsReport { get; init; }

    /// <summary>What says so, in words for a reader.</summary>
    public string? NearBasis { get; init; }

    /// <summary>The day, where it is known to the year.</summary>
    public DateOnly? Day => Value is not null && DateOnly.TryParseExact(Value, "yyyy-MM-dd", out var day) ? day : null;
}
