using Parallax.Core;

namespace Parallax.Analysis.Reports;

/// <summary>
/// What a command hands out, in the shape of the contract: <c>read</c> fills the articles only, <c>compare</c> all.
/// Every view (JSON, Markdown, terminal, HTML) is made from this and nothing else.
/// </summary>
public sealed record Report
{
    /// <summary>Version of Parallax that made it.</summary>
    public required string Parallax { get; init; }

    /// <summary>The articles in the order given.</summary>
    public required IReadOnlyList<ArticleReport> Articles { get; init; }

    /// <summary>The story; null in a report of <c>read</c>, as all below.</summary>
    public Story? Story { get; init; }

    /// <summary>What a reader with two minutes needs; ids of statement groups.</summary>
    public Overview? Overview { get; init; }

    /// <summary>Entities that are one across the articles.</summary>
    public IReadOnlyList<SharedEntity>? Entities { get; init; }

    /// <summary>Every statement of every article, each in one group.</summary>
    public IReadOnlyList<StatementGroup>? Statements { get; init; }

    /// <summary>The words put on entities.</summary>
    public IReadOnlyList<LabelRow>? Labels { get; init; }

    /// <summary>Who is named as acting.</summary>
    public IReadOnlyList<AgencyRow>? Agency { get; init; }

    /// <summary>Dated statements by date.</summary>
    public IReadOnlyList<TimelineEntry>? Timeline { get; init; }

    /// <summary>Articles by who wrote them.</summary>
    public IReadOnlyList<OriginGroup>? Origins { get; init; }

    /// <summary>What pairs of articles have word for word.</summary>
    public IReadOnlyList<SharedText>? Shared { get; init; }

    /// <summary>Who counted how many killed, wounded, missing, displaced or detained.</summary>
    public IReadOnlyList<CasualtyRow>? Casualties { get; init; }

    /// <summary>Political events, each once, with every article's version of it.</summary>
    public IReadOnlyList<StoryEvent>? Events { get; init; }

    /// <summary>Who speaks, and how much of what each article quotes.</summary>
    public IReadOnlyList<SpeakerShares>? Speakers { get; init; }

    /// <summary>Articles as the user groups them; empty where the user does not.</summary>
    public IReadOnlyList<Side>? Sides { get; init; }
}

/// <summary>The first screen of a comparison: ids of statement groups, weightiest first.</summary>
/// <param name="Shared">What every article says; where that is hardly anything, what most origins say.</param>
/// <param name="Differing">What several say and say differently, wording apart.</param>
/// <param name="Only">Article id to what only that article says.</param>
public sealed record Overview(
    IReadOnlyList<string> Shared,
    IReadOnlyList<string> Differing,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Only
)
{
    /// <summary>Side to what only its articles say; null where the user names no sides.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? OnlySides { get; init; }

    /// <summary>
    /// What several origins say and some articles leave out, weightiest first; for two articles empty, since there it is
    /// what the other one says alone.
    /// </summary>
    public IReadOnlyList<string>? LeftOut { get; init; }
}
