using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>The atlas over the carried gazetteer. Remembers what was asked; one for each article, not for sharing.</summary>
internal sealed class GazetteerAtlas(Gazetteer gazetteer) : Atlas
{
    private readonly Dictionary<string, CountryMatch?> countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<City>> cities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegionMatch?> regions = new(StringComparer.Ordinal);

    public override string? Country(string lower) => Match(lower, CountryMatchKind.Name);

    public override string? Demonym(string lower) => Match(lower, CountryMatchKind.Demonym);

    public override string? Capital(string lower) => Match(lower, CountryMatchKind.Capital);

    public override bool IsRegion(string lower) => FindRegion(lower) is not null;

    public override string? RegionCountry(string lower) =>
        FindRegion(lower)?.Countries is { Count: 1 } only ? only[0] : null;

    // A country that is meant nine times outweighs a city of a hundred times the people elsewhere.
    private const double WeightOfMentions = 2;

    public override CityFact? City(string lower, IReadOnlyDictionary<string, int> mentioned)
    {
        if (!cities.TryGetValue(lower, out var found))
        {
            cities[lower] = found = gazetteer.FindCities(Cased(lower));
        }

        var city = found.MaxBy(city =>
            Math.Log10(1 + city.Population)
            + (WeightOfMentions * Math.Log10(1 + mentioned.GetValueOrDefault(city.Country)))
        );
        return city is null ? null : new CityFact(city.GeoNames, city.Country, city.Population);
    }

    public override string NameOf(string country) => gazetteer.FindCountryByCode(country)?.Name ?? country;

    private string? Match(string lower, CountryMatchKind kind)
    {
        if (!countries.TryGetValue(lower, out var match))
        {
            countries[lower] = match = gazetteer.FindCountry(Cased(lower)) ?? Acronym(lower);
        }

        return match?.Kind == kind ? match.Iso2 : null;
    }

    // "DPRK"; shorter ones are cased so at once.
    private CountryMatch? Acronym(string lower) =>
        lower.Length == 4 ? gazetteer.FindCountry(lower.ToUpperInvariant()) : null;

    private RegionMatch? FindRegion(string lower)
    {
        if (!regions.TryGetValue(lower, out var match))
        {
            regions[lower] = match = gazetteer.FindRegion(Cased(lower));
        }

        return match;
    }

    // The gazetteer minds capitals ("turkey" is a bird); here only names are asked for.
    private static string Cased(string lower)
    {
        if (lower.Length <= 3)
        {
            return lower.ToUpperInvariant();
        }

        var letters = lower.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            var opens = i == 0 || letters[i - 1] is ' ' or '-' or '.';
            letters[i] = opens && !OpensSmallWord(lower, i) ? char.ToUpperInvariant(letters[i]) : letters[i];
        }

        return new string(letters);
    }

    private static bool OpensSmallWord(string lower, int at)
    {
        var rest = lower.AsSpan(at);
        return at > 0 && (rest.StartsWith("of ") || rest.StartsWith("and ") || rest.StartsWith("the "));
    }
}
