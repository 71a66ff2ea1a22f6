namespace Parallax.Language;

/// <summary>
/// Countries with their adjectives and capitals, cities of 15,000 people or more, regions that are neither, and persons'
/// first and family names. Loaded once; safe for many threads at once.
/// </summary>
public sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> Shared = new(() => new Gazetteer());
    private readonly Gazetteers.CountryTable countries = new();
    private readonly Gazetteers.CityTable cities = new();
    private readonly Gazetteers.RegionTable regions = new();
    private readonly Gazetteers.PersonNameTable persons = new();

    private Gazetteer() { }

    /// <summary>The gazetteers that Parallax carries.</summary>
    public static Gazetteer Default => Shared.Value;

    /// <summary>
    /// The country that a name, an adjective ("Turkish"), a people ("Turks") or a capital stands for; null where none
    /// does. Capitals count, marks on letters don't: "turkey" is a bird; "TURKEY" in a headline is read as "Turkey".
    /// </summary>
    public CountryMatch? FindCountry(string name) => countries.Find(name);

    /// <summary>The country of an ISO 3166 code of two or three capitals; null where there is none.</summary>
    public CountryMatch? FindCountryByCode(string code) => countries.FindByCode(code);

    /// <summary>Cities of that name, the most populous first; empty where none is known. Marks on letters don't count.</summary>
    public IReadOnlyList<City> FindCities(string name) => cities.Find(name);

    /// <summary>A region that is neither a country nor a city: "Nagorno-Karabakh", "the West Bank"; null where none is known.</summary>
    public RegionMatch? FindRegion(string name) => regions.Find(name);

    /// <summary>
    /// What kind of a person's name a single word may be. Neither capitals nor marks on letters count, so ask of a word
    /// that the text has with a capital: "will" is a first name too. Allocates nothing for words without marks.
    /// </summary>
    public PersonNameKinds FindPersonName(ReadOnlySpan<char> word) => persons.Find(word);
}

/// <summary>How a word stands for a country.</summary>
public enum CountryMatchKind
{
    /// <summary>The country's name.</summary>
    Name,

    /// <summary>Its adjective or its people.</summary>
    Demonym,

    /// <summary>Its capital, which may stand for the government.</summary>
    Capital,
}

/// <summary>A country that a word stands for.</summary>
/// <param name="Iso2">ISO 3166-1 alpha-2 ("XK" for Kosovo, as is customary).</param>
/// <param name="Iso3">ISO 3166-1 alpha-3.</param>
/// <param name="Name">Common English name.</param>
/// <param name="Kind">How the word stands for it.</param>
/// <param name="Point">A point in its middle.</param>
public sealed record CountryMatch(string Iso2, string Iso3, string Name, CountryMatchKind Kind, MapPoint Point);

/// <summary>A point on the map.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public readonly record struct MapPoint(double Latitude, double Longitude);

/// <summary>What a word may be in a person's name. Women and men both bear a name that has both first flags, or the sources don't say.</summary>
[Flags]
public enum PersonNameKinds : byte
{
    /// <summary>None known.</summary>
    None = 0,

    /// <summary>A first name of women.</summary>
    Female = 1,

    /// <summary>A first name of men.</summary>
    Male = 2,

    /// <summary>A family name.</summary>
    Family = 4,
}

/// <summary>A city of GeoNames.</summary>
/// <param name="GeoNames">Its id.</param>
/// <param name="Name">Its name there, with marks.</param>
/// <param name="AsciiName">The name folded to plain letters.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of its country there.</param>
/// <param name="Population">People.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record City(
    int GeoNames,
    string Name,
    string AsciiName,
    string Country,
    int Population,
    float Latitude,
    float Longitude
);

/// <summary>A region that is neither a country nor a city.</summary>
/// <param name="Name">Its usual name in English.</param>
/// <param name="Countries">
/// ISO 3166-1 alpha-2 of the United Nations members in whose territory it lies; empty where it spans many or the United
/// Nations list it as disputed.
/// </param>
/// <param name="Point">A point in its middle; null for continents and oceans, which no point tells.</param>
public sealed record RegionMatch(string Name, IReadOnlyList<string> Countries, MapPoint? Point);
