using Parallax.Language.Tags;
using Parallax.Language.Training;

namespace Parallax.Language.Tests.Gazetteers;

public class KnownNamesTests
{
    private static readonly SortedDictionary<string, KnownNameKind> Words = KnownNames.Words();

    [Theory]
    [InlineData("azerbaijan", nameof(KnownNameKind.Country))]
    [InlineData("türkiye", nameof(KnownNameKind.Country))]
    [InlineData("turkiye", nameof(KnownNameKind.Country))]
    [InlineData("uk", nameof(KnownNameKind.Country))]
    [InlineData("turkish", nameof(KnownNameKind.Demonym))]
    [InlineData("yerevan", nameof(KnownNameKind.Capital))]
    [InlineData("texas", nameof(KnownNameKind.Region))]
    [InlineData("nagorno-karabakh", nameof(KnownNameKind.Region))]
    [InlineData("jordan", nameof(KnownNameKind.PlaceAndPerson))]
    [InlineData("francisco", nameof(KnownNameKind.PlaceWordAndPerson))]
    [InlineData("san", nameof(KnownNameKind.PlaceFirstWord))]
    [InlineData("new", nameof(KnownNameKind.PlaceFirstWord))]
    [InlineData("florence", nameof(KnownNameKind.CityAndFirstName))]
    [InlineData("michael", nameof(KnownNameKind.MaleName))]
    [InlineData("pashinyan", nameof(KnownNameKind.FamilyName))]
    [InlineData("will", nameof(KnownNameKind.CommonFirstName))]
    [InlineData("rice", nameof(KnownNameKind.CommonFamilyName))]
    [InlineData("reading", nameof(KnownNameKind.CommonPlace))]
    [InlineData("may", nameof(KnownNameKind.Time))]
    [InlineData("ministry", nameof(KnownNameKind.Organization))]
    [InlineData("ltd", nameof(KnownNameKind.Company))]
    [InlineData("nato", nameof(KnownNameKind.Known))]
    [InlineData("president", nameof(KnownNameKind.Title))]
    [InlineData("river", nameof(KnownNameKind.Place))]
    [InlineData("treaty", nameof(KnownNameKind.Event))]
    [InlineData("kurds", nameof(KnownNameKind.People))]
    [InlineData("bin", nameof(KnownNameKind.Particle))]
    public void A_word_has_one_kind(string word, string kind) => Words[word].ToString().ShouldBe(kind);

    [Theory]
    [InlineData("the")]
    [InlineData("that")]
    [InlineData("an")]
    public void Function_words_have_none(string word) => Words.ShouldNotContainKey(word);

    [Fact]
    public void Keys_are_those_the_network_looks_up()
    {
        var kinds = KnownNames.All();
        kinds[WordForms.Key("O’Brien")].ShouldBe((int)Words["o'brien"]);
        kinds[WordForms.Key("Çavuşoğlu")].ShouldBe((int)KnownNameKind.FamilyName);
        kinds.Values.ShouldAllBe(k => k > 0 && k <= 29);
    }

    [Fact]
    public void The_table_is_the_same_each_time() => KnownNames.Words().ShouldBe(Words);
}
