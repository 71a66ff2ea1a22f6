using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parallax.Core;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>One event in GDELT's columns; what it does not know it leaves empty.</summary>
internal sealed class GdeltRow
{
    // Whole numbers up to here are exact in every language that has doubles only.
    private const int IdBits = 53;

    private readonly Dictionary<string, string?> cells = new(StringComparer.Ordinal);

    public GdeltRow(ExportedEvent exported)
    {
        var told = exported.Event;
        var root = EventCodes.Root(told.Type, told.Mode);
        cells["GLOBALEVENTID"] = Id(exported.Id);
        SetDate(GdeltDate.Of(told.Date));
        SetActor("Actor1", told.Actors);
        SetActor("Actor2", told.Recipients);
        cells["IsRootEvent"] = exported.Versions.Any(ArticleLead.Holds) ? "1" : "0";
        // Nought behind the root is CAMEO's own "not specified further".
        cells["EventCode"] = cells["EventBaseCode"] = root is null ? null : root + "0";
        cells["EventRootCode"] = root;
        cells["QuadClass"] = CsvCell.Number(EventCodes.RootQuad(root));
        cells["NumMentions"] = CsvCell.Number(exported.Versions.Count);
        cells["NumSources"] = CsvCell.Number(Sources(exported));
        cells["NumArticles"] = CsvCell.Number(exported.Versions.DistinctBy(version => version.Article.Id).LongCount());
        SetPlace(told.Place);
        var (first, day) = FirstPublished(exported);
        // No clock is read, so that the same articles give the same bytes.
        cells["DATEADDED"] = day is null ? null : day + "000000";
        cells["SOURCEURL"] = first.Url ?? first.Path;
    }

    /// <summary>GDELT's names of its columns, in its order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        .. "GLOBALEVENTID SQLDATE MonthYear Year FractionDate".Split(' '),
        .. ActorColumns("Actor1"),
        .. ActorColumns("Actor2"),
        .. "IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale".Split(' '),
        .. "NumMentions NumSources NumArticles AvgTone".Split(' '),
        .. PlaceColumns("Actor1Geo"),
        .. PlaceColumns("Actor2Geo"),
        .. PlaceColumns("ActionGeo"),
        "DATEADDED",
        "SOURCEURL",
    ];

    /// <summary>A cell by its column; null where it stays empty.</summary>
    public string? Cell(string column) => cells.GetValueOrDefault(column);

    private static IEnumerable<string> ActorColumns(string actor) =>
        "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code"
            .Split(' ')
            .Select(column => actor + column);

    private static IEnumerable<string> PlaceColumns(string place) =>
        "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID"
            .Split(' ')
            .Select(column => $"{place}_{column}");

    private void SetDate(GdeltDate date)
    {
        cells["SQLDATE"] = date.Day;
        cells["MonthYear"] = date.Month;
        cells["Year"] = date.Year;
        cells["FractionDate"] = date.Fraction;
    }

    // GDELT has one actor on each side; the others stand in the evidence.
    private void SetActor(string side, IReadOnlyList<EventParty> parties)
    {
        if (parties.Count == 0)
        {
            return;
        }

        var country = EventCodes.Alpha3(parties[0].Country);
        var type = EventCodes.Sector(parties[0].Sector).Cameo;
        cells[side + "Code"] = country + type;
        cells[side + "Name"] = parties[0].Name;
        cells[side + "CountryCode"] = country;
        cells[side + "Type1Code"] = type;
    }

    private void SetPlace(EventPlace? place)
    {
        if (place is null)
        {
            return;
        }

        cells["ActionGeo_Type"] = PlaceType(place);
        cells["ActionGeo_FullName"] = place.Name;
        cells["ActionGeo_CountryCode"] = EventCodes.Fips(place.Country);
        cells["ActionGeo_Lat"] = CsvCell.Number(place.Latitude);
        cells["ActionGeo_Long"] = CsvCell.Number(place.Longitude);
    }

    // 1 country, 2 state and 3 city of the United States, 4 city and 5 region elsewhere, 0 not on the map.
    private static string PlaceType(EventPlace place) =>
        (place.Precision, place.Country) switch
        {
            (PlacePrecision.Country, _) => "1",
            (PlacePrecision.Region, "US") => "2",
            (PlacePrecision.City, "US") => "3",
            (PlacePrecision.City, _) => "4",
            (PlacePrecision.Region, _) => "5",
            _ => "0",
        };

    private static string Id(string id)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(id));
        var number = BinaryPrimitives.ReadUInt64BigEndian(hash) >> (64 - IdBits);
        return number.ToString(CultureInfo.InvariantCulture);
    }

    // An article whose outlet nobody names is a source of its own.
    private static long Sources(ExportedEvent exported) =>
        exported
            .Versions.Select(version =>
                (version.Article.Outlet?.Name, version.Article.Outlet is null ? version.Article.Id : null)
            )
            .Distinct()
            .LongCount();

    // Of several on one day, or of no known day, the first in the story's order.
    private static (ArticleReport Article, string? Day) FirstPublished(ExportedEvent exported) =>
        exported
            .Versions.Select(version => (version.Article, GdeltDate.OfDay(version.Article.Published?.Value).Day))
            .OrderBy(pair => pair.Day ?? "99999999", StringComparer.Ordinal)
            .First();
}
