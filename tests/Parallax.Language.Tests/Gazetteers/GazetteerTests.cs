using Parallax.Language.Gazetteers;

namespace Parallax.Language.Tests.Gazetteers;

public class GazetteerTests
{
    [Theory]
    [InlineData("Turkish", "TR", CountryMatchKind.Demonym)]
    [InlineData("Turks", "TR", CountryMatchKind.Demonym)]
    [InlineData("TURKEY", "TR", CountryMatchKind.Name)]
    [InlineData("French", "FR", CountryMatchKind.Demonym)]
    [InlineData("Briton", "GB", CountryMatchKind.Demonym)]
    [InlineData("Ankara", "TR", CountryMatchKind.Capital)]
    [InlineData("the Netherlands", "NL", CountryMatchKind.Name)]
    [InlineData("U.S.", "US", CountryMatchKind.Name)]
    [InlineData("Côte d’Ivoire", "CI", CountryMatchKind.Name)]
    [InlineData("Azerbaijanis", "AZ", CountryMatchKind.Demonym)]
    [InlineData("Singapore", "SG", CountryMatchKind.Name)]
    [InlineData("Moscow", "RU", CountryMatchKind.Capital)]
    [InlineData("American", "US", CountryMatchKind.Demonym)]
    [InlineData("Iraqi", "IQ", CountryMatchKind.Demonym)]
    public void Countries_by_name_people_and_capital(string word, string iso, CountryMatchKind kind)
    {
        var match = Gazetteer.Default.FindCountry(word).ShouldNotBeNull();
        (match.Iso2, match.Kind).ShouldBe((iso, kind));
    }

    [Theory]
    [InlineData("turkey")]
    [InlineData("")]
    [InlineData("polish")]
    [InlineData("IN")]
    public void Other_words_are_no_countries(string word) => Gazetteer.Default.FindCountry(word).ShouldBeNull();

    [Fact]
    public void Every_country_is_found_by_its_codes_and_name()
    {
        var match = Gazetteer.Default.FindCountryByCode("AZE").ShouldNotBeNull();
        match.Iso2.ShouldBe("AZ");
        Gazetteer.Default.FindCountry(match.Name).ShouldNotBeNull().Iso3.ShouldBe("AZE");
    }

    [Theory]
    [InlineData("Paris", "FR")]
    [InlineData("Kiev", "UA")]
    [InlineData("Stepanakert", "AZ")]
    [InlineData("Istanbul", "TR")]
    [InlineData("Zürich", "CH")]
    [InlineData("Zurich", "CH")]
    [InlineData("Mosul", "IQ")]
    public void Cities_come_most_populous_first(string name, string country)
    {
        var cities = Gazetteer.Default.FindCities(name);
        cities.ShouldNotBeEmpty();
        cities[0].Country.ShouldBe(country);
        cities.Select(c => c.Population).ShouldBeInOrder(SortDirection.Descending);
    }

    [Theory]
    [InlineData("Nagorno-Karabakh", "Nagorno-Karabakh")]
    [InlineData("Artsakh", "Nagorno-Karabakh")]
    [InlineData("the West Bank", "West Bank")]
    [InlineData("CRIMEA", "Crimea")]
    public void Regions_by_name_and_alias(string name, string expected) =>
        Gazetteer.Default.FindRegion(name).ShouldNotBeNull().Name.ShouldBe(expected);

    [Theory]
    [InlineData("Crimea", 45.3, 34.4)]
    [InlineData("the Black Sea", 43.3, 34.4)]
    [InlineData("Patagonia", -44.0, -69.0)]
    public void Regions_have_a_point_in_their_middle(string name, double north, double east) =>
        Gazetteer.Default.FindRegion(name).ShouldNotBeNull().Point.ShouldBe(new MapPoint(north, east));

    [Fact]
    public void Continents_have_no_point() =>
        Gazetteer.Default.FindRegion("Europe").ShouldNotBeNull().Point.ShouldBeNull();

    [Theory]
    [InlineData("NO", 62.0, 10.0)]
    [InlineData("US", 38.0, -97.0)]
    public void Countries_have_a_point_in_their_middle(string code, double north, double east) =>
        Gazetteer.Default.FindCountryByCode(code).ShouldNotBeNull().Point.ShouldBe(new MapPoint(north, east));

    [Fact]
    public void Points_lie_on_the_map()
    {
        var points = CarriedText
            .Lines("regions.txt")
            .Concat(CarriedText.Lines("countries.txt"))
            .Select(line => CarriedText.Point(line[(line.LastIndexOf('|') + 1)..]))
            .OfType<MapPoint>()
            .ToList();
        points.Count.ShouldBeGreaterThan(700);
        points.ShouldAllBe(point => Math.Abs(point.Latitude) <= 90 && Math.Abs(point.Longitude) <= 180);
    }

    [Theory]
    [InlineData("Çavuşoğlu", "Cavusoglu")]
    [InlineData("Əliyev", "Aliyev")]
    [InlineData("Erdoğan’s İzmir", "Erdogan's Izmir")]
    [InlineData("Łódź, Þór, Straße", "Lodz, Thor, Strasse")]
    [InlineData("Москва", "Москва")]
    public void Letters_fold(string text, string folded) => LetterFolding.Fold(text).ShouldBe(folded);
}
