namespace Parallax.Analysis.Annotators.Entities;

/// <summary>What is known of the world's places. Names are asked for in lower case; countries are ISO 3166-1 alpha-2.</summary>
internal abstract class Atlas
{
    /// <summary>The country of this name ("turkey", "u.s."), or null.</summary>
    public abstract string? Country(string lower);

    /// <summary>The country whose adjective or people this is ("turkish", "turks"), or null.</summary>
    public abstract string? Demonym(string lower);

    /// <summary>The country whose capital this is, or null.</summary>
    public abstract string? Capital(string lower);

    /// <summary>Whether it is a region that is neither country nor city.</summary>
    public abstract bool IsRegion(string lower);

    /// <summary>The country the region lies in; null where that is unknown, disputed, or more than one.</summary>
    public abstract string? RegionCountry(string lower);

    /// <summary>
    /// The likeliest city of this name: a large one, or one of a country that the article speaks of; null where unknown.
    /// </summary>
    /// <param name="lower">The name.</param>
    /// <param name="mentioned">How often the article means each country.</param>
    public abstract CityFact? City(string lower, IReadOnlyDictionary<string, int> mentioned);

    /// <summary>Usual English name of the country.</summary>
    public abstract string NameOf(string country);
}

/// <summary>A city on the map.</summary>
/// <param name="GeoNames">GeoNames id.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Population">People.</param>
internal sealed record CityFact(long GeoNames, string Country, long Population);
