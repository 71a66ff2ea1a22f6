using Parallax.Core;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>A stretch of an article by what it is to its reader. Parts ascend and do not overlap.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands, without white space at its edges.</param>
/// <param name="Repeats">
/// Index of the part whose words it only repeats (a caption printed twice), or null. A repeat is furniture.
/// </param>
public sealed record Part(PartKind Kind, TextSpan Span, int? Repeats = null)
{
    /// <summary>Key of an article's parts.</summary>
    public static AnnotationKey<IReadOnlyList<Part>> Key { get; } = new("parts");

    /// <summary>Where the outlet's name stands in it, where it is the page's nameplate or imprint; else null.</summary>
    public TextSpan? Outlet { get; init; }

    /// <summary>Whether it is a kicker in a line of its own that says more than a section's name: "THE STOLEN VOTE".</summary>
    public bool IsWordedKicker { get; init; }

    /// <summary>
    /// Whether the part tells the story rather than dressing it: headline, standfirst, caption, paragraph, and a kicker in
    /// the outlet's own words.
    /// </summary>
    public bool IsProse =>
        IsWordedKicker || Kind is PartKind.Headline or PartKind.Standfirst or PartKind.Caption or PartKind.Paragraph;
}
