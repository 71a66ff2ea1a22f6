using Parallax.Analysis.Annotators.Entities;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Facts;

/// <summary>Finds the point and the country of a place of the article.</summary>
internal sealed class PlaceOnMap(EntityIndex entities)
{
    private readonly Dictionary<string, EventPlace> found = new(StringComparer.Ordinal);

    /// <summary>The place, without what says that the event was there.</summary>
    public EventPlace Of(Entity place)
    {
        if (!found.TryGetValue(place.Id, out var known))
        {
            found[place.Id] = known = Find(place);
        }

        return known;
    }

    private EventPlace Find(Entity place)
    {
        var country = place.Country ?? entities.Find(place.Nation)?.Country;
        if (place.IsCountry)
        {
            return Gazetteer.Default.FindCountryByCode(place.Country ?? "") is { } land
                ? At(place.Name, country, PlacePrecision.Country, land.Point)
                : new EventPlace(place.Name, country, PlacePrecision.Unknown, "");
        }

        string[] names = [place.Name, .. place.OtherNames];
        if (
            place.GeoNames is { } id
            && names.SelectMany(Gazetteer.Default.FindCities).FirstOrDefault(city => city.GeoNames == id) is { } town
        )
        {
            return At(
                place.Name,
                country ?? town.Country,
                PlacePrecision.City,
                new MapPoint(Rounded(town.Latitude), Rounded(town.Longitude))
            ) with
            {
                GeoNames = id,
            };
        }

        return
            names.SelectMany(Shorter).Select(Gazetteer.Default.FindRegion).FirstOrDefault(region => region is not null)
                is { } region
            ? At(place.Name, country, PlacePrecision.Region, region.Point)
            : new EventPlace(place.Name, country, PlacePrecision.Unknown, "") { GeoNames = place.GeoNames };
    }

    // "Idlib province" where the table has "Idlib Governorate" or "Idlib".
    private static IEnumerable<string> Shorter(string name)
    {
        yield return name;
        var space = name.LastIndexOf(' ');
        if (space > 0 && PlaceWords.IsGround(name[(space + 1)..].ToLowerInvariant()))
        {
            yield return name[..space];
        }
    }

    // Degrees that a float holds, without the noise of its making a double.
    private static double Rounded(float degrees) => Math.Round(degrees, 4);

    private static EventPlace At(string name, string? country, PlacePrecision precision, MapPoint? point) =>
        new(name, country, precision, "") { Latitude = point?.Latitude, Longitude = point?.Longitude };
}
