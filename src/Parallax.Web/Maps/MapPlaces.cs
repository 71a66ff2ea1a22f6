using Parallax.Analysis.Reports.Views;
using Parallax.Core;
using Parallax.Web.Maps.Outlines;
using Parallax.Web.Timelines;

namespace Parallax.Web.Maps;

/// <summary>A place with what happened there.</summary>
/// <param name="Number">From 1; its mark in the picture and its line in the list share it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">Name of the country it lies in; null where unknown, or where it is one.</param>
/// <param name="Precision">How small it is.</param>
/// <param name="Point">Where it is; null where no map has it.</param>
/// <param name="Events">What happened there, as most versions have it, or as some version has it where they conflict.</param>
public sealed record MapPlace(
    int Number,
    string Name,
    string? Country,
    PlacePrecision Precision,
    GeoPoint? Point,
    IReadOnlyList<PlacedEvent> Events
)
{
    /// <summary>What people do to each other there.</summary>
    public EventTone Tone => EventTones.Of(Events.Select(placed => placed.Told.Line.Event.Type));

    /// <summary>Whether something happened there, and is not only planned, supposed or denied.</summary>
    public bool IsSure => Events.Any(placed => placed.Told.IsSure);

    /// <summary>Whether its point is the place itself and not the middle of a stretch of land.</summary>
    public bool IsExact => Precision is PlacePrecision.City;
}

/// <summary>An event at a place.</summary>
/// <param name="Told">The event.</param>
/// <param name="By">Letters of the articles that have it there, where articles do not agree; else null.</param>
public sealed record PlacedEvent(DatedEvent Told, string? By);

/// <summary>The places of a report's events.</summary>
/// <param name="OnMap">Those with a point, most events first; the numbers count on.</param>
/// <param name="Unknown">Those without.</param>
public sealed record MapPlaces(IReadOnlyList<MapPlace> OnMap, IReadOnlyList<MapPlace> Unknown)
{
    // More places of one event than these no articles give; a made-up report may.
    private const int MostOfOne = 12;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>Gathers the places of <paramref name="events"/>.</summary>
    public static MapPlaces Of(IReadOnlyList<DatedEvent> events)
    {
        var places = events
            .SelectMany(Told)
            .GroupBy(pair => KeyOf(pair.Place), StringComparer.Ordinal)
            .Select(same => (same.Key, same.First().Place, Events: same.Select(pair => pair.Event).ToList()))
            .OrderByDescending(same => same.Events.Count)
            .ToList();
        var all = places
            .Where(same => PointOf(same.Place) is not null)
            .Concat(places.Where(same => PointOf(same.Place) is null))
            .Select((same, i) => (same.Key, Place: Make(i + 1, same.Place, same.Events)))
            .ToList();
        var made = new MapPlaces(
            [.. all.Select(pair => pair.Place).Where(place => place.Point is not null)],
            [.. all.Select(pair => pair.Place).Where(place => place.Point is null)]
        );
        foreach (var (key, place) in all)
        {
            made.numbers.Add(key, place.Number);
        }

        return made;
    }

    /// <summary>Number of the place; null where it is none of these.</summary>
    public int? NumberOf(EventPlace? place) =>
        place is not null && numbers.TryGetValue(KeyOf(place), out var number) ? number : null;

    // Versions that cannot all be right about where it was each have their place shown.
    private static IEnumerable<(EventPlace Place, PlacedEvent Event)> Told(DatedEvent told)
    {
        var story = told.Line.Event;
        var disputed = story.Conflicts.Any(conflict => conflict.Kind is EventConflictKind.Place);
        return (disputed ? story.Versions.Select(version => version.Place) : [])
            .Prepend(story.Place)
            .OfType<EventPlace>()
            .Where(place => !string.IsNullOrWhiteSpace(place.Name))
            .DistinctBy(KeyOf, StringComparer.Ordinal)
            .Take(MostOfOne)
            .Select(place => (place, new PlacedEvent(told, disputed ? By(told, place) : null)));
    }

    private static string By(DatedEvent told, EventPlace place) =>
        string.Join(
            ' ',
            told.Line.Tellings.Where(telling => telling.Version.Place is { } own && KeyOf(own) == KeyOf(place))
                .Select(telling => telling.Card.Siglum)
                .Distinct(StringComparer.Ordinal)
        );

    private static MapPlace Make(int number, EventPlace place, List<PlacedEvent> events)
    {
        var country = place.Precision is PlacePrecision.Country ? null : CountryNames.Of(place.Country);
        return new MapPlace(
            number,
            VisibleText.Plain(place.Name.Trim()),
            country,
            PointOf(place) is null ? PlacePrecision.Unknown : place.Precision,
            PointOf(place),
            events
        );
    }

    // One point is one place by whatever name; a hundredth of a degree is a kilometre.
    private static string KeyOf(EventPlace place) =>
        PointOf(place) is { } point
            ? string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{Math.Round(point.Latitude, 2)} {Math.Round(point.Longitude, 2)} {place.Precision}"
            )
            : place.Name.Trim();

    // A report may come from a file that anybody wrote.
    private static GeoPoint? PointOf(EventPlace place) =>
        place is { Latitude: >= -90 and <= 90 and var latitude, Longitude: >= -360 and <= 360 and var longitude }
            ? new GeoPoint(longitude, latitude)
            : null;
}
