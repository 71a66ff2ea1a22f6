using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Analysis.Reports.Exports;

namespace Parallax.Analysis.Tests.Reports.Exports;

public sealed class CodePointsTests
{
    // No theory: halves of pairs do not survive as data of one.
    [Fact]
    public void A_pair_is_one_and_half_of_a_pair_alone_is_one()
    {
        new CodePoints("plain").Before(3).ShouldBe(3);
        new CodePoints("😀b").Before(2).ShouldBe(1);
        new CodePoints("a😀😀b").Before(5).ShouldBe(3);
        new CodePoints("\uD83Da").Before(1).ShouldBe(1);
        new CodePoints("\uDE00\uD83D").Before(2).ShouldBe(2);
        new CodePoints("\uD83D\uD83D\uDE00").Before(3).ShouldBe(2);
    }

    [Fact]
    public void A_span_that_cuts_a_pair_is_widened() => new CodePoints("a😀b").Whole(2, 2).ShouldBe((1, 3));

    [Fact]
    public void Every_position_is_what_counting_runes_says() =>
        Check.One(
            Config.QuickThrowOnFailure.WithReplay(8, 2031).WithMaxTest(500),
            Prop.ForAll(
                Gen.Elements("a", "é", "😀", "𐤀", "\uD83D", "\uDE00", "\n").ArrayOf().ToArbitrary(),
                pieces =>
                {
                    var text = string.Concat(pieces);
                    var points = new CodePoints(text);
                    return Enumerable
                        .Range(0, text.Length + 1)
                        .Where(position => points.Whole(position, position) == (position, position))
                        .All(position => points.Before(position) == text[..position].EnumerateRunes().Count());
                }
            )
        );
}
