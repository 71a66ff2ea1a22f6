using System.Text;
using Parallax.Maps.Outlines;
using Parallax.Web.Maps.Outlines;

namespace Parallax.Web.Tests.Maps;

public sealed class TopologyTests
{
    // Two countries that share the line of arc 0; the second one has an island.
    private const string Two = """
        {"type":"Topology","transform":{"scale":[0.5,0.25],"translate":[10,-20]},
         "objects":{"countries":{"type":"GeometryCollection","geometries":[
           {"type":"Polygon","arcs":[[0,1]],"properties":{"name":"Karst"}},
           {"type":"MultiPolygon","arcs":[[[-1,2]],[[3]]],"properties":{"name":"Vell"}}]}},
         "arcs":[[[0,0],[0,4]],[[0,4],[-4,0],[4,-4]],[[0,0],[4,0],[-4,4]],[[20,20],[2,0],[0,2],[-2,-2]]]}
        """;

    [Fact]
    public void Points_are_steps_from_the_point_before_on_the_grid()
    {
        var world = OutlineFile.Read(Read().Pack());

        world.Arcs[0].ShouldBe([new GeoPoint(10, -20), new GeoPoint(10, -19)]);
        world.Arcs[1].ShouldBe([new GeoPoint(10, -19), new GeoPoint(8, -19), new GeoPoint(10, -20)]);
    }

    [Fact]
    public void Rings_of_all_polygons_of_a_country_stand_together()
    {
        var world = OutlineFile.Read(Read().Pack());

        world.Countries.Select(country => country.Name).ShouldBe(["Karst", "Vell"]);
        world
            .Countries[1]
            .Rings.ShouldBe([
                [-1, 2],
                [3],
            ]);
        world.Users.ShouldBe([2, 1, 1, 1]);
    }

    [Fact]
    public void The_same_file_packs_to_the_same_bytes() => Read().Pack().ShouldBe(Read().Pack());

    [Fact]
    public void A_topology_without_countries_is_refused() =>
        Should.Throw<InvalidDataException>(() => Topology.Read("""{"type":"Topology","objects":{}}"""u8.ToArray()));

    private static Topology Read() => Topology.Read(Encoding.UTF8.GetBytes(Two));
}
