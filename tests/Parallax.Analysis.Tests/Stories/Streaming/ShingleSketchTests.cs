using FsCheck;
using FsCheck.Fluent;
using Parallax.Analysis.Stories.Streaming;

namespace Parallax.Analysis.Tests.Stories.Streaming;

public sealed class ShingleSketchTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20261122, 1);

    [Fact]
    public void A_half_of_a_text_stands_in_it_whole()
    {
        var words = Words(400, 1);
        ShingleSketch.Of(words).Shared(ShingleSketch.Of([.. words.Take(200)])).ShouldBeGreaterThan(0.9);
        ShingleSketch.Of(words).Shared(ShingleSketch.Of(Words(400, 2))).ShouldBe(0);
    }

    [Fact]
    public void A_changed_word_in_ten_leaves_more_than_half()
    {
        var words = Words(400, 3);
        var changed = words.Select((word, i) => i % 10 == 0 ? word + 1 : word).ToArray();
        ShingleSketch.Of(words).Shared(ShingleSketch.Of(changed)).ShouldBeInRange(0.4, 0.8);
    }

    [Fact]
    public void A_sketch_is_like_itself_the_same_both_ways_and_kept_exactly() =>
        Prop.ForAll(
                Gen.Choose(0, 30).ListOf().ToArbitrary(),
                Gen.Choose(0, 30).ListOf().ToArbitrary(),
                (first, second) =>
                {
                    var (a, b) = (Sketch(first), Sketch(second));
                    return a.Shared(b) == b.Shared(a)
                        && (a.Hashes.Count < 5 || a.Shared(a) == 1)
                        && ShingleSketch.FromBytes(a.ToBytes())!.Equals(a);
                }
            )
            .Check(Seeded);

    private static ShingleSketch Sketch(IEnumerable<int> words) =>
        ShingleSketch.Of([.. words.Select(word => (uint)word * 2654435761u)]);

    private static uint[] Words(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (uint)random.Next())];
    }
}
