using Parallax.Web.Maps.Outlines;

namespace Parallax.Web.Maps.Drawing;

/// <summary>
/// Brings rings and arcs of the outlines into a view: simplified to what it can show, cut at the meridian opposite its
/// middle, laid flat and cut to the picture.
/// </summary>
public sealed class LandTrace
{
    /// <summary>Land goes on this far beyond the picture, so that no edge of a cut is seen in it.</summary>
    public const double Bleed = 4;

    // In square pixels: of 0.25, 0.5, 1 and 2 the largest at which a coast of a region still looks like itself; of 1, 2, 4
    // and 6 the largest at which the world does.
    private const double LeastTriangle = 1;
    private const double LeastTriangleOfWorld = 6;

    // Islands smaller than this in both directions are a speck of dirt.
    private const double LeastIsland = 2.5;

    private static readonly double[] Turns = [-360, 0, 360];

    private readonly WorldOutlines world;
    private readonly MapView view;
    private readonly double shrink;
    private readonly double least;
    private readonly GeoBox around;
    private readonly Box picture;
    private readonly Dictionary<int, IReadOnlyList<GeoPoint>> simplified = [];

    public LandTrace(WorldOutlines world, MapView view)
    {
        this.world = world;
        this.view = view;
        picture = view.Frame.Grown(Bleed);
        shrink = view.Projection is Equirectangular flat ? Math.Cos(double.DegreesToRadians(flat.StandardParallel)) : 1;
        least = view.Projection.IsStraight ? LeastTriangle : LeastTriangleOfWorld;
        around = Around();
    }

    /// <summary>The parts of a ring in the picture.</summary>
    public IEnumerable<List<Pixel>> Ring(OutlineRing ring)
    {
        foreach (var turn in Turns.Where(turn => ring.Box.Meets(around, turn) && IsSeen(ring.Box)))
        {
            var half = PolygonClip.Side(
                PolygonClip.Side(
                    [.. Points(ring).Select(point => new Pixel(point.Longitude + turn, point.Latitude))],
                    point => point.X - around.West
                ),
                point => around.East - point.X
            );
            var cut = PolygonClip.Clip([.. Laid(half, closed: true)], picture);
            if (cut.Count > 2)
            {
                yield return cut;
            }
        }
    }

    /// <summary>The parts of an arc in the picture.</summary>
    public IEnumerable<List<Pixel>> Line(int arc)
    {
        var box = world.Boxes[arc];
        foreach (var turn in Turns.Where(turn => box.Meets(around, turn) && IsSeen(box)))
        {
            var moved = Simplified(arc).Select(point => new Pixel(point.Longitude + turn, point.Latitude)).ToList();
            var inside = new Box(around.West, -91, around.East, 91);
            foreach (var part in PolygonClip.ClipLine(moved, inside))
            {
                foreach (var cut in PolygonClip.ClipLine([.. Laid(part, closed: false)], picture))
                {
                    yield return cut;
                }
            }
        }
    }

    // Where meridians are curved, a long straight line is bent too: a point every three degrees.
    private IEnumerable<Pixel> Laid(List<Pixel> points, bool closed)
    {
        const double Longest = 3;
        for (var i = 0; i < points.Count; i++)
        {
            var from = points[i];
            yield return view.Trace(new GeoPoint(from.X, from.Y));
            if (view.Projection.IsStraight || (!closed && i == points.Count - 1))
            {
                continue;
            }

            var to = points[(i + 1) % points.Count];
            var pieces = (int)Math.Ceiling(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) / Longest);
            for (var piece = 1; piece < pieces; piece++)
            {
                var share = (double)piece / pieces;
                yield return view.Trace(
                    new GeoPoint(from.X + (share * (to.X - from.X)), from.Y + (share * (to.Y - from.Y)))
                );
            }
        }
    }

    private IEnumerable<GeoPoint> Points(OutlineRing ring)
    {
        GeoPoint? begun = null;
        for (var i = 0; i < ring.Arcs.Count; i++)
        {
            var arc = ring.Arcs[i];
            var points = Simplified(arc < 0 ? ~arc : arc);
            // Each arc ends where the next one begins, so its last point would stand twice.
            for (var j = 0; j < points.Count - 1; j++)
            {
                var point = arc < 0 ? points[points.Count - 1 - j] : points[j];
                var moved = point with { Longitude = point.Longitude + ring.Shifts[i] };
                begun ??= moved;
                yield return moved;
            }
        }

        if (ring.Turn != 0 && begun is { } first)
        {
            // By way of the pole, and back at where it began.
            yield return first with
            {
                Longitude = first.Longitude + ring.Turn,
            };
            yield return new GeoPoint(first.Longitude + ring.Turn, ring.Pole);
            yield return new GeoPoint(first.Longitude, ring.Pole);
        }
    }

    private IReadOnlyList<GeoPoint> Simplified(int arc)
    {
        if (!simplified.TryGetValue(arc, out var points))
        {
            points = Simplification.Of(world.Arcs[arc], shrink, least / (view.Scale * view.Scale));
            simplified.Add(arc, points);
        }

        return points;
    }

    private bool IsSeen(GeoBox box) =>
        Math.Max((box.East - box.West) * shrink, box.North - box.South) * view.Scale >= LeastIsland;

    // Half a turn to each side of the middle; a straight view needs no more than what it shows.
    private GeoBox Around()
    {
        var centre = view.Projection.Centre;
        if (view.Projection is not Equirectangular)
        {
            return new GeoBox(centre - 180, -90, centre + 180, 90);
        }

        var half = Math.Min(180, ((view.Width / 2.0) + Bleed) / view.Scale / shrink);
        var (top, bottom) = (view.Trace(new GeoPoint(centre, 90)).Y, view.Trace(new GeoPoint(centre, -90)).Y);
        double Latitude(double y) => 90 - (180 * (y - top) / (bottom - top));
        return new GeoBox(
            centre - half,
            Math.Max(-90, Latitude(view.Height + Bleed)),
            centre + half,
            Math.Min(90, Latitude(-Bleed))
        );
    }
}
