using System.Text.Json.Serialization;
using Parallax.Core;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>The evidence of one mention, as the JSON shapes and GDELT's last column have it.</summary>
internal sealed record VersionRecord
{
    public required string Article { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    /// <summary>Of the text that the offsets count in, as UTF-8.</summary>
    [JsonPropertyName("text_sha256")]
    public required string TextSha256 { get; init; }

    public string? Published { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Text { get; init; }

    public required SpanRecord Predicate { get; init; }

    public required EventStanding Standing { get; init; }

    public required EventModality Modality { get; init; }

    public required bool Negated { get; init; }

    public required string Voice { get; init; }

    public string? ClaimedBy { get; init; }

    public required IReadOnlyList<PartyRecord> Actors { get; init; }

    public required IReadOnlyList<PartyRecord> Recipients { get; init; }

    public EventDate? Date { get; init; }

    public SpanRecord? When { get; init; }

    public PlaceRecord? Place { get; init; }

    public SpanRecord? Where { get; init; }

    public required IReadOnlyList<CountRecord> Counts { get; init; }

    public static VersionRecord Of(ExportedVersion version)
    {
        var (told, article) = (version.Told, version.Article);
        return new VersionRecord
        {
            Article = article.Id,
            Outlet = article.Outlet?.Name,
            Url = article.Url,
            TextSha256 = article.TextSha256,
            Published = article.Published?.Value,
            Start = told.Start,
            End = told.End,
            Text = told.Text,
            Predicate = SpanRecord.Of(told.Predicate)!,
            Standing = version.Standing,
            Modality = told.Modality,
            Negated = told.Negated,
            Voice = version.Voice,
            ClaimedBy = version.ClaimedBy,
            Actors = [.. told.Actors.Select(PartyRecord.Of)],
            Recipients = [.. told.Recipients.Select(PartyRecord.Of)],
            Date = told.Date,
            When = SpanRecord.Of(told.When),
            Place = PlaceRecord.Of(told.Place),
            Where = SpanRecord.Of(told.Where),
            Counts = [.. told.Counts.Select(CountRecord.From)],
        };
    }
}

/// <summary>Words where they stand.</summary>
internal sealed record SpanRecord(int Start, int End, string Text)
{
    public static SpanRecord? Of(Evidence? words) =>
        words is null ? null : new SpanRecord(words.Start, words.End, words.Text);
}

/// <summary>Somebody in the words of a mention.</summary>
internal sealed record PartyRecord(int Start, int End, string Text, string Name, string? Country, string? Sector)
{
    public static PartyRecord Of(EventPartyVersion party) =>
        new(party.Start, party.End, party.Text, party.Name, party.Country, party.Sector);
}

/// <summary>A count of people in the words of a mention.</summary>
internal sealed record CountRecord(
    int Start,
    int End,
    string Text,
    string Harm,
    double? Low,
    double? High,
    string? Of,
    string? Victims
)
{
    public static CountRecord From(EventCountVersion count) =>
        new(count.Start, count.End, count.Text, count.Harm, count.Low, count.High, count.Counted, count.Victims);
}

/// <summary>A place on the map.</summary>
internal sealed record PlaceRecord(
    string Name,
    string? Country,
    PlacePrecision Precision,
    string Basis,
    double? Latitude,
    double? Longitude,
    long? Geonames
)
{
    public static PlaceRecord? Of(EventPlace? place) =>
        place is null
            ? null
            : new PlaceRecord(
                place.Name,
                place.Country,
                place.Precision,
                place.Basis,
                place.Latitude,
                place.Longitude,
                place.GeoNames
            );
}
