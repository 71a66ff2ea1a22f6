using Parallax.Core;

namespace Parallax.Analysis.Reports;

/// <summary>One article and all that was found in it. Offsets are UTF-16 code units into <see cref="Text"/>.</summary>
public sealed record ArticleReport
{
    public required string Id { get; init; }

    public required string Path { get; init; }

    public string? Url { get; init; }

    /// <summary>SHA-256 of the raw bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8: what the offsets count in.</summary>
    public required string TextSha256 { get; init; }

    public NamedBy? Outlet { get; init; }

    public NamedBy? Origin { get; init; }

    public NamedBy? Relay { get; init; }

    public Excerpt? Headline { get; init; }

    public PublishedReport? Published { get; init; }

    public DatelineReport? Dateline { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<PartReport> Parts { get; init; }

    public required IReadOnlyList<Offsets> Sentences { get; init; }

    public required IReadOnlyList<EntityReport> Entities { get; init; }

    /// <summary>Who holds or held which office, as the article says it.</summary>
    public IReadOnlyList<OfficeReport> Offices { get; init; } = [];

    public required IReadOnlyList<TimeReport> Times { get; init; }

    public required IReadOnlyList<QuantityReport> Quantities { get; init; }

    public required IReadOnlyList<QuotationReport> Quotations { get; init; }

    public required IReadOnlyList<EventReport> Events { get; init; }

    public required IReadOnlyList<LabelReport> Labels { get; init; }
}

/// <summary>Offsets without their words.</summary>
public sealed record Offsets(int Start, int End);

/// <summary>Words where they stand: the contract's Span.</summary>
public record Excerpt(int Start, int End, string Text);

/// <summary>A name and what says so.</summary>
public sealed record NamedBy(string Name, string Basis);

/// <summary>The day of publication; offsets are null where the text does not state it.</summary>
public sealed record PublishedReport(string Value, string Basis, int? Start, int? End);

/// <summary>A dateline; <paramref name="Date"/> is a TIMEX3 value.</summary>
public sealed record DatelineReport(string? Place, string? Date, string? Agency, int Start, int End, string Text)
    : Excerpt(Start, End, Text);

/// <summary>A part; <paramref name="Repeats"/> is the index of the part it prints again.</summary>
public sealed record PartReport(string Kind, int Start, int End, int? Repeats);

/// <summary>An entity with its mentions.</summary>
public sealed record EntityReport(
    string Id,
    string Type,
    string Name,
    string? Country,
    long? Geonames,
    IReadOnlyList<string> Roles,
    IReadOnlyList<MentionReport> Mentions
)
{
    /// <summary>Id of the entity of the article that is the country it serves or lies in; null where unknown.</summary>
    public string? Nation { get; init; }
}

/// <summary>A mention; <paramref name="Basis"/> is why its words mean the entity where they do not name it.</summary>
public sealed record MentionReport(int Start, int End, string Text, string Kind, string? Basis)
    : Excerpt(Start, End, Text);

/// <summary>
/// That somebody holds or held an office: <paramref name="Tenure"/> is "current" or "former" on the day
/// <paramref name="Known"/>, the article's.
/// </summary>
public sealed record OfficeReport(
    int Start,
    int End,
    string Text,
    string Holder,
    string Title,
    string Of,
    string? Country,
    string Tenure,
    string? Known
) : Excerpt(Start, End, Text);

/// <summary>A time expression.</summary>
public sealed record TimeReport(int Start, int End, string Text, string Type, string Value, string? Basis)
    : Excerpt(Start, End, Text)
{
    /// <summary>What it is the time of: "told", "saying", "publication", "caption".</summary>
    public string Role { get; init; } = "told";

    /// <summary>The stretch that it begins or ends; null where it stands alone.</summary>
    public RangeReport? Range { get; init; }
}

/// <summary>A stretch of time by the TIMEX3 values of its ends.</summary>
public sealed record RangeReport(string Begin, string End);

/// <summary>A quantity as an interval.</summary>
public sealed record QuantityReport(int Start, int End, string Text, double? Low, double? High, string Unit, string? Of)
    : Excerpt(Start, End, Text)
{
    /// <summary>How it changes; null where nothing says that it does.</summary>
    public ChangeReport? Change { get; init; }
}

/// <summary>A quantity's part in a change: "increase" or "decrease", and "by", "from" or "to".</summary>
public sealed record ChangeReport(string Direction, string Role);

/// <summary>A quotation.</summary>
public sealed record QuotationReport(
    string Id,
    string Kind,
    IReadOnlyList<Excerpt> Content,
    Excerpt? Cue,
    ReferenceReport? Source,
    Excerpt? Venue
)
{
    /// <summary>Id of the quotation in whose content this one stands; null for what the outlet itself reports.</summary>
    public string? Within { get; init; }

    /// <summary>To whom it was said.</summary>
    public Excerpt? Addressee { get; init; }

    /// <summary>When it was said, where the clause of the cue tells.</summary>
    public Excerpt? Time { get; init; }

    /// <summary>Whether the cue says that it is not so, or was not said.</summary>
    public bool Denied { get; init; }

    /// <summary>Whether the outlet leaves open that it was said.</summary>
    public bool Hedged { get; init; }
}

/// <summary>The contract's Ref: words that stand for an entity.</summary>
public record ReferenceReport(string? Entity, string Name, int Start, int End, string Text, string? Basis = null)
    : Excerpt(Start, End, Text);

/// <summary>Somebody who takes part in an event: the contract's Ref with what they are.</summary>
public sealed record PartyReport(string? Entity, string Name, int Start, int End, string Text)
    : ReferenceReport(Entity, Name, Start, End, Text)
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>"government", "military", "rebels" ...</summary>
    public string? Sector { get; init; }
}

/// <summary>An event.</summary>
public sealed record EventReport(
    string Id,
    int Start,
    int End,
    string Text,
    string? Type,
    Excerpt Predicate,
    IReadOnlyList<PartyReport> Actor,
    IReadOnlyList<PartyReport> Recipient,
    string Agency,
    bool Negated,
    string? Time,
    string? Place,
    string? Quotation
) : Excerpt(Start, End, Text)
{
    public string? Mode { get; init; }

    /// <summary>Whether it is told as having happened.</summary>
    public EventModality Modality { get; init; }

    public EventDate? Date { get; init; }

    /// <summary>The words that date it.</summary>
    public Excerpt? When { get; init; }

    public EventPlace? Location { get; init; }

    /// <summary>The words that place it.</summary>
    public Excerpt? Where { get; init; }

    public IReadOnlyList<EventCountReport> Counts { get; init; } = [];
}

/// <summary>A count of people harmed in an event.</summary>
public sealed record EventCountReport(
    int Start,
    int End,
    string Text,
    string Harm,
    double? Low,
    double? High,
    string? Of,
    PartyReport? Victims
) : Excerpt(Start, End, Text);

/// <summary>A label and what it is put on.</summary>
public sealed record LabelReport(string? Entity, Excerpt Head, Excerpt Words, string? Quotation);
