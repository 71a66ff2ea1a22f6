using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Web.Maps.Drawing;
using Parallax.Web.Maps.Outlines;

namespace Parallax.Web.Tests.Maps;

public sealed partial class LandLayerTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20_261_122, 1).WithMaxTest(25);

    // Three regions on the antimeridian where an outline that is not unrolled fills the sea and leaves the land empty,
    // and one away from it.
    [Theory]
    [InlineData(-175, 66.5, "Russia")]
    [InlineData(178, -17.8, "Fiji")]
    [InlineData(175.5, -38.5, "New Zealand")]
    [InlineData(28.2, -29.5, "Lesotho")]
    [InlineData(0, -80, "Antarctica")]
    public void A_point_on_land_lies_in_the_country(double longitude, double latitude, string country)
    {
        var view = MapView.Of([new GeoPoint(longitude, latitude)], 720, 1.3, 2.1);
        var land = LandLayer.Of(WorldOutlines.Default, view);

        land.Pieces.Where(piece => IsInside(piece.Ring, view.Place(new GeoPoint(longitude, latitude))))
            .Select(piece => piece.Country)
            .ShouldContain(country);
    }

    [Theory]
    [InlineData(-168.9, 60)]
    [InlineData(-180, -20)]
    [InlineData(-30, 0)]
    public void A_point_at_sea_lies_in_no_country(double longitude, double latitude)
    {
        var view = MapView.Of([new GeoPoint(longitude, latitude)], 720, 1.3, 2.1);

        LandLayer
            .Of(WorldOutlines.Default, view)
            .Pieces.Where(piece => IsInside(piece.Ring, view.Place(new GeoPoint(longitude, latitude))))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_drawn_outside_the_picture_and_a_picture_is_small() =>
        Check.One(
            Seeded,
            Prop.ForAll(
                Arb.From(ProjectionTests.Point.NonEmptyListOf().Select(points => points.Take(4).ToList())),
                points =>
                {
                    var view = MapView.Of(points, 720, 1.3, 2.1);
                    var land = LandLayer.Of(WorldOutlines.Default, view);
                    var room = new Box(0, 0, 2 * view.Width, 2 * view.Height).Grown((2 * LandTrace.Bleed) + 1);
                    return ((string?[])[land.Sea, land.Land, land.Coasts, land.Borders])
                            .OfType<string>()
                            .SelectMany(Corners)
                            .All(room.Holds)
                        && land.Land.Length + (land.Coasts?.Length ?? 0) + (land.Borders?.Length ?? 0) < 40_000;
                }
            )
        );

    [Fact]
    public void The_same_view_gives_the_same_picture()
    {
        LandLayer Draw() => LandLayer.Of(WorldOutlines.Default, MapView.Of([new GeoPoint(20, 54)], 340, 0.8, 2.1));
        Draw().Land.ShouldBe(Draw().Land);
        Draw().Coasts.ShouldBe(Draw().Coasts);
    }

    // Follows the steps of a path: "m10 20l3-4 5 6z".
    private static IEnumerable<Pixel> Corners(string path)
    {
        var (x, y) = (0, 0);
        foreach (Match ring in Ring().Matches(path))
        {
            var numbers = Number().Matches(ring.Value).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture));
            var begun = (X: 0, Y: 0);
            foreach (var (step, i) in numbers.Chunk(2).Select((step, i) => (step, i)))
            {
                (x, y) = (x + step[0], y + step[1]);
                begun = i == 0 ? (x, y) : begun;
                yield return new Pixel(x, y);
            }

            (x, y) = ring.Value.EndsWith('z') ? begun : (x, y);
        }
    }

    private static bool IsInside(IReadOnlyList<Pixel> ring, Pixel at)
    {
        var inside = false;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            inside ^= a.Y > at.Y != b.Y > at.Y && at.X < a.X + ((at.Y - a.Y) / (b.Y - a.Y) * (b.X - a.X));
        }

        return inside;
    }

    [GeneratedRegex("m[^m]*")]
    private static partial Regex Ring();

    [GeneratedRegex("-?[0-9]+")]
    private static partial Regex Number();
}
