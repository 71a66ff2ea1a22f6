using System.Text.Json;
using System.Text.Json.Serialization;
using Parallax.Core;

namespace Parallax.Cli.Mcp.Shapes;

/// <summary>A comparison for a reader who counts words.</summary>
/// <param name="Story">What the articles tell of; null of one article.</param>
/// <param name="Articles">The articles.</param>
/// <param name="Differing">What several tell and tell differently, heaviest kind first.</param>
/// <param name="Shared">What several tell alike, weightiest first.</param>
/// <param name="Only">What one alone tells, weightiest first, from each article in turn.</param>
/// <param name="Totals">How many of each there are.</param>
/// <param name="NextOffset">Offset of the next page; null where this is the last.</param>
/// <param name="LeftOut">What this answer leaves out, in words.</param>
internal sealed record ComparisonAnswer(
    StoryHead? Story,
    IReadOnlyList<ArticleLine> Articles,
    IReadOnlyList<StatementLine> Differing,
    IReadOnlyList<StatementLine> Shared,
    IReadOnlyList<StatementLine> Only,
    ComparisonTotals Totals,
    int? NextOffset,
    IReadOnlyList<string> LeftOut
)
{
    /// <summary>The whole report as <c>parallax compare --format json</c> has it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Report { get; init; }
}

/// <summary>What the articles tell of.</summary>
internal sealed record StoryHead(
    string? Headline,
    string? Date,
    IReadOnlyList<string> Places,
    bool SameEvent,
    IReadOnlyList<StoryReason> Why
)
{
    /// <summary>Its number in the store.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }
}

/// <summary>One of the articles compared.</summary>
/// <param name="Id">What evidence calls it.</param>
/// <param name="Letter">What an explanation calls it where two outlets have one name: "NORPRESS (A)".</param>
/// <param name="Outlet">Who published or relayed it.</param>
/// <param name="Origin">Who wrote it.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="Headline">Its title, where it stands.</param>
/// <param name="Characters">Length of its text.</param>
internal sealed record ArticleLine(
    string Id,
    string Letter,
    string? Outlet,
    string? Origin,
    string? Published,
    EvidenceItem? Headline,
    int Characters
)
{
    /// <summary>Why the store has it in its story.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<StoryReason>? WhyHere { get; init; }

    /// <summary>The article whose words it repeats.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CopyOf { get; init; }

    /// <summary>Whether people decided that it is in its story.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Decided { get; init; }
}

/// <summary>One thing that articles tell.</summary>
/// <param name="Statement">Its id in the report.</param>
/// <param name="Versions">The words for it; articles with the same words share one.</param>
/// <param name="Missing">Articles that do not have it.</param>
internal sealed record StatementLine(
    string Statement,
    IReadOnlyList<VersionItem> Versions,
    IReadOnlyList<string> Missing
)
{
    /// <summary>How many further wordings there are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int MoreVersions { get; init; }

    /// <summary>Whether it tells what was before the news.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Background { get; init; }

    /// <summary>How the versions differ, heaviest kind first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DifferenceItem>? Differences { get; init; }

    /// <summary>How many further differences there are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int MoreDifferences { get; init; }
}

/// <summary>One wording of a statement.</summary>
internal sealed record VersionItem(string Article, int Start, int End, string Text)
    : EvidenceItem(Article, Start, End, Text)
{
    /// <summary>Further articles with these very words.</summary>
    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? SameIn { get; init; }

    /// <summary>Whose words or claim it is; left out in the outlet's own voice.</summary>
    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Source { get; init; }
}

/// <summary>One thing that versions tell differently.</summary>
/// <param name="Type">What differs.</param>
/// <param name="Explanation">The difference in a sentence; of several pairs of articles, of the first.</param>
/// <param name="Readings">What each has there.</param>
internal sealed record DifferenceItem(DifferenceType Type, string Explanation, IReadOnlyList<ReadingItem> Readings)
{
    /// <summary>Of numbers: "contradiction", "update", "scope" or "rounding".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; init; }
}

/// <summary>What some articles have where they differ.</summary>
/// <param name="Articles">The articles.</param>
/// <param name="Evidence">The words of the first; null where they have none for it.</param>
internal sealed record ReadingItem(IReadOnlyList<string> Articles, EvidenceItem? Evidence);

/// <summary>How many statements there are.</summary>
internal sealed record ComparisonTotals(int Differing, int Shared, int Only);
