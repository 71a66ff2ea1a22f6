using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>Words or a claim that the outlet gives as somebody else's, in the terms of PARC 3 and PolNeAR.</summary>
/// <param name="Id">"q1", in text order.</param>
/// <param name="Kind">Direct, mixed or indirect.</param>
/// <param name="Content">What was said, without the outer quotation marks of a direct quotation; ascending pieces.</param>
/// <param name="Cue">What says that it was said ("said", "according to", the dash of a headline); null where words go on without one, or where the sentence before says whose they are.</param>
/// <param name="Source">Who said it; null where nobody is named.</param>
/// <param name="Venue">Where it was said: "in an interview with local radio stations"; null where not stated.</param>
public sealed record Quotation(
    string Id,
    QuotationKind Kind,
    IReadOnlyList<TextSpan> Content,
    TextSpan? Cue,
    QuotationSource? Source,
    TextSpan? Venue
)
{
    /// <summary>Key of an article's quotations.</summary>
    public static AnnotationKey<IReadOnlyList<Quotation>> Key { get; } = new("quotations");

    /// <summary>Id of the quotation in whose content this one stands ("Holt said that Prus had denied ..."); null for the outlet's.</summary>
    public string? Within { get; init; }

    /// <summary>To whom it was said: "reporters" in "told reporters"; null where not stated.</summary>
    public TextSpan? Addressee { get; init; }

    /// <summary>When it was said: "on Monday", one of the article's time expressions; null where not stated.</summary>
    public TextSpan? Time { get; init; }

    /// <summary>Whether the cue says that it is not so, or was not said: "denied that", "did not say that".</summary>
    public bool Denied { get; init; }

    /// <summary>Whether the outlet leaves open that it was said: "reportedly said", "may have told", "is believed to".</summary>
    public bool Hedged { get; init; }

    /// <summary>From the first character of the content to the last.</summary>
    public TextSpan Extent => new(Content[0].Start, Content[^1].End);
}

/// <summary>Who is said to have said it.</summary>
/// <param name="Entity">Id of the entity, where the words resolve to one.</param>
/// <param name="Name">Its name, or the words themselves.</param>
/// <param name="Span">The words that name the source: "Lavrov", "he", "the Russian foreign minister".</param>
/// <param name="Basis">Why these words mean that entity, where they do not name it; null where they do.</param>
public sealed record QuotationSource(string? Entity, string Name, TextSpan Span, string? Basis = null);

/// <summary>How much of a quotation stands in quotation marks.</summary>
public enum QuotationKind
{
    /// <summary>All of it, or a turn of a transcript, which has no marks.</summary>
    Direct,

    /// <summary>Some of it.</summary>
    Mixed,

    /// <summary>None of it.</summary>
    Indirect,
}
