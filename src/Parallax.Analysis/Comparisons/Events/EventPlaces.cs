using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Events;

/// <summary>Whether two places can be one.</summary>
internal static class EventPlaces
{
    /// <summary>Kilometres between two points that may be a town and its suburb, or a village and the town near it.</summary>
    private const double Near = 15;

    private const double EarthRadius = 6371;

    public static Accord Compare(EventPlace? a, EventPlace? b)
    {
        if (a is null || b is null)
        {
            return Accord.Open;
        }

        if (a.GeoNames is { } id && id == b.GeoNames || Same(a.Name, b.Name))
        {
            return Accord.Same;
        }

        if (a.Country is not null && b.Country is not null && a.Country != b.Country)
        {
            return Accord.Apart;
        }

        if (a.Precision is PlacePrecision.City && b.Precision is PlacePrecision.City)
        {
            return Distance(a, b) is { } kilometres
                ? kilometres > Near
                    ? Accord.Apart
                    : Accord.Near
                : Accord.Open;
        }

        // A region has no outline here: that a city of its country lies in it is neither known nor ruled out.
        var isWhole = a.Precision is PlacePrecision.Country || b.Precision is PlacePrecision.Country;
        return isWhole && a.Country is not null && a.Country == b.Country ? Accord.Near : Accord.Open;
    }

    /// <summary>How small it is, smallest first.</summary>
    public static int Size(EventPlace place) =>
        place.Precision switch
        {
            PlacePrecision.City => 0,
            PlacePrecision.Region => 1,
            PlacePrecision.Unknown => 2,
            _ => 3,
        };

    private static bool Same(string name, string other) =>
        string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    // The haversine of Sinnott (1984).
    private static double? Distance(EventPlace a, EventPlace b)
    {
        if (a is not { Latitude: { } lat, Longitude: { } lon } || b is not { Latitude: { } lat2, Longitude: { } lon2 })
        {
            return null;
        }

        var (one, other) = (double.DegreesToRadians(lat), double.DegreesToRadians(lat2));
        var across = Math.Sin((other - one) / 2);
        var along = Math.Sin(double.DegreesToRadians(lon2 - lon) / 2);
        var share = across * across + Math.Cos(one) * Math.Cos(other) * along * along;
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(1, share)));
    }
}
