using Parallax.Analysis.Reports.Exports;

namespace Parallax.Analysis.Tests.Reports.Exports;

public sealed class EventCodesTests
{
    [Fact]
    public void Every_type_has_a_quad_and_a_root() =>
        EventCodes.Types.ShouldAllBe(type => EventCodes.Quad(type) != null && EventCodes.Root(type, null) != null);

    [Theory]
    [InlineData("ASSAULT", null, "19")]
    [InlineData("ASSAULT", "torture", "18")]
    [InlineData("ASSAULT", "drone", "19")]
    [InlineData("ASSAULT", "cyber", "17")]
    [InlineData("ASSAULT", "chemical", "20")]
    [InlineData("ACCUSE", "investigate", "09")]
    [InlineData("ACCUSE", "allege", "11")]
    [InlineData("CONCEDE", null, "08")]
    [InlineData("NAP", "long", null)]
    public void A_mode_can_have_a_root_of_its_own(string type, string? mode, string? root) =>
        EventCodes.Root(type, mode).ShouldBe(root);

    [Theory]
    [InlineData("05", 1)]
    [InlineData("06", 2)]
    [InlineData("08", 2)]
    [InlineData("09", 3)]
    [InlineData("13", 3)]
    [InlineData("14", 4)]
    [InlineData("20", 4)]
    [InlineData(null, null)]
    public void Cameos_quads_follow_its_roots(string? root, int? quad) => EventCodes.RootQuad(root).ShouldBe(quad);

    [Theory]
    [InlineData("RU", "RS")]
    [InlineData("RS", "RI")]
    [InlineData("GB", "UK")]
    [InlineData("UA", "UP")]
    [InlineData("DE", "GM")]
    [InlineData("GE", "GG")]
    [InlineData("AZ", "AJ")]
    [InlineData("AM", "AM")]
    [InlineData("CN", "CH")]
    [InlineData("CH", "SZ")]
    [InlineData("TR", "TU")]
    [InlineData("IQ", "IZ")]
    [InlineData("SD", "SU")]
    [InlineData("SS", "OD")]
    [InlineData("ZA", "SF")]
    [InlineData("XK", "KV")]
    [InlineData("PS", null)]
    [InlineData("??", null)]
    [InlineData(null, null)]
    public void Fips_is_not_iso(string? iso, string? fips) => EventCodes.Fips(iso).ShouldBe(fips);

    [Theory]
    [InlineData("RU", "RUS")]
    [InlineData("XK", "XKX")]
    [InlineData("GB", "GBR")]
    [InlineData("??", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Countries_have_three_letters(string? iso, string? three) => EventCodes.Alpha3(iso).ShouldBe(three);

    [Fact]
    public void Every_word_of_the_coder_has_a_code() =>
        (
            "agriculture business civilians criminals education elite government health intelligence international "
            + "judiciary labor legislature media military militia ngo opposition party police protesters rebels refugees "
            + "religion separatists"
        )
            .Split(' ')
            .ShouldAllBe(word => EventCodes.Sector(word) != SectorCodes.None);

    [Theory]
    [InlineData("government", "GOV", null, "GOV")]
    [InlineData("media", "JRN", null, "MED")]
    [InlineData("international", null, "IGO", "IGO")]
    [InlineData("sleepers", null, null, null)]
    [InlineData(null, null, null, null)]
    public void A_sector_has_the_codes_that_it_has(string? word, string? plover, string? stateless, string? cameo) =>
        EventCodes.Sector(word).ShouldBe(new SectorCodes(plover, stateless, cameo));
}
