using System.Text.Json.Serialization;

namespace Parallax.Core;

/// <summary>One event as every article of a story tells it.</summary>
/// <param name="Id">"V1", by date, then in reading order.</param>
/// <param name="Type">PLOVER type in capitals: "ASSAULT".</param>
/// <param name="Mode">How it was done, in PLOVER's words ("explosives"); null where not said.</param>
/// <param name="Actors">Who did it, each once, as most versions name them.</param>
/// <param name="Recipients">To whom, likewise.</param>
/// <param name="Date">When, as most versions have it; null where none says.</param>
/// <param name="Place">Where, as most versions have it; null where none says.</param>
/// <param name="Modality">How sure it is: <see cref="EventModality.Actual"/> where some version tells it so.</param>
/// <param name="Versions">Every mention, in the articles' order.</param>
/// <param name="Conflicts">Where versions cannot all be right.</param>
/// <param name="Why">The grounds on which the mentions are taken for one event, heaviest first; empty for one mention.</param>
public sealed record StoryEvent(
    string Id,
    string Type,
    string? Mode,
    IReadOnlyList<EventParty> Actors,
    IReadOnlyList<EventParty> Recipients,
    EventDate? Date,
    EventPlace? Place,
    EventModality Modality,
    IReadOnlyList<EventVersion> Versions,
    IReadOnlyList<EventConflict> Conflicts,
    IReadOnlyList<StoryReason> Why
);

/// <summary>Somebody who does an event, or to whom it is done.</summary>
/// <param name="Name">Fullest name.</param>
/// <param name="Entity">Id in <see cref="Comparison.Entities"/>; null where it has none.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null where unknown.</param>
/// <param name="Sector">"government", "military", "police", "rebels", "civilians" ...; null where unknown.</param>
public sealed record EventParty(string Name, string? Entity, string? Country, string? Sector);

/// <summary>One article's mention of an event. The evidence is the clause.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">The slice.</param>
/// <param name="Event">Id of the event in the article ("v3").</param>
/// <param name="Predicate">The verb or noun.</param>
/// <param name="Modality">How it is told.</param>
/// <param name="Negated">Whether it is said not to have happened.</param>
/// <param name="Quotation">Id of the quotation it is claimed in; null in the outlet's own voice.</param>
/// <param name="Source">Whose claim it is; null in the outlet's own voice, or where unnamed.</param>
/// <param name="Actors">Who did it, by this mention.</param>
/// <param name="Recipients">To whom, by this mention.</param>
/// <param name="Date">When, by this mention.</param>
/// <param name="When">The words that date it; null where no words of its own do.</param>
/// <param name="Place">Where, by this mention.</param>
/// <param name="Where">The words that place it; null where none do.</param>
/// <param name="Counts">The killed and wounded it tells of.</param>
public sealed record EventVersion(
    string Article,
    int Start,
    int End,
    string Text,
    string Event,
    Evidence Predicate,
    EventModality Modality,
    bool Negated,
    string? Quotation,
    string? Source,
    IReadOnlyList<EventPartyVersion> Actors,
    IReadOnlyList<EventPartyVersion> Recipients,
    EventDate? Date,
    Evidence? When,
    EventPlace? Place,
    Evidence? Where,
    IReadOnlyList<EventCountVersion> Counts
) : Evidence(Article, Start, End, Text);

/// <summary>Somebody, in the words of one mention.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">The slice.</param>
/// <param name="Name">Fullest name.</param>
/// <param name="Entity">Id in <see cref="Comparison.Entities"/>; null where it has none.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null where unknown.</param>
/// <param name="Sector">As of <see cref="EventParty"/>.</param>
public sealed record EventPartyVersion(
    string Article,
    int Start,
    int End,
    string Text,
    string Name,
    string? Entity,
    string? Country,
    string? Sector
) : Evidence(Article, Start, End, Text);

/// <summary>A count of people harmed in an event; the evidence is the figure with what it counts.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">The slice.</param>
/// <param name="Harm">"killed", "wounded", "casualties", "missing", "displaced" or "detained".</param>
/// <param name="Low">Lower bound, inclusive; null where open.</param>
/// <param name="High">Upper bound, inclusive; null where open.</param>
/// <param name="Counted">What is counted, as a lemma ("civilian"); null where not said.</param>
/// <param name="Victims">Name of those to whom the counted belong ("Armenia"); null where not said.</param>
public sealed record EventCountVersion(
    string Article,
    int Start,
    int End,
    string Text,
    string Harm,
    double? Low,
    double? High,
    [property: JsonPropertyName("of")] string? Counted,
    string? Victims
) : Evidence(Article, Start, End, Text);

/// <summary>Where versions of one event cannot all be right.</summary>
/// <param name="Kind">What they disagree on.</param>
/// <param name="Articles">Ids of the articles that disagree.</param>
/// <param name="Spans">The words that disagree, of each.</param>
/// <param name="Explanation">One plain sentence with the verbatim words.</param>
public sealed record EventConflict(
    EventConflictKind Kind,
    IReadOnlyList<string> Articles,
    IReadOnlyList<Evidence> Spans,
    string Explanation
);

/// <summary>What versions of an event disagree on.</summary>
[JsonConverter(typeof(CamelCaseConverter<EventConflictKind>))]
public enum EventConflictKind
{
    /// <summary>Who did it.</summary>
    Actor,

    /// <summary>To whom.</summary>
    Recipient,

    /// <summary>When.</summary>
    Date,

    /// <summary>Where.</summary>
    Place,

    /// <summary>How many were harmed.</summary>
    Count,

    /// <summary>Whether it happened.</summary>
    Polarity,
}
