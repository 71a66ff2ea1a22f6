using FsCheck;
using FsCheck.Fluent;

namespace Parallax.Core.Tests;

public sealed class TextSpanTests
{
    private static readonly Arbitrary<(TextSpan A, TextSpan B)> Pairs = Gen.Choose(0, 12)
        .Four()
        .Select(n => (Span(n.Item1, n.Item2), Span(n.Item3, n.Item4)))
        .ToArbitrary();

    [Fact]
    public void A_span_is_never_inside_out()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(3, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(-1, 2));
        default(TextSpan).ShouldBe(new TextSpan(0, 0));
        default(TextSpan).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Spans_overlap_where_they_share_a_code_unit() =>
        ForAll(
            (a, b) => a.Overlaps(b) == (Units(a).Intersect(Units(b)).Any() || (a.IsEmpty || b.IsEmpty) && a.Overlaps(b))
        );

    [Fact]
    public void What_two_spans_share_lies_in_both() =>
        ForAll((a, b) => Units(a.Intersect(b)).SequenceEqual(Units(a).Intersect(Units(b))));

    [Fact]
    public void A_cover_contains_both() => ForAll((a, b) => a.Cover(b).Contains(a) && a.Cover(b).Contains(b));

    [Fact]
    public void Order_is_total() =>
        ForAll(
            (a, b) =>
                a.CompareTo(b) == -b.CompareTo(a)
                && (a < b) == (b > a)
                && (a <= b) == (b >= a)
                && (a.CompareTo(b) == 0) == (a == b)
        );

    [Theory]
    [InlineData("  two words \n", "two words")]
    [InlineData("word", "word")]
    [InlineData(" \n ", "")]
    [InlineData("", "")]
    public void Trimming_takes_white_space_from_both_ends(string text, string left) =>
        new TextSpan(0, text.Length).Trim(text).In(text).ShouldBe(left);

    [Fact]
    public void A_slice_past_the_text_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(1, 5).In("four"));

    [Fact]
    public void It_is_written_as_a_half_open_interval() => new TextSpan(2, 5).ToString().ShouldBe("[2, 5)");

    private static void ForAll(Func<TextSpan, TextSpan, bool> property) =>
        Prop.ForAll(Pairs, pair => property(pair.A, pair.B))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(7, 11));

    private static TextSpan Span(int a, int b) => new(Math.Min(a, b), Math.Max(a, b));

    private static IEnumerable<int> Units(TextSpan span) => Enumerable.Range(span.Start, span.Length);
}
