using Parallax.Web.Maps.Outlines;

namespace Parallax.Web.Maps.Drawing;

/// <summary>
/// Leaves out the points of a line that a picture cannot show. M. Visvalingam and J. D. Whyatt, "Line generalisation by
/// repeated elimination of points", The Cartographic Journal 30 (1993): the point whose triangle with its neighbours is
/// smallest goes first. The ends stay, so that lines that meet still meet.
/// </summary>
public static class Simplification
{
    /// <summary>The line without the points whose triangles are smaller than <paramref name="least"/> square degrees.</summary>
    /// <param name="line">The line.</param>
    /// <param name="shrink">Length of a degree of longitude in degrees of latitude.</param>
    /// <param name="least">The least triangle kept.</param>
    public static IReadOnlyList<GeoPoint> Of(GeoPoint[] line, double shrink, double least)
    {
        // An island is one line from a point to itself and must keep a surface.
        var fewest = line.Length > 3 && line[0] == line[^1] ? 4 : 2;
        if (line.Length <= fewest)
        {
            return line;
        }

        var before = new int[line.Length];
        var after = new int[line.Length];
        var areas = new double[line.Length];
        var queue = new PriorityQueue<int, (double Area, int At)>(line.Length);
        void Weigh(int at, double atLeast)
        {
            areas[at] = Math.Max(atLeast, Triangle(line[before[at]], line[at], line[after[at]], shrink));
            queue.Enqueue(at, (areas[at], at));
        }

        for (var i = 1; i < line.Length - 1; i++)
        {
            (before[i], after[i]) = (i - 1, i + 1);
            Weigh(i, 0);
        }

        var left = line.Length;
        while (left > fewest && queue.TryDequeue(out var at, out var weight) && weight.Area < least)
        {
            if (areas[at] < 0 || !weight.Area.Equals(areas[at]))
            {
                continue;
            }

            // A neighbour never weighs less than what went before it, or the order of elimination would be lost.
            areas[at] = -1;
            left--;
            var (west, east) = (before[at], after[at]);
            after[west] = east;
            before[east] = west;
            if (west > 0)
            {
                Weigh(west, weight.Area);
            }

            if (east < line.Length - 1)
            {
                Weigh(east, weight.Area);
            }
        }

        return [.. line.Where((_, i) => areas[i] >= 0)];
    }

    private static double Triangle(GeoPoint a, GeoPoint b, GeoPoint c, double shrink) =>
        Math.Abs(
            ((b.Longitude - a.Longitude) * (c.Latitude - a.Latitude))
                - ((c.Longitude - a.Longitude) * (b.Latitude - a.Latitude))
        )
        * shrink
        / 2;
}
