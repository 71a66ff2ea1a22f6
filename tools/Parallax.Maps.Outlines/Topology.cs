using System.Text.Json;
using Parallax.Web.Maps.Outlines;

namespace Parallax.Maps.Outlines;

/// <summary>The countries of a quantised TopoJSON file (the TopoJSON format specification, 2.0).</summary>
/// <param name="Grid">What the points are steps on.</param>
/// <param name="Arcs">Its arcs, every point from the origin.</param>
/// <param name="Countries">The polygons of its object "countries", in its order.</param>
internal sealed record Topology(
    OutlineGrid Grid,
    IReadOnlyList<(int X, int Y)[]> Arcs,
    IReadOnlyList<Outline> Countries
)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">It is no quantised topology with countries.</exception>
    public static Topology Read(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (
            !root.TryGetProperty("transform", out var transform)
            || !root.TryGetProperty("objects", out var objects)
            || !objects.TryGetProperty("countries", out var countries)
        )
        {
            throw new InvalidDataException("no quantised topology with an object named countries");
        }

        var (scale, origin) = (transform.GetProperty("scale"), transform.GetProperty("translate"));
        var grid = new OutlineGrid(
            scale[0].GetDouble(),
            scale[1].GetDouble(),
            origin[0].GetDouble(),
            origin[1].GetDouble()
        );
        return new Topology(
            grid,
            [.. root.GetProperty("arcs").EnumerateArray().Select(Arc)],
            [.. countries.GetProperty("geometries").EnumerateArray().Select(Country)]
        );
    }

    /// <summary>The packed file: the same arcs on the same grid, nothing left out.</summary>
    public byte[] Pack() => OutlineFile.Write(Grid, Arcs, Countries);

    // Each point of an arc is written as its distance from the point before.
    private static (int X, int Y)[] Arc(JsonElement steps)
    {
        var (x, y) = (0, 0);
        return
        [
            .. steps
                .EnumerateArray()
                .Select(step =>
                {
                    x += step[0].GetInt32();
                    y += step[1].GetInt32();
                    return (x, y);
                }),
        ];
    }

    private static Outline Country(JsonElement geometry)
    {
        var arcs = geometry.GetProperty("arcs");
        var rings = geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => arcs.EnumerateArray(),
            "MultiPolygon" => arcs.EnumerateArray().SelectMany(polygon => polygon.EnumerateArray()),
            var other => throw new InvalidDataException($"a country of type {other}"),
        };
        return new Outline(
            geometry.GetProperty("properties").GetProperty("name").GetString() ?? "",
            [.. rings.Select(ring => (IReadOnlyList<int>)[.. ring.EnumerateArray().Select(arc => arc.GetInt32())])]
        );
    }
}
