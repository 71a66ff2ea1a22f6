using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Tests.Reports.Views;

public sealed class DateWordsTests
{
    [Theory]
    [InlineData("2020-10-14", "14 Oct 2020")]
    [InlineData("XXXX-10-14", "14 Oct, year not known")]
    [InlineData("XXXX-02-29", "29 Feb, year not known")]
    [InlineData("2020-10-14T06:00", "14 Oct 2020, 06:00")]
    [InlineData("2016-04", "Apr 2016")]
    [InlineData("2014-SU", "summer 2014")]
    [InlineData("2014-Q3", "quarter 3 of 2014")]
    [InlineData("1991", "1991")]
    [InlineData("199X", "1990s")]
    // Of no form known here: as it stands.
    [InlineData("P3E", "P3E")]
    [InlineData("2020-13", "2020-13")]
    [InlineData("2020-02-31", "2020-02-31")]
    [InlineData("", "")]
    public void A_value_is_said_as_a_reader_says_it(string value, string words) => DateWords.Of(value).ShouldBe(words);
}
