using Parallax.Analysis.Annotators.Quantities;
using Parallax.Core;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Tests.Scoring;

public sealed class QuantityPairTests
{
    private const string Text = "Prices rose 3 percent to at least 10 crowns.";

    [Fact]
    public void An_answer_is_read_with_open_bounds_and_change()
    {
        var gold = QuantityGold.Read("10.. crown price, increase to");

        gold.ShouldBe(new QuantityGold(10, null, "crown", "price", "increase to"));
        QuantityGold.Read("..2.5 km -").ShouldBe(new QuantityGold(null, 2.5, "km", null, null));
    }

    [Fact]
    public void Each_mark_takes_the_quantity_that_overlaps_it_and_misses_are_named()
    {
        var errors = new StringWriter();
        var report = new MarkedReport(
            new NewsRow("r", Text),
            [
                new Mark(Span("3 percent"), "3..3 percent price, increase by"),
                new Mark(Span("at least 10 crowns"), "10.. crown price, increase to"),
            ]
        );
        var given = new Quantity(Span("3 percent"), 3, 3, "percent", "price")
        {
            Change = new QuantityChange(ChangeDirection.Increase, ChangeRole.To),
        };

        var pairs = QuantityPair.Of(report, [given], errors);

        pairs[0].IsIntervalRight.ShouldBeTrue();
        pairs[0].IsOfRight.ShouldBeTrue();
        pairs[0].IsChangeRight.ShouldBeFalse();
        pairs[1].Given.ShouldBeNull();
        errors.ToString().ShouldContain("not found");
        errors.ToString().ShouldContain("increase to");
    }

    private static TextSpan Span(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
