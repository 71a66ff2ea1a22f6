using FsCheck;
using FsCheck.Fluent;

namespace Parallax.Core.Tests;

public sealed class SpanSearchTests
{
    // Gaps and lengths of successive spans, and a span to look for.
    private static readonly Arbitrary<(List<TextSpan> Spans, TextSpan Wanted)> Lists = Gen.Choose(0, 4)
        .Two()
        .ListOf()
        .SelectMany(steps => Gen.Choose(0, 40).Two().Select(edge => (Spans(steps), Span(edge.Item1, edge.Item2))))
        .ToArbitrary();

    [Fact]
    public void Overlapping_finds_what_a_search_of_every_item_finds() =>
        ForAll(
            (spans, wanted) =>
                wanted.IsEmpty
                || spans.Overlapping(span => span, wanted).SequenceEqual(spans.Where(span => span.Overlaps(wanted)))
        );

    [Fact]
    public void The_first_to_end_after_a_position_is_the_first_of_all() =>
        ForAll(
            (spans, wanted) =>
            {
                var first = spans.FindIndex(span => span.End > wanted.Start);
                return spans.FirstEndingAfter(span => span, wanted.Start) == (first < 0 ? spans.Count : first);
            }
        );

    [Fact]
    public void Nothing_is_found_in_an_empty_list() =>
        Array.Empty<TextSpan>().Overlapping(span => span, new TextSpan(0, 9)).ShouldBeEmpty();

    private static void ForAll(Func<List<TextSpan>, TextSpan, bool> property) =>
        Prop.ForAll(Lists, given => property(given.Spans, given.Wanted))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(7, 11));

    private static List<TextSpan> Spans(IEnumerable<(int Gap, int Length)> steps)
    {
        var spans = new List<TextSpan>();
        var at = 0;
        foreach (var (gap, length) in steps)
        {
            spans.Add(new TextSpan(at + gap, at + gap + length + 1));
            at = spans[^1].End;
        }

        return spans;
    }

    private static TextSpan Span(int a, int b) => new(Math.Min(a, b), Math.Max(a, b));
}
