using System.Text.Json.Serialization;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>
/// An event in the fields of PLOVER's JSON record, as its draft manual (0.7) names them, and behind them what Parallax adds.
/// Fields of which nothing is known are left out, <c>date</c> apart, which PLOVER requires.
/// </summary>
internal sealed record PloverRecord
{
    public required string Id { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Date { get; init; }

    public string? Enddate { get; init; }

    public required IReadOnlyList<PloverActor> Source { get; init; }

    public required IReadOnlyList<PloverActor> Recipient { get; init; }

    public required IReadOnlyList<string> Event { get; init; }

    public IReadOnlyList<string>? Mode { get; init; }

    public IReadOnlyList<string>? Context { get; init; }

    public int? QuadCode { get; init; }

    public PloverLocation? EventLoc { get; init; }

    public required IReadOnlyList<string> EventText { get; init; }

    public PloverSize? SizeInfo { get; init; }

    public string? Link { get; init; }

    public required string Text { get; init; }

    public required PloverText TextInfo { get; init; }

    public required PloverCitation CiteInfo { get; init; }

    public required string Coder { get; init; }

    public required EventStanding Standing { get; init; }

    public string? DateValue { get; init; }

    public string? DateBasis { get; init; }

    public required IReadOnlyList<ConflictRecord> Conflicts { get; init; }

    public required IReadOnlyList<VersionRecord> Versions { get; init; }
}

/// <summary>PLOVER's actor; "identifer" is how its manual spells it.</summary>
internal sealed record PloverActor
{
    public string? Code { get; init; }

    public string? Sector { get; init; }

    public string? ActorText { get; init; }

    [JsonPropertyName("identifer_text")]
    public required string IdentiferText { get; init; }

    /// <summary>Parallax's word for the sector, whether it has a code or not.</summary>
    public string? SectorName { get; init; }
}

/// <summary>PLOVER's location, which has GeoNames' names of fields.</summary>
internal sealed record PloverLocation
{
    public long? Geonameid { get; init; }

    public required string Name { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    [JsonPropertyName("country code")]
    public string? CountryCode { get; init; }

    [JsonPropertyName("cc3")]
    public string? Cc3 { get; init; }

    public required string Precision { get; init; }

    public required string Basis { get; init; }
}

/// <summary>Numbers of people, each between the lowest and the highest told.</summary>
internal sealed record PloverSize(HarmTotal? Dead, HarmTotal? Injured, HarmTotal? Arrested);

/// <summary>Where the text of the record stands.</summary>
internal sealed record PloverText(int Start, int End);

/// <summary>Where the text of the record comes from.</summary>
internal sealed record PloverCitation(
    string Citation,
    string? Url,
    string? Title,
    string? Publication,
    string Codebook
);

/// <summary>What versions of an event disagree on.</summary>
internal sealed record ConflictRecord(string Kind, IReadOnlyList<string> Articles, string Explanation);
