using FsCheck;
using FsCheck.Fluent;
using Parallax.Web.Maps.Drawing;
using Parallax.Web.Maps.Outlines;

namespace Parallax.Web.Tests.Maps;

public sealed class MapViewTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20_261_122, 1).WithMaxTest(500);

    [Fact]
    public void Every_place_is_in_the_picture_and_the_picture_has_the_shape_asked_for() =>
        Check.One(
            Seeded,
            Prop.ForAll(
                Arb.From(ProjectionTests.Point.NonEmptyListOf()),
                points =>
                {
                    var view = MapView.Of([.. points], 720, 1.3, 2.1);
                    return view.Width == 720
                        && view.Height is >= 342 and <= 554
                        && points.All(point => view.Frame.Grown(0.51).Holds(view.Place(point)));
                }
            )
        );

    [Fact]
    public void A_lone_place_has_its_neighbours_around_it()
    {
        var view = MapView.Of([new GeoPoint(46.36, 40.68)], 720, 1.3, 2.1);

        view.Place(new GeoPoint(46.36, 40.68)).X.ShouldBe(360, 0.5);
        // Some 600 km to each side.
        view.Frame.Holds(view.Place(new GeoPoint(44.5, 40.18))).ShouldBeTrue();
        (view.Width / view.Scale).ShouldBe(10, 1e-9);
        view.Projection.ShouldBeOfType<Equirectangular>();
    }

    [Fact]
    public void Places_on_both_sides_of_the_antimeridian_are_neighbours()
    {
        var view = MapView.Of([new GeoPoint(178.4, -18.1), new GeoPoint(-175.2, -21.1)], 720, 1.3, 2.1);

        view.Projection.ShouldBeOfType<Equirectangular>();
        view.Place(new GeoPoint(178.4, -18.1)).X.ShouldBeLessThan(view.Place(new GeoPoint(-175.2, -21.1)).X);
        (view.Width / view.Scale).ShouldBeLessThan(15);
    }

    [Fact]
    public void Places_all_over_the_world_are_on_a_map_of_the_world()
    {
        var view = MapView.Of([.. Enumerable.Range(0, 5).Select(i => new GeoPoint((72 * i) - 150, 9))], 720, 1.3, 2.1);

        view.Projection.ShouldBeOfType<EqualEarth>();
        view.Frame.Grown(1).Holds(view.Place(new GeoPoint(view.Projection.Centre, 83))).ShouldBeTrue();
    }
}
