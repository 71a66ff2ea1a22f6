using FsCheck;
using FsCheck.Fluent;
using Parallax.Web.Maps.Drawing;
using Parallax.Web.Maps.Outlines;

namespace Parallax.Web.Tests.Maps;

public sealed class SimplificationTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20_261_122, 1).WithMaxTest(300);

    [Fact]
    public void The_ends_stay_and_the_order_too() =>
        Check.One(
            Seeded,
            Prop.ForAll(
                Arb.From(ProjectionTests.Point.NonEmptyListOf().Select(points => points.ToArray())),
                line =>
                {
                    var kept = Simplification.Of(line, 0.7, 40);
                    var at = 0;
                    foreach (var point in kept)
                    {
                        at = Array.IndexOf(line, point, at);
                        if (at < 0)
                        {
                            return false;
                        }
                    }

                    return kept[0] == line[0] && kept[^1] == line[^1] && kept.Count <= line.Length;
                }
            )
        );

    [Fact]
    public void Small_corners_go_and_large_ones_stay()
    {
        GeoPoint[] line = [new(0, 0), new(1, 0.01), new(2, 0), new(3, 4), new(4, 0), new(5, 0)];

        Simplification.Of(line, 1, 0.5).ShouldBe([new(0, 0), new(2, 0), new(3, 4), new(4, 0), new(5, 0)]);
    }

    [Fact]
    public void An_island_keeps_a_surface()
    {
        GeoPoint[] island = [new(0, 0), new(1, 0), new(1, 1), new(0.5, 1.2), new(0, 1), new(0, 0)];

        Simplification.Of(island, 1, 1e9).Count.ShouldBe(4);
    }
}
