using Parallax.Core;

namespace Parallax.Web.Pages.Articles;

/// <summary>Something that was found in an article, in words for a reader.</summary>
/// <param name="Number">From 1, in reading order.</param>
/// <param name="Kind">Which kind of the legend it is.</param>
/// <param name="Annotator">Who found it.</param>
/// <param name="Title">What it is: "direct quotation", "person".</param>
/// <param name="Name">Whose or which; null where it has no name.</param>
/// <param name="Facts">What else is known, and what says so.</param>
/// <param name="Places">Where it stands, at least one.</param>
public sealed record ArticleFinding(
    int Number,
    FindingKind Kind,
    string Annotator,
    string Title,
    string? Name,
    IReadOnlyList<FindingFact> Facts,
    IReadOnlyList<FindingPlace> Places
)
{
    /// <summary>What of it was said, from its first word to its last, for a press review; null where it is no quotation.</summary>
    public TextSpan? Quoted { get; init; }
}

/// <summary>Something known of a finding.</summary>
/// <param name="Term">What: "cue", "basis".</param>
/// <param name="Value">The words.</param>
public sealed record FindingFact(string Term, string Value);

/// <summary>Where a finding stands.</summary>
/// <param name="Span">The words.</param>
/// <param name="Kind">What they are to the finding.</param>
/// <param name="Note">Why these words are of it; null where they say so themselves.</param>
public sealed record FindingPlace(TextSpan Span, FindingKind Kind, string? Note = null);

/// <summary>Kinds of words that a finding sets apart, in the legend's order.</summary>
public enum FindingKind
{
    /// <summary>What somebody said.</summary>
    Quotation,

    /// <summary>The verb that says so.</summary>
    Cue,

    /// <summary>Who said it.</summary>
    Source,

    /// <summary>A person, body or place.</summary>
    Name,

    /// <summary>A time.</summary>
    Date,

    /// <summary>A number with what it counts.</summary>
    Quantity,

    /// <summary>What somebody does to somebody.</summary>
    Event,

    /// <summary>What the outlet calls something.</summary>
    Label,
}
