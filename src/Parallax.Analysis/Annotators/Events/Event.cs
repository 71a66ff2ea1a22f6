using Parallax.Core;

namespace Parallax.Analysis.Annotators.Events;

/// <summary>Something done, with who did it to whom and how the doer is named.</summary>
/// <param name="Id">"v1", in text order.</param>
/// <param name="Span">The clause.</param>
/// <param name="Type">PLOVER type in capitals ("ASSAULT"), or null where the deed is of none.</param>
/// <param name="Predicate">The verb or noun.</param>
/// <param name="Actor">Who did it; empty where nobody is named.</param>
/// <param name="Recipient">To whom.</param>
/// <param name="Agency">How the doer is named.</param>
/// <param name="Negated">Whether it is said not to have happened.</param>
/// <param name="Time">TIMEX3 value, or null.</param>
/// <param name="Place">Name of the place, or null.</param>
/// <param name="Quotation">Id of the quotation it is claimed in; null in the outlet's own voice.</param>
public sealed record Event(
    string Id,
    TextSpan Span,
    string? Type,
    TextSpan Predicate,
    IReadOnlyList<Participant> Actor,
    IReadOnlyList<Participant> Recipient,
    Agency Agency,
    bool Negated,
    string? Time,
    string? Place,
    string? Quotation
)
{
    /// <summary>Key of an article's events.</summary>
    public static AnnotationKey<IReadOnlyList<Event>> Key { get; } = new("events");
}

/// <summary>Someone who takes part.</summary>
/// <param name="Entity">Id of the entity, where known.</param>
/// <param name="Name">Its name, or the words.</param>
/// <param name="Span">The words.</param>
public sealed record Participant(string? Entity, string Name, TextSpan Span);

/// <summary>How the doer of a deed is named.</summary>
public enum Agency
{
    /// <summary>As the subject: "forces targeted settlements".</summary>
    Active,

    /// <summary>By a by-phrase: "settlements were targeted by forces".</summary>
    Passive,

    /// <summary>Not at all: "settlements were targeted", "clashes erupted".</summary>
    Agentless,

    /// <summary>The deed is a noun: "the targeting of settlements".</summary>
    Nominal,
}
