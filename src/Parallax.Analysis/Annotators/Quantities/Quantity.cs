using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quantities;

/// <summary>A number of things as an interval: "at least 10" people is 10 to null, "dozens" 24 to 99.</summary>
/// <param name="Span">The words with their hedge: "at least 10", "around 20%", "35 others".</param>
/// <param name="Low">Lower bound, inclusive; null where open.</param>
/// <param name="High">Upper bound, inclusive; null where open.</param>
/// <param name="Unit">"count", "percent", "times" (a factor), a currency (ISO 4217), or a unit of measure ("km").</param>
/// <param name="Of">What is counted, as a lemma where known: "person", "settlement".</param>
public sealed record Quantity(TextSpan Span, double? Low, double? High, string Unit, string? Of)
{
    /// <summary>Key of an article's quantities, in text order, without overlap; dates are none.</summary>
    public static AnnotationKey<IReadOnlyList<Quantity>> Key { get; } = new("quantities");

    /// <summary>How the quantity changed or changes; null where nothing says that it does.</summary>
    public QuantityChange? Change { get; init; }
}

/// <summary>A quantity's part in a change: "rose [by 3 percent] to [120]".</summary>
/// <param name="Direction">Whether it goes up or down.</param>
/// <param name="Role">Whether the quantity is the step, where it began or where it ended.</param>
public sealed record QuantityChange(ChangeDirection Direction, ChangeRole Role);

/// <summary>Which way a quantity goes.</summary>
public enum ChangeDirection
{
    /// <summary>It becomes more.</summary>
    Increase,

    /// <summary>It becomes less.</summary>
    Decrease,
}

/// <summary>What a number is in a change.</summary>
public enum ChangeRole
{
    /// <summary>The step: "rose by 3 percent", "doubled".</summary>
    By,

    /// <summary>Where it began: "from 117".</summary>
    From,

    /// <summary>Where it ended: "to 120".</summary>
    To,
}
