using System.Text.Json.Serialization;
using Parallax.Desk.Speakers;

namespace Parallax.Cli.Mcp.Shapes;

/// <summary>What somebody said.</summary>
/// <param name="Names">Names under which it is said; a last name may be several people's.</param>
/// <param name="Outlets">Who reports it.</param>
/// <param name="First">Earliest day of publication.</param>
/// <param name="Last">Latest day of publication.</param>
/// <param name="Quotations">How many quotations there are.</param>
/// <param name="Total">How many sayings they are.</param>
/// <param name="Complete">Whether that is all; else the newest of it.</param>
/// <param name="Sayings">The sayings asked for, newest first.</param>
/// <param name="NextOffset">Offset of the next page; null where this is the last.</param>
internal sealed record SpeakerAnswer(
    IReadOnlyList<NameCount> Names,
    IReadOnlyList<NameCount> Outlets,
    DateOnly? First,
    DateOnly? Last,
    int Quotations,
    int Total,
    bool Complete,
    IReadOnlyList<SayingLine> Sayings,
    int? NextOffset
);

/// <summary>One saying.</summary>
internal sealed record SayingLine(DateOnly? First, DateOnly? Last, IReadOnlyList<SaidLine> Versions)
{
    /// <summary>How many further versions there are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int MoreVersions { get; init; }

    /// <summary>Where the versions' words part.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PartingLine>? Partings { get; init; }
}

/// <summary>One outlet's version.</summary>
internal sealed record SaidLine(
    string Story,
    string? Outlet,
    DateOnly? Published,
    string? Speaker,
    string Kind,
    EvidenceItem Evidence
);

/// <summary>A place where versions part: what each article has there.</summary>
internal sealed record PartingLine(IReadOnlyList<PartingReading> Readings);

/// <summary>What some articles have where versions part.</summary>
/// <param name="Articles">The articles.</param>
/// <param name="Evidence">The words of the first; null where they have none.</param>
internal sealed record PartingReading(IReadOnlyList<string> Articles, EvidenceItem? Evidence);
