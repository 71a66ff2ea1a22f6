using FsCheck;
using FsCheck.Fluent;
using Parallax.Web.Maps.Drawing;
using Parallax.Web.Maps.Outlines;

namespace Parallax.Web.Tests.Maps;

public sealed class ProjectionTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20_261_122, 1).WithMaxTest(500);

    internal static readonly Gen<GeoPoint> Point = Gen.Choose(-18_000, 18_000)
        .SelectMany(longitude =>
            Gen.Choose(-9_000, 9_000).Select(latitude => new GeoPoint(longitude / 100.0, latitude / 100.0))
        );

    [Fact]
    public void Every_point_of_the_earth_has_a_place() =>
        Check.One(
            Seeded,
            Prop.ForAll(
                Arb.From(Point),
                point =>
                    ((Projection[])[new Equirectangular(20, 50), new EqualEarth(-170)]).All(projection =>
                    {
                        var laid = projection.Of(point with { Longitude = projection.Near(point.Longitude) });
                        return double.IsFinite(laid.X) && double.IsFinite(laid.Y) && Math.Abs(laid.X) <= 181 * 1.2;
                    })
            )
        );

    // Equations 6 to 8 of the paper, worked by hand at the points where they are simple: at the pole theta is 60 degrees,
    // on the equator it is 0.
    [Fact]
    public void Equal_Earth_is_the_papers()
    {
        var projection = new EqualEarth(0);
        var degree = double.DegreesToRadians(1) * 1.340264 * Math.Sqrt(3) / 2;
        projection.Of(new GeoPoint(0, 0)).ShouldBe(new Pixel(0, 0));
        (projection.Of(new GeoPoint(180, 0)).X * degree).ShouldBe(2 * Math.Sqrt(3) * Math.PI / (3 * 1.340264), 1e-9);
        (projection.Of(new GeoPoint(0, 90)).Y * degree).ShouldBe(1.3173627591574, 1e-9);
    }

    [Fact]
    public void Equal_Earth_makes_surfaces_of_one_size_equally_large()
    {
        var projection = new EqualEarth(0);
        double Surface(double latitude)
        {
            var (west, east) = (projection.Of(new GeoPoint(9, latitude)), projection.Of(new GeoPoint(10, latitude)));
            var (south, north) = (
                projection.Of(new GeoPoint(9, latitude - 0.01)),
                projection.Of(new GeoPoint(9, latitude + 0.01))
            );
            return (east.X - west.X) * (north.Y - south.Y) / Math.Cos(double.DegreesToRadians(latitude));
        }

        foreach (var latitude in (double[])[-75, -40, 10, 33, 60, 80])
        {
            Surface(latitude).ShouldBe(Surface(0), 1e-4 * Surface(0));
        }
    }
}
