using System.Text.Json;
using System.Text.Json.Serialization;
using Parallax.Core;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>GeoJSON (RFC 7946): one collection, a point an event, and no point where no map has the place.</summary>
internal sealed class GeoJsonExport : EventExport
{
    public override string Opening => "{\"type\":\"FeatureCollection\",\"features\":[\n";

    public override string Between => ",\n";

    public override string Closing => "\n]}\n";

    public override string Write(ExportedEvent exported) =>
        JsonSerializer.Serialize(
            new GeoJsonFeature
            {
                Id = exported.Id,
                Geometry = Point(exported.Event.Place),
                Properties = Properties(exported),
            },
            ExportJson.Compact.GeoJsonFeature
        );

    private static GeoJsonPoint? Point(EventPlace? place) =>
        place is { Latitude: { } latitude, Longitude: { } longitude }
            ? new GeoJsonPoint { Coordinates = [longitude, latitude] }
            : null;

    private static GeoJsonProperties Properties(ExportedEvent exported)
    {
        var told = exported.Event;
        return new GeoJsonProperties
        {
            Story = exported.Story,
            Type = told.Type,
            Mode = told.Mode,
            Quad = EventCodes.Quad(told.Type),
            Standing = exported.Standing,
            Date = told.Date,
            Place = told.Place?.Name,
            Country = told.Place?.Country,
            Precision = told.Place?.Precision,
            PlaceBasis = told.Place?.Basis,
            Geonames = told.Place?.GeoNames,
            Actors = [.. told.Actors.Select(GeoJsonParty.Of)],
            Recipients = [.. told.Recipients.Select(GeoJsonParty.Of)],
            Killed = HarmTotal.Of(exported, "killed"),
            Wounded = HarmTotal.Of(exported, "wounded"),
            Conflicts = ExportJson.Conflicts(exported),
            Versions = [.. exported.Versions.Select(VersionRecord.Of)],
        };
    }
}

/// <summary>A feature.</summary>
internal sealed record GeoJsonFeature
{
    public string Type => "Feature";

    public required string Id { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required GeoJsonPoint? Geometry { get; init; }

    public required GeoJsonProperties Properties { get; init; }
}

/// <summary>A point: longitude first.</summary>
internal sealed record GeoJsonPoint
{
    public string Type => "Point";

    public required IReadOnlyList<double> Coordinates { get; init; }
}

/// <summary>What is known of the event, with its evidence.</summary>
internal sealed record GeoJsonProperties
{
    public string? Story { get; init; }

    public required string Type { get; init; }

    public string? Mode { get; init; }

    public int? Quad { get; init; }

    public required EventStanding Standing { get; init; }

    public EventDate? Date { get; init; }

    public string? Place { get; init; }

    public string? Country { get; init; }

    public PlacePrecision? Precision { get; init; }

    public string? PlaceBasis { get; init; }

    public long? Geonames { get; init; }

    public required IReadOnlyList<GeoJsonParty> Actors { get; init; }

    public required IReadOnlyList<GeoJsonParty> Recipients { get; init; }

    public HarmTotal? Killed { get; init; }

    public HarmTotal? Wounded { get; init; }

    public required IReadOnlyList<ConflictRecord> Conflicts { get; init; }

    public required IReadOnlyList<VersionRecord> Versions { get; init; }
}

/// <summary>Somebody who takes part.</summary>
internal sealed record GeoJsonParty(string Name, string? Country, string? Sector)
{
    public static GeoJsonParty Of(EventParty party) => new(party.Name, party.Country, party.Sector);
}
