using System.Text.Json.Serialization;
using Parallax.Core;

namespace Parallax.Cli.Mcp.Shapes;

/// <summary>Stories of the store.</summary>
internal sealed record StoriesAnswer(StoreCounts Store, IReadOnlyList<StoryLine> Stories, int? NextOffset);

/// <summary>One of them.</summary>
/// <param name="Id">Its number: what the tool story takes.</param>
/// <param name="Headline">Headline of its first article.</param>
/// <param name="Evidence">Where that stands in the article; null where it is stated outside of its text.</param>
/// <param name="Articles">How many articles, copies counted.</param>
/// <param name="Copies">Those of them that repeat another's words.</param>
/// <param name="Outlets">Who reports it.</param>
/// <param name="First">Earliest day of publication.</param>
/// <param name="Last">Latest day of publication.</param>
internal sealed record StoryLine(
    string Id,
    string? Headline,
    EvidenceItem? Evidence,
    int Articles,
    int Copies,
    IReadOnlyList<string> Outlets,
    DateOnly? First,
    DateOnly? Last
);

/// <summary>What a search found.</summary>
/// <param name="Hits">In the asked order.</param>
/// <param name="NextOffset">Offset of the next page; null where this is the last.</param>
internal sealed record SearchAnswer(IReadOnlyList<HitLine> Hits, int? NextOffset)
{
    /// <summary>How many of the newest matches were ranked, where there were too many to rank all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Ranked { get; init; }
}

/// <summary>One hit.</summary>
internal sealed record HitLine(
    string Story,
    string? Outlet,
    string? Headline,
    DateOnly? Published,
    EvidenceItem Evidence,
    IReadOnlyList<EvidenceItem> Matches
)
{
    /// <summary>"direct", "mixed" or "indirect", where quotations are searched.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; init; }

    /// <summary>Who said it, where quotations are searched and somebody is named.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Speaker { get; init; }
}
