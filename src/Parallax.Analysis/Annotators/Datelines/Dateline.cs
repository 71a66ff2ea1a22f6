using Parallax.Core;

namespace Parallax.Analysis.Annotators.Datelines;

/// <summary>Place, date and agency before the first words of a report: "MOSCOW, October 14. /TASS/."</summary>
/// <param name="Span">The whole dateline with its closing dash or stop.</param>
/// <param name="Place">The place, in running-text capitals ("Moscow"), or null.</param>
/// <param name="Date">TIMEX3 value; the year is XXXX where the article does not settle it; null where no date stands.</param>
/// <param name="Agency">The agency's name, or null.</param>
/// <param name="PlaceSpan">Where the place stands.</param>
/// <param name="DateSpan">Where the date stands.</param>
/// <param name="AgencySpan">Where the agency stands, without slashes or brackets.</param>
public sealed record Dateline(
    TextSpan Span,
    string? Place,
    string? Date,
    string? Agency,
    TextSpan? PlaceSpan,
    TextSpan? DateSpan,
    TextSpan? AgencySpan
)
{
    /// <summary>Key of an article's datelines; mostly none or one.</summary>
    public static AnnotationKey<IReadOnlyList<Dateline>> Key { get; } = new("datelines");
}
