using System.Text.Json;
using Parallax.Core;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>A column: its name, and its cell of a row as it stands in the file.</summary>
internal sealed record CsvColumn(string Name, Func<CsvRow, string> Cell);

/// <summary>The columns of the CSV file, in order. docs/exports.md tells of each.</summary>
internal static class CsvColumns
{
    public static IReadOnlyList<CsvColumn> All { get; } =
    [.. OfEvent(), .. OfVersion(), .. OfParties(), .. OfTimeAndPlace(), .. OfCounts()];

    private static CsvColumn[] OfEvent() =>
        [
            Text("event_id", row => row.Exported.Id),
            Number("version", row => row.Number + 1),
            Text("story", row => row.Exported.Story),
            Text("event_type", row => row.Exported.Event.Type),
            Text("event_mode", row => row.Exported.Event.Mode),
            Number("event_quad", row => EventCodes.Quad(row.Exported.Event.Type)),
            Text("event_standing", row => Word(row.Exported.Standing)),
            Number("event_versions", row => row.Exported.Versions.Count),
            Number("event_articles", row => Articles(row)),
            List("event_conflicts", row => row.Exported.Event.Conflicts.Select(conflict => Word(conflict.Kind))),
            List("event_actors", row => row.Exported.Event.Actors.Select(party => party.Name)),
            List("event_actor_countries", row => row.Exported.Event.Actors.Select(Country)),
            List("event_actor_sectors", row => row.Exported.Event.Actors.Select(party => party.Sector)),
            List("event_recipients", row => row.Exported.Event.Recipients.Select(party => party.Name)),
            List("event_recipient_countries", row => row.Exported.Event.Recipients.Select(Country)),
            List("event_recipient_sectors", row => row.Exported.Event.Recipients.Select(party => party.Sector)),
            .. Date("event_", row => row.Exported.Event.Date),
            .. Place("event_", row => row.Exported.Event.Place),
        ];

    private static CsvColumn[] OfVersion() =>
        [
            Text("article", row => row.Version.Article.Id),
            Text("outlet", row => row.Version.Article.Outlet?.Name),
            Text("url", row => row.Version.Article.Url),
            Text("path", row => row.Version.Article.Path),
            Text("published", row => row.Version.Article.Published?.Value),
            Text("text_sha256", row => row.Version.Article.TextSha256),
            .. Span("", row => row.Version.Told),
            .. Span("predicate_", row => row.Version.Told.Predicate),
            Text("standing", row => Word(row.Version.Standing)),
            Text("modality", row => Word(row.Version.Told.Modality)),
            Text("negated", row => row.Version.Told.Negated ? "true" : "false"),
            Text("voice", row => row.Version.Voice),
            Text("claimed_by", row => row.Version.ClaimedBy),
        ];

    private static CsvColumn[] OfParties() =>
        [
            .. Parties("actor", row => row.Version.Told.Actors),
            .. Parties("recipient", row => row.Version.Told.Recipients),
        ];

    private static CsvColumn[] OfTimeAndPlace() =>
        [
            .. Date("", row => row.Version.Told.Date),
            .. Span("when_", row => row.Version.Told.When),
            .. Place("", row => row.Version.Told.Place),
            .. Span("where_", row => row.Version.Told.Where),
        ];

    private static CsvColumn[] OfCounts() =>
        [
            .. Harm("killed"),
            .. Harm("wounded"),
            new(
                "counts_json",
                row =>
                    row.Version.Told.Counts.Count == 0
                        ? string.Empty
                        : CsvCell.Text(
                            JsonSerializer.Serialize(
                                [.. row.Version.Told.Counts.Select(CountRecord.From)],
                                ExportJson.Compact.IReadOnlyListCountRecord
                            )
                        )
            ),
        ];

    private static CsvColumn[] Parties(string name, Func<CsvRow, IReadOnlyList<EventPartyVersion>> parties) =>
        [
            List(name + "s", row => parties(row).Select(party => party.Name)),
            List(name + "_texts", row => parties(row).Select(party => party.Text)),
            List(name + "_starts", row => parties(row).Select(party => CsvCell.Number(party.Start))),
            List(name + "_ends", row => parties(row).Select(party => CsvCell.Number(party.End))),
            List(name + "_countries", row => parties(row).Select(party => EventCodes.Alpha3(party.Country))),
            List(name + "_sectors", row => parties(row).Select(party => party.Sector)),
        ];

    private static CsvColumn[] Span(string name, Func<CsvRow, Evidence?> span) =>
        [
            Number(name + "start", row => span(row)?.Start),
            Number(name + "end", row => span(row)?.End),
            Text(name + "text", row => span(row)?.Text),
        ];

    private static CsvColumn[] Date(string name, Func<CsvRow, EventDate?> date) =>
        [
            Text(name + "date", row => date(row)?.Value),
            Text(name + "date_from", row => date(row)?.From),
            Text(name + "date_to", row => date(row)?.To),
            Text(name + "date_basis", row => date(row)?.Basis),
        ];

    private static CsvColumn[] Place(string name, Func<CsvRow, EventPlace?> place) =>
        [
            Text(name + "place", row => place(row)?.Name),
            Text(name + "place_country", row => EventCodes.Alpha3(place(row)?.Country)),
            Text(name + "place_precision", row => place(row) is { } found ? Word(found.Precision) : null),
            Text(name + "place_basis", row => place(row)?.Basis),
            new(name + "latitude", row => CsvCell.Number(place(row)?.Latitude)),
            new(name + "longitude", row => CsvCell.Number(place(row)?.Longitude)),
            Number(name + "geonames", row => place(row)?.GeoNames),
        ];

    // Only of a version's one count: several are in counts_json, and what they add up to is not ours to say.
    private static CsvColumn[] Harm(string harm) =>
        [
            new(harm + "_low", row => CsvCell.Number(Only(row, harm)?.Low)),
            new(harm + "_high", row => CsvCell.Number(Only(row, harm)?.High)),
        ];

    private static EventCountVersion? Only(CsvRow row, string harm)
    {
        var counts = row.Version.Told.Counts.Where(count => count.Harm == harm).Take(2).ToList();
        return counts.Count == 1 ? counts[0] : null;
    }

    private static CsvColumn Text(string name, Func<CsvRow, string?> text) => new(name, row => CsvCell.Text(text(row)));

    private static CsvColumn Number(string name, Func<CsvRow, long?> number) =>
        new(name, row => CsvCell.Number(number(row)));

    private static CsvColumn List(string name, Func<CsvRow, IEnumerable<string?>> items) =>
        new(name, row => CsvCell.List(items(row)));

    private static string? Country(EventParty party) => EventCodes.Alpha3(party.Country);

    private static long Articles(CsvRow row) =>
        row.Exported.Versions.Select(version => version.Article.Id).Distinct(StringComparer.Ordinal).LongCount();

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
