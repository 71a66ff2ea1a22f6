namespace Parallax.Core;

/// <summary>Words of one article, with where they stand: the evidence of a finding.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">The slice.</param>
public record Evidence(string Article, int Start, int End, string Text)
{
    /// <summary>The words under <paramref name="span"/> of an article.</summary>
    public static Evidence Of(Article article, TextSpan span) =>
        new(article.Id, span.Start, span.End, span.In(article.Text));
}

/// <summary>The statements of a story's articles, aligned, with what differs and what each leaves out.</summary>
public sealed record Comparison
{
    /// <summary>The story the articles tell.</summary>
    public required Story Story { get; init; }

    /// <summary>People, organisations and places that are one across the articles.</summary>
    public required IReadOnlyList<SharedEntity> Entities { get; init; }

    /// <summary>Every statement of every article, each in exactly one group, in reading order.</summary>
    public required IReadOnlyList<StatementGroup> Statements { get; init; }

    /// <summary>The words each article puts on an entity.</summary>
    public required IReadOnlyList<LabelRow> Labels { get; init; }

    /// <summary>Who is named as acting in each article's version of a statement.</summary>
    public required IReadOnlyList<AgencyRow> Agency { get; init; }

    /// <summary>Dated statements in the order of their dates.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    /// <summary>Articles grouped by who wrote the words.</summary>
    public required IReadOnlyList<OriginGroup> Origins { get; init; }

    /// <summary>Who counted how many killed, wounded, missing, displaced or detained.</summary>
    public IReadOnlyList<CasualtyRow> Casualties { get; init; } = [];

    /// <summary>Political events, each once, with every article's version of it; by date, then in reading order.</summary>
    public IReadOnlyList<StoryEvent> Events { get; init; } = [];

    /// <summary>What pairs of articles have word for word, most first; pairs that share little are left out.</summary>
    public IReadOnlyList<SharedText> Shared { get; init; } = [];
}

/// <summary>One entity under its id in each article that names it.</summary>
/// <param name="Id">Id in the comparison: "E1".</param>
/// <param name="Type">person, organization, place, group or other.</param>
/// <param name="Name">Fullest name.</param>
/// <param name="Articles">Article id to the entity's id in that article.</param>
public sealed record SharedEntity(string Id, string Type, string Name, IReadOnlyDictionary<string, string> Articles);

/// <summary>What the articles say of one thing: at least one version, at most a few an article.</summary>
/// <param name="Id">"S1", in reading order.</param>
/// <param name="Kind">"quotation" or "statement".</param>
/// <param name="Versions">The articles' words for it.</param>
/// <param name="Missing">Articles that do not have it.</param>
/// <param name="Differences">How the versions differ; empty for identical wording.</param>
public sealed record StatementGroup(
    string Id,
    string Kind,
    IReadOnlyList<StatementVersion> Versions,
    IReadOnlyList<string> Missing,
    IReadOnlyList<Difference> Differences
)
{
    /// <summary>How much it matters that an article has it: 0 to 1, from the grounds in <see cref="Why"/>.</summary>
    public double Weight { get; init; }

    /// <summary>The grounds of the weight: origins that carry it, where it stands, whom it names, figures, quotation.</summary>
    public IReadOnlyList<StoryReason>? Why { get; init; }

    /// <summary>How many origins carry it: copies of one wire story count once.</summary>
    public int Origins { get; init; }

    /// <summary>Whether it tells what was before the story rather than news.</summary>
    public bool Background { get; init; }

    /// <summary>The words that make it background: a date long before, "has long"; null where it is none.</summary>
    public Evidence? BackgroundWords { get; init; }

    /// <summary>The articles that do not have it, with what their dates say of why.</summary>
    public IReadOnlyList<Omission>? Omissions { get; init; }
}

/// <summary>One article's words for a statement.</summary>
/// <param name="Source">Name of whose words or claim it is; null in the outlet's own voice or where unknown.</param>
/// <param name="Quotation">Id of the quotation in the article, where it is one.</param>
/// <param name="Article">Id of the article.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">The slice.</param>
public sealed record StatementVersion(
    string Article,
    int Start,
    int End,
    string Text,
    string? Source,
    string? Quotation
) : Evidence(Article, Start, End, Text);

