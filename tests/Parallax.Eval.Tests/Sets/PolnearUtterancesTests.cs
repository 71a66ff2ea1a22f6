using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Core;
using Parallax.Eval.Sets;

namespace Parallax.Eval.Tests.Sets;

public sealed class PolnearUtterancesTests
{
    private static readonly Part[] Parts =
    [
        new(PartKind.Paragraph, new TextSpan(0, 100)),
        new(PartKind.Paragraph, new TextSpan(102, 200)),
    ];

    private static readonly QuotationSource Holt = new("e1", "Holt", new TextSpan(20, 24));

    [Fact]
    public void Words_that_go_on_in_the_paragraph_are_one_with_those_before() =>
        Runs(Direct(0, 18, framed: true), Direct(40, 60, framed: false)).ShouldBe([2]);

    [Fact]
    public void A_remark_between_the_two_leaves_them_one() =>
        Runs(
                Direct(0, 18, framed: true),
                Direct(30, 36, framed: true) with
                {
                    Kind = QuotationKind.Indirect,
                },
                Direct(40, 60, framed: false)
            )
            .ShouldBe([2, 1]);

    [Fact]
    public void Words_in_the_next_paragraph_are_others() =>
        Runs(Direct(0, 18, framed: true), Direct(110, 120, framed: false)).ShouldBe([1, 1]);

    [Fact]
    public void Words_with_a_frame_are_others() =>
        Runs(Direct(0, 18, framed: true), Direct(40, 60, framed: true)).ShouldBe([1, 1]);

    [Fact]
    public void Words_of_somebody_else_are_others() =>
        Runs(Direct(0, 18, framed: true), Direct(40, 60, framed: false) with { Source = null }).ShouldBe([1, 1]);

    private static IEnumerable<int> Runs(params Quotation[] quotations) =>
        PolnearUtterances.Of(quotations, Parts).Select(run => run.Count);

    private static Quotation Direct(int start, int end, bool framed) =>
        new("q", QuotationKind.Direct, [new TextSpan(start, end)], framed ? new TextSpan(25, 29) : null, Holt, null);
}
