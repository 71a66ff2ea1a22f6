using Parallax.Core;

namespace Parallax.Analysis.Annotators.Statements;

/// <summary>One clause-sized proposition: what is said, of whom, with which figures and times, in whose voice.</summary>
/// <param name="Id">"s1", in text order.</param>
/// <param name="Span">The clause.</param>
/// <param name="Sentence">Index of the sentence in the article it stands in.</param>
/// <param name="Predicate">The verb or predicative word; null in a verbless headline or fragment.</param>
/// <param name="PredicateLemma">Its lemma, lower case; empty where there is none.</param>
/// <param name="Arguments">Subjects, objects and obliques by role.</param>
/// <param name="Negated">Polarity.</param>
/// <param name="Certainty">How sure the voice is.</param>
/// <param name="Quotation">Id of the quotation whose content it is; null in the outlet's own voice.</param>
/// <param name="Attribution">Id of the quotation it introduces ("Lavrov said in an interview"), or null.</param>
public sealed record Statement(
    string Id,
    TextSpan Span,
    int Sentence,
    TextSpan? Predicate,
    string PredicateLemma,
    IReadOnlyList<Argument> Arguments,
    bool Negated,
    Certainty Certainty,
    string? Quotation,
    string? Attribution
)
{
    /// <summary>Key of an article's statements, in text order.</summary>
    public static AnnotationKey<IReadOnlyList<Statement>> Key { get; } = new("statements");
}

/// <summary>One argument of a predicate.</summary>
/// <param name="Role">What it is to the predicate.</param>
/// <param name="Span">The phrase.</param>
/// <param name="Head">Its head word.</param>
/// <param name="Entity">Id of the entity the head means, or null.</param>
public sealed record Argument(ArgumentRole Role, TextSpan Span, TextSpan Head, string? Entity);

/// <summary>Roles of arguments.</summary>
public enum ArgumentRole
{
    Agent,
    Patient,
    Oblique,
    Place,
    Time,
}

/// <summary>How sure a statement is.</summary>
public enum Certainty
{
    /// <summary>Flatly said.</summary>
    Asserted,

    /// <summary>May, could, possibly, expected to.</summary>
    Possible,

    /// <summary>Allegedly, reportedly, appears to.</summary>
    Reported,

    /// <summary>Will, plans to.</summary>
    Future,

    /// <summary>If, unless, would.</summary>
    Hypothetical,
}
