using Parallax.Web.Maps.Outlines;

namespace Parallax.Web.Tests.Maps;

public sealed class WorldOutlinesTests
{
    private static readonly WorldOutlines World = WorldOutlines.Default;

    [Fact]
    public void The_carried_outlines_are_those_of_the_readme()
    {
        World.Countries.Count.ShouldBe(241);
        World.Arcs.Count.ShouldBe(1959);
        World.Arcs.Sum(arc => arc.Length).ShouldBe(80_617);
    }

    [Fact]
    public void Every_ring_is_closed_once_it_is_unrolled()
    {
        foreach (var ring in World.Rings.SelectMany(rings => rings))
        {
            var ends = ring
                .Arcs.Zip(ring.Shifts)
                .Select(pair =>
                {
                    var arc = World.Arcs[pair.First < 0 ? ~pair.First : pair.First];
                    var (from, to) = pair.First < 0 ? (arc[^1], arc[0]) : (arc[0], arc[^1]);
                    return (From: Moved(from, pair.Second), To: Moved(to, pair.Second));
                })
                .ToList();

            foreach (var (before, after) in ends.Zip(ends.Skip(1).Append((Moved(ends[0].From, ring.Turn), default))))
            {
                after.From.Latitude.ShouldBe(before.To.Latitude, 1e-9);
                after.From.Longitude.ShouldBe(before.To.Longitude, 1e-9);
            }
        }
    }

    [Fact]
    public void Only_Antarctica_goes_around_a_pole() =>
        World
            .Countries.Where((_, i) => World.Rings[i].Any(ring => ring.Turn != 0))
            .Select(country => country.Name)
            .ShouldBe(["Antarctica"]);

    [Theory]
    [InlineData("Russia")]
    [InlineData("Fiji")]
    public void A_country_on_the_antimeridian_is_in_one_piece_there(string name)
    {
        var rings = World.Rings[World.Countries.ToList().FindIndex(country => country.Name == name)];

        rings.ShouldContain(ring =>
            (ring.Box.West < 180 && ring.Box.East > 180) || (ring.Box.West < -180 && ring.Box.East > -180)
        );
        rings.ShouldAllBe(ring => ring.Box.East - ring.Box.West < 200);
    }

    private static GeoPoint Moved(GeoPoint point, double by) => point with { Longitude = point.Longitude + by };
}
