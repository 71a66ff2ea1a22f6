using Parallax.Analysis.Annotators.Offices;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators.Offices;

public sealed class OfficeHolderTests
{
    [Theory]
    [InlineData("2018-06-01", "Kari Voll")]
    [InlineData("2021-06-01", "Nils Brandt")]
    [InlineData("2019-06-01", null)] // somewhere between the two
    [InlineData("2026-06-01", null)] // too long after the last report
    [InlineData("2017-12-20", "Kari Voll")] // days before the first report
    [InlineData("2016-06-01", null)]
    public void Two_holders_of_one_office_are_told_apart_by_the_day(string day, string? holder) =>
        Holder(
                day,
                Fact("Kari Voll", "2018-01-01"),
                Fact("Kari Voll", "2019-01-01"),
                Fact("Nils Brandt", "2020-01-01"),
                Fact("Brandt", "2021-05-01")
            )
            .ShouldBe(holder);

    [Fact]
    public void Two_holders_on_one_day_leave_it_open() =>
        Holder("2020-01-02", Fact("Kari Voll", "2020-01-01"), Fact("Nils Brandt", "2020-01-01")).ShouldBeNull();

    [Fact]
    public void A_short_name_is_the_full_one() =>
        Holder("2020-01-02", Fact("Voll", "2020-01-02"), Fact("Kari Voll", "2020-01-02")).ShouldBe("Kari Voll");

    [Fact]
    public void Who_was_called_former_since_is_no_holder() =>
        Holder("2020-03-01", Fact("Kari Voll", "2020-01-01"), Fact("Kari Voll", "2020-02-01", OfficeTenure.Former))
            .ShouldBeNull();

    [Fact]
    public void Who_came_back_is_a_holder_again() =>
        Holder("2020-03-01", Fact("Kari Voll", "2020-01-01", OfficeTenure.Former), Fact("Kari Voll", "2020-02-01"))
            .ShouldBe("Kari Voll");

    [Fact]
    public void A_former_holder_alone_tells_nobody() =>
        Holder("2020-03-01", Fact("Kari Voll", "2020-01-01", OfficeTenure.Former)).ShouldBeNull();

    [Fact]
    public void Without_a_day_only_one_holder_at_all_is_told()
    {
        Holder(null, Fact("Kari Voll", "2010-01-01"), Fact("Kari Voll", null)).ShouldBe("Kari Voll");
        Holder(null, Fact("Kari Voll", "2010-01-01"), Fact("Nils Brandt", "2020-01-01")).ShouldBeNull();
    }

    private static string? Holder(string? day, params OfficeFact[] facts) =>
        OfficeHolder.On(facts, day is null ? null : DateOnly.Parse(day))?.Holder;

    private static OfficeFact Fact(string holder, string? day, OfficeTenure tenure = OfficeTenure.Current) =>
        new(
            holder,
            "foreign minister",
            "Norway",
            "NO",
            tenure,
            day is null ? null : DateOnly.Parse(day),
            new Evidence("a", 0, 1, "x")
        );
}
