using Parallax.Analysis.Annotators.Events.Facts;

namespace Parallax.Analysis.Tests.Annotators.Events.Facts;

public sealed class SectorWordsTests
{
    [Theory]
    [InlineData("foreign minister", "government")]
    [InlineData("chief of staff of the army", "military")]
    [InlineData("police spokesman", "police")]
    [InlineData("rebel leader", "rebels")]
    [InlineData("leader of the opposition", "opposition")]
    [InlineData("former president", "elite")]
    [InlineData("secretary-general", "international")]
    [InlineData("supreme court judge", "judiciary")]
    [InlineData("trade union leader", "labor")]
    [InlineData("aid workers", "ngo")]
    [InlineData("military positions", null)]
    [InlineData("weather", null)]
    [InlineData("", null)]
    public void Reads_titles_and_names(string words, string? sector) =>
        PartyPhrase.Read(words).Sector().ShouldBe(sector);

    [Theory]
    [InlineData("military positions", "military")]
    [InlineData("rebel convoy", "rebels")]
    [InlineData("military progress", null)]
    public void Reads_whose_a_thing_is(string words, string? sector) =>
        PartyPhrase.Read(words).Sector(things: true).ShouldBe(sector);

    [Theory]
    [InlineData("Ministry of Defence", "government")]
    [InlineData("UN Security Council", "international")]
    [InlineData("Supreme Court", "judiciary")]
    [InlineData("Bank of Orlune", "business")]
    [InlineData("Orlune Daily News", "media")]
    [InlineData("University of Orlune", "education")]
    [InlineData("Hezbollah", "rebels")]
    [InlineData("Orlune Liberation Army", "military")]
    [InlineData("Zyxw", null)]
    [InlineData(" ", null)]
    public void Reads_names_of_organisations(string name, string? sector) =>
        OrganizationSector.Of([name]).ShouldBe(sector);

    [Fact]
    public void Has_every_sector_of_its_file() =>
        SectorWords.Sectors.ShouldBe(
            (
                "agriculture business civilians criminals education elite government health intelligence international judiciary "
                + "labor legislature media military militia ngo opposition party police protesters rebels refugees religion separatists"
            ).Split(' ')
        );
}
