using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quantities;

/// <summary>A number of things as an interval: "at least 10" people is 10 to null, "dozens" 24 to 99.</summary>
/// <param name="Span">The words with their hedge: "at least 10", "around 20%", "35 others".</param>
/// <param name="Low">Lower bound, inclusive; null where open.</param>
/// <param name="High">Upper bound, inclusive; null where open.</param>
/// <param name="Unit">"count", "percent", a currency (ISO 4217), or a unit of measure ("km").</param>
/// <param name="Of">What is counted, as a lemma where known: "person", "settlement".</param>
public sealed record Quantity(TextSpan Span, double? Low, double? High, string Unit, string? Of)
{
    /// <summary>Key of an article's quantities, in text order, without overlap; dates are none.</summary>
    public static AnnotationKey<IReadOnlyList<Quantity>> Key { get; } = new("quantities");
}