/// <summary>One way in which two articles' versions differ.</summary>
/// <param name="Type">What differs.</param>
/// <param name="Articles">The two articles.</param>
/// <param name="Spans">The words that differ, of both articles where both have words for it.</param>
/// <param name="Explanation">One plain sentence with the verbatim words.</param>
public sealed record Difference(
    DifferenceType Type,
    IReadOnlyList<string> Articles,
    IReadOnlyList<Evidence> Spans,
    string Explanation
)
{
    /// <summary>
    /// What the two are to each other, where the kind of difference tells such apart: of numbers "contradiction", "update",
    /// "scope" or "rounding"; null elsewhere.
    /// </summary>
    public string? Kind { get; init; }
}

/// <summary>Kinds of difference, heaviest first, in the order a report shows them.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(CamelCaseConverter<DifferenceType>))]
public enum DifferenceType
{
    /// <summary>Who did it: named, left out, or another.</summary>
    Agent,

    /// <summary>Figures that disagree.</summary>
    Number,

    /// <summary>Dates that disagree.</summary>
    Date,

    /// <summary>Places that disagree.</summary>
    Place,

    /// <summary>One affirms what the other denies.</summary>
    Polarity,

    /// <summary>Other people said to have said it.</summary>
    Speaker,

    /// <summary>The words inside the quotation marks differ.</summary>
    Quotation,

    /// <summary>Other words put on one entity.</summary>
    Label,

    /// <summary>Asserted by one and attributed by the other, or said at another venue.</summary>
    Attribution,

    /// <summary>One is sure where the other hedges.</summary>
    Certainty,

    /// <summary>Nothing but the words.</summary>
    Wording,
}

/// <summary>The words put on one entity by each article.</summary>
/// <param name="Entity">Id in <see cref="Comparison.Entities"/>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Uses">Each use, in the articles' order.</param>
public sealed record LabelRow(string Entity, string Name, IReadOnlyList<LabelUse> Uses);

/// <summary>One label where it stands.</summary>
/// <param name="Quoted">Whether it is inside a quotation rather than in the outlet's own voice.</param>
/// <param name="Article">Id of the article.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">The slice.</param>
public sealed record LabelUse(string Article, int Start, int End, string Text, bool Quoted)
    : Evidence(Article, Start, End, Text);

/// <summary>How each article names who acts in one statement.</summary>
/// <param name="Statement">Id of the group.</param>
/// <param name="Uses">One an article.</param>
public sealed record AgencyRow(string Statement, IReadOnlyList<AgencyUse> Uses);

/// <summary>One article's way to name, or not to name, who acts.</summary>
/// <param name="Agency">"active", "passive", "agentless" or "nominal".</param>
/// <param name="Actor">Names of those who act; empty where none is named.</param>
/// <param name="Article">Id of the article.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">The slice: the clause.</param>
public sealed record AgencyUse(
    string Article,
    int Start,
    int End,
    string Text,
    string Agency,
    IReadOnlyList<string> Actor
) : Evidence(Article, Start, End, Text);

/// <summary>What the articles tell of one date.</summary>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="Versions">The statements that carry it.</param>
public sealed record TimelineEntry(string Value, IReadOnlyList<Evidence> Versions)
{
    /// <summary>What happened then, each with every article's version; in reading order.</summary>
    public IReadOnlyList<TimelineEvent>? Events { get; init; }
}

/// <summary>What the articles tell of one thing on one date.</summary>
/// <param name="Statement">Id of the group.</param>
/// <param name="Versions">Every version of the group, in the articles' order.</param>
public sealed record TimelineEvent(string Statement, IReadOnlyList<TimelineVersion> Versions);

/// <summary>One article's version of a dated statement.</summary>
/// <param name="When">The words that date it so; null where this version does not give the date.</param>
/// <param name="Article">Id of the article.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">The slice.</param>
public sealed record TimelineVersion(string Article, int Start, int End, string Text, Evidence? When)
    : Evidence(Article, Start, End, Text);

/// <summary>Articles whose words come from one hand.</summary>
/// <param name="Origin">Name of the wire or outlet, or null where nothing names it.</param>
/// <param name="Articles">Ids.</param>
public sealed record OriginGroup(string? Origin, IReadOnlyList<string> Articles)
{
    /// <summary>Why articles are taken to be of one origin, in words for a reader; empty for one article.</summary>
    public IReadOnlyList<string>? Because { get; init; }
}
