using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Sources.Text;

namespace Parallax.Sources.Tests.Text;

public sealed class StatedMomentTests
{
    [Theory]
    [InlineData("Thu, 18 May 2023 10:15:00 GMT", "2023-05-18T10:15:00+00:00")]
    [InlineData("Thu, 18 May 2023 10:15:00 +0200", "2023-05-18T10:15:00+02:00")]
    [InlineData("Mon, 18 May 23 10:15 EDT", "2023-05-18T10:15:00-04:00")]
    [InlineData("18 May 2023 10:15:00 PST", "2023-05-18T10:15:00-08:00")]
    [InlineData("Thu, 18 May 2023 24:00:00 UT", "2023-05-19T00:00:00+00:00")]
    [InlineData("Thu, 18 May 2023 10:15:60 Z", "2023-05-18T10:15:59+00:00")]
    [InlineData("Thu, 18 May 2023 10:15:00 GMT+0300", "2023-05-18T10:15:00+03:00")]
    [InlineData("Thu, 18 May 2023 10:15:00 +02:00", "2023-05-18T10:15:00+02:00")]
    [InlineData("Thursday, May 18, 2023 10:15 PM CEST", "2023-05-18T22:15:00+02:00")]
    [InlineData("May 18, 2023 12:05 am UTC", "2023-05-18T00:05:00+00:00")]
    [InlineData("Thu May 18 10:15:00 CET 2023", "2023-05-18T10:15:00+01:00")]
    [InlineData("18-Sept-2023 10:15 CET", "2023-09-18T10:15:00+01:00")]
    [InlineData("2023-05-18T10:15:00Z", "2023-05-18T10:15:00+00:00")]
    [InlineData("2023-05-18t10:15:00.123456-05:30", "2023-05-18T10:15:00-05:30")]
    [InlineData("2023-05-18 10:15:00 +0200", "2023-05-18T10:15:00+02:00")]
    [InlineData("2023-05-18T10:15+02", "2023-05-18T10:15:00+02:00")]
    [InlineData("20230518T101500Z", "2023-05-18T10:15:00+00:00")]
    [InlineData("20230518T101500-0400", "2023-05-18T10:15:00-04:00")]
    [InlineData(" 2023/05/18 10:15 UTC ", "2023-05-18T10:15:00+00:00")]
    public void Reads_moments(string text, string moment)
    {
        var read = StatedMoment.Parse(text).ShouldNotBeNull();
        read.At.ShouldBe(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2023-05-18")]
    [InlineData("20230518")]
    [InlineData("2023-05-18T10:15:00")]
    [InlineData("2023-05-18T25:15:00Z")]
    [InlineData("2023-05-18T10:15:00+99:00")]
    [InlineData("Thu, 18 May 2023")]
    [InlineData("Thu, 18 May 2023 10:15:00 XYZ")]
    [InlineData("Thu, 18 May 2023 10:15:00 IST")]
    [InlineData("May 18, 2023")]
    public void Reads_days_whose_moment_nobody_knows(string text)
    {
        var read = StatedMoment.Parse(text).ShouldNotBeNull();
        read.Day.ShouldBe(new DateOnly(2023, 5, 18));
        read.At.ShouldBeNull();
        read.Value.ShouldBe(new DateTimeOffset(2023, 5, 18, 0, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("05/06/2023")]
    [InlineData("2023-05")]
    [InlineData("2023-02-30")]
    [InlineData("Thu, 31 Feb 2023 10:00:00 GMT")]
    [InlineData("1684404900")]
    [InlineData("18 May")]
    [InlineData("18 May 1023 10:00 GMT")]
    [InlineData("9999-12-31T24:00:00Z")]
    public void Leaves_what_is_no_day(string? text) => StatedMoment.Parse(text).ShouldBeNull();

    [Fact]
    public void Reads_back_every_moment_as_RFC_3339_and_RFC_822_write_it()
    {
        var moments =
            from day in Gen.Choose(0, 300 * 365)
            from second in Gen.Choose(0, 86_399)
            from quarter in Gen.Choose(-48, 56)
            select new DateTimeOffset(1900, 1, 2, 0, 0, 0, TimeSpan.FromMinutes(quarter * 15))
                .AddDays(day)
                .AddSeconds(second);
        Prop.ForAll(
                moments.ToArbitrary(),
                moment =>
                    new[] { "yyyy-MM-dd'T'HH:mm:sszzz", "ddd, dd MMM yyyy HH:mm:ss zzz" }.All(form =>
                        StatedMoment.Parse(moment.ToString(form, CultureInfo.InvariantCulture))?.At == moment
                    )
            )
            .Check();
    }
}
