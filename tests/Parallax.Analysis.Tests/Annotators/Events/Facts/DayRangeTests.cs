using Parallax.Analysis.Annotators.Events.Facts;

namespace Parallax.Analysis.Tests.Annotators.Events.Facts;

public sealed class DayRangeTests
{
    [Theory]
    [InlineData("2020-10-14", "2020-10-14", "2020-10-14")]
    [InlineData("2020-10-14T18:00", "2020-10-14", "2020-10-14")]
    [InlineData("2020-10-14TNI", "2020-10-14", "2020-10-14")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2020", "2020-01-01", "2020-12-31")]
    [InlineData("2020-W42", "2020-10-12", "2020-10-18")]
    [InlineData("2020-W42-WE", "2020-10-17", "2020-10-18")]
    [InlineData("2020-W42-3", "2020-10-14", "2020-10-14")]
    [InlineData("2020-SU", "2020-06-01", "2020-08-31")]
    [InlineData("2020-WI", "2020-12-01", "2021-02-28")]
    [InlineData("2020-Q2", "2020-04-01", "2020-06-30")]
    [InlineData("2020-H2", "2020-07-01", "2020-12-31")]
    [InlineData("199", "1990-01-01", "1999-12-31")]
    public void Has_the_days_of_its_value(string value, string from, string to)
    {
        var range = DayRange.Of(value);
        (range.From, range.To).ShouldBe((DateOnly.Parse(from), DateOnly.Parse(to)));
    }

    [Theory]
    [InlineData("XXXX-10-14")]
    [InlineData("2020-13-01")]
    [InlineData("2020-02-30")]
    [InlineData("2020-W60")]
    [InlineData("2020-XX-14")]
    [InlineData("PAST_REF")]
    [InlineData("P3D")]
    [InlineData("9999")]
    [InlineData("0000-00-00")]
    [InlineData("")]
    [InlineData("T")]
    [InlineData("2020-")]
    [InlineData("2020-W")]
    public void Is_open_where_the_value_is(string value) => DayRange.Of(value).ShouldBe(default);
}
