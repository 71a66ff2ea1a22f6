using System.Text.Json;
using Parallax.Core;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>PLOVER's JSON records, one a line.</summary>
internal sealed class PloverExport : EventExport
{
    private const string Codebook = "plover-2.0; parallax docs/annotators/events.md";

    public override string Write(ExportedEvent exported) =>
        JsonSerializer.Serialize(Record(exported), ExportJson.Compact.PloverRecord) + "\n";

    private static PloverRecord Record(ExportedEvent exported)
    {
        var told = exported.Event;
        var first = exported.Versions[0];
        return new PloverRecord
        {
            Id = exported.Id,
            Date = told.Date?.From,
            Enddate = told.Date is { } date && date.To != date.From ? date.To : null,
            Source = [.. told.Actors.Select(party => Actor(exported, party, version => version.Actors))],
            Recipient = [.. told.Recipients.Select(party => Actor(exported, party, version => version.Recipients))],
            Event = [told.Type],
            Mode = told.Mode is { } mode ? [mode] : null,
            Context = Context(exported.Standing),
            QuadCode = EventCodes.Quad(told.Type),
            EventLoc = Location(told.Place),
            EventText = [.. exported.Versions.Select(version => version.Told.Predicate.Text).Distinct()],
            SizeInfo = Size(exported),
            Link = exported.Story,
            Text = first.Told.Text,
            TextInfo = new PloverText(first.Told.Start, first.Told.End),
            CiteInfo = new PloverCitation(
                first.Article.Id,
                first.Article.Url,
                first.Article.Headline?.Text,
                first.Article.Outlet?.Name,
                Codebook
            ),
            Coder = "Parallax " + ReportBuilder.Version,
            Standing = exported.Standing,
            DateValue = told.Date?.Value,
            DateBasis = told.Date?.Basis,
            Conflicts = ExportJson.Conflicts(exported),
            Versions = [.. exported.Versions.Select(VersionRecord.Of)],
        };
    }

    // PLOVER's words for what has not happened; it has none for what is denied.
    private static string[]? Context(EventStanding standing) =>
        standing switch
        {
            EventStanding.Planned => ["future"],
            EventStanding.Hypothetical => ["hypothetical"],
            _ => null,
        };

    private static PloverActor Actor(
        ExportedEvent exported,
        EventParty party,
        Func<EventVersion, IReadOnlyList<EventPartyVersion>> inVersion
    )
    {
        var codes = EventCodes.Sector(party.Sector);
        return new PloverActor
        {
            Code = EventCodes.Alpha3(party.Country) ?? (party.Country is null ? codes.Stateless : null),
            Sector = codes.Plover,
            ActorText = exported
                .Versions.SelectMany(version => inVersion(version.Told))
                .FirstOrDefault(words => words.Name == party.Name)
                ?.Text,
            IdentiferText = party.Name,
            SectorName = party.Sector,
        };
    }

    private static PloverLocation? Location(EventPlace? place) =>
        place is null
            ? null
            : new PloverLocation
            {
                Geonameid = place.GeoNames,
                Name = place.Name,
                Latitude = place.Latitude,
                Longitude = place.Longitude,
                CountryCode = place.Country,
                Cc3 = EventCodes.Alpha3(place.Country),
                Precision = place.Precision.ToString().ToLowerInvariant(),
                Basis = place.Basis,
            };

    private static PloverSize? Size(ExportedEvent exported)
    {
        var size = new PloverSize(
            HarmTotal.Of(exported, "killed"),
            HarmTotal.Of(exported, "wounded"),
            HarmTotal.Of(exported, "detained")
        );
        return size is { Dead: null, Injured: null, Arrested: null } ? null : size;
    }
}
