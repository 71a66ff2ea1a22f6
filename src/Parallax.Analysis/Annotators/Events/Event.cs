using Parallax.Core;

namespace Parallax.Analysis.Annotators.Events;

/// <summary>
/// Something done, with who did it to whom and how the doer is named. Where it is of a PLOVER type it is a political event
/// and coded; deeds of no type are kept for how outlets name who acts.
/// </summary>
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

    /// <summary>The word that tells what is done: of "launched an attack" the attack; else the predicate.</summary>
    public TextSpan Act { get; init; } = Predicate;

    /// <summary>Whether its verb introduces a quotation: "condemned", "demanded".</summary>
    public bool IsCue { get; init; }

    /// <summary>PLOVER type of what its clause tells: its own, or that of what happens ("clashes erupted"); null for none.</summary>
    public string? Told { get; init; } = Type;

    /// <summary>How it was done, in PLOVER's words ("explosives"); null where not said or of no type.</summary>
    public string? Mode { get; init; }

    /// <summary>Whether it is told as having happened, as meant or as supposed.</summary>
    public EventModality Modality { get; init; }

    /// <summary>When it was; null where neither its words nor the article say.</summary>
    public EventDate? Date { get; init; }

    /// <summary>The words that date it; null where <see cref="Date"/> comes from elsewhere.</summary>
    public TextSpan? When { get; init; }

    /// <summary>Where it was, on the map; null where not said.</summary>
    public EventPlace? Location { get; init; }

    /// <summary>The words that place it; null where none do.</summary>
    public TextSpan? Where { get; init; }

    /// <summary>The killed, wounded, missing, displaced and detained it tells of.</summary>
    public IReadOnlyList<EventCount> Counts { get; init; } = [];
}

/// <summary>A count of people harmed in an event, as an interval.</summary>
/// <param name="Span">The figure with what it counts.</param>
/// <param name="Harm">"killed", "wounded", "casualties", "missing", "displaced" or "detained".</param>
/// <param name="Low">Lower bound, inclusive; null where open.</param>
/// <param name="High">Upper bound, inclusive; null where open.</param>
/// <param name="Of">What is counted, as a lemma ("civilian"); null where not said.</param>
/// <param name="Victims">Those to whom the counted belong; null where not said.</param>
public sealed record EventCount(
    TextSpan Span,
    string Harm,
    double? Low,
    double? High,
    string? Of,
    Participant? Victims
);

/// <summary>Someone who takes part.</summary>
/// <param name="Entity">Id of the entity, where known.</param>
/// <param name="Name">Its name, or the words.</param>
/// <param name="Span">The words.</param>
public sealed record Participant(string? Entity, string Name, TextSpan Span)
{
    /// <summary>ISO 3166-1 alpha-2 of the country they are, belong to or serve; null where unknown.</summary>
    public string? Country { get; init; }

    /// <summary>
    /// What they are in a state: "government", "military", "police", "judiciary", "legislature", "opposition", "rebels",
    /// "civilians", "international", "business", "media" ...; null where unknown.
    /// </summary>
    public string? Sector { get; init; }
}

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
