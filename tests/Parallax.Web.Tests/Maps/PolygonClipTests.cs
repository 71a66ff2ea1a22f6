using FsCheck;
using FsCheck.Fluent;
using Parallax.Web.Maps.Drawing;

namespace Parallax.Web.Tests.Maps;

public sealed class PolygonClipTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20_261_122, 1).WithMaxTest(500);
    private static readonly Box Frame = new(0, 0, 100, 60);

    private static readonly Gen<List<Pixel>> Points = Gen.Choose(-300, 300)
        .Two()
        .Select(pair => new Pixel(pair.Item1 / 2.0, pair.Item2 / 3.0))
        .ListOf()
        .Select(points => points.ToList());

    [Fact]
    public void A_cut_ring_lies_in_the_box_and_is_no_larger_than_it_was() =>
        Check.One(
            Seeded,
            Prop.ForAll(
                Arb.From(Points),
                ring =>
                {
                    var cut = PolygonClip.Clip(ring, Frame);
                    return cut.TrueForAll(point => Frame.Grown(1e-6).Holds(point))
                        && cut.Count <= (4 * ring.Count) + 8
                        && (!ring.TrueForAll(Frame.Holds) || cut.SequenceEqual(ring));
                }
            )
        );

    [Fact]
    public void A_cut_line_lies_in_the_box_and_on_the_line() =>
        Check.One(
            Seeded,
            Prop.ForAll(
                Arb.From(Points),
                line =>
                {
                    var parts = PolygonClip.ClipLine(line, Frame);
                    return parts.TrueForAll(part => part.Count > 1)
                        && parts.SelectMany(part => part).All(Frame.Grown(1e-6).Holds)
                        && parts.SelectMany(part => part).All(point => IsOn(line, point));
                }
            )
        );

    [Fact]
    public void A_ring_around_the_box_becomes_the_box() =>
        PolygonClip
            .Clip([new(-10, -10), new(200, -10), new(200, 200), new(-10, 200)], Frame)
            .ShouldBe([new(0, 0), new(100, 0), new(100, 60), new(0, 60)], ignoreOrder: true);

    [Fact]
    public void A_ring_that_leaves_the_box_and_comes_back_keeps_its_surface()
    {
        // A strip through the box from left to right.
        var cut = PolygonClip.Clip([new(-50, 10), new(150, 10), new(150, 20), new(-50, 20)], Frame);
        cut.Min(point => point.X).ShouldBe(0);
        cut.Max(point => point.X).ShouldBe(100);
        cut.ShouldAllBe(point => point.Y >= 10 && point.Y <= 20);
    }

    [Fact]
    public void A_line_that_leaves_the_box_and_comes_back_is_in_two_parts() =>
        PolygonClip.ClipLine([new(10, 10), new(50, -40), new(90, 10)], Frame).Count.ShouldBe(2);

    private static bool IsOn(List<Pixel> line, Pixel point)
    {
        for (var i = 1; i < line.Count; i++)
        {
            var (a, b) = (line[i - 1], line[i]);
            var length = Distance(a, b);
            if (Math.Abs(Distance(a, point) + Distance(point, b) - length) < 1e-6 * (1 + length))
            {
                return true;
            }
        }

        return false;
    }

    private static double Distance(Pixel a, Pixel b) => Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2));
}
