using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>The words a view uses for kinds of difference.</summary>
public static class DifferenceWords
{
    /// <summary>Every kind, heaviest first.</summary>
    public static IReadOnlyList<DifferenceType> HeaviestFirst { get; } = [.. Enum.GetValues<DifferenceType>().Order()];

    /// <summary>The kind's name as in the contract: "agent".</summary>
    public static string NameOf(DifferenceType type) => type.ToString().ToLowerInvariant();

    /// <summary>What the kind is about, as a heading: "Who acts".</summary>
    public static string HeadingOf(DifferenceType type) =>
        type switch
        {
            DifferenceType.Agent => "Who acts",
            DifferenceType.Number => "How many",
            DifferenceType.Date => "When",
            DifferenceType.Place => "Where",
            DifferenceType.Polarity => "Whether it is so",
            DifferenceType.Speaker => "Who said it",
            DifferenceType.Quotation => "The words of a quotation",
            DifferenceType.Label => "What it is called",
            DifferenceType.Attribution => "Whose claim it is, and where it was made",
            DifferenceType.Certainty => "How sure it is",
            _ => "Nothing but the wording",
        };
}
