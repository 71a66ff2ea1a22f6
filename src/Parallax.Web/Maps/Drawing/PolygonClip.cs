namespace Parallax.Web.Maps.Drawing;

/// <summary>
/// Cuts polygons and lines to a rectangle. Polygons after I. E. Sutherland and G. W. Hodgman, "Reentrant polygon
/// clipping", CACM 17 (1974): edge after edge, so that parts that fall asunder stay joined along the edge; lines after
/// Y.-D. Liang and B. A. Barsky, "A new concept and method for line clipping", ACM TOG 3 (1984).
/// </summary>
public static class PolygonClip
{
    /// <summary>The part of the ring in the box; empty where none is.</summary>
    public static List<Pixel> Clip(IReadOnlyList<Pixel> ring, Box box)
    {
        var left = Side(ring, point => point.X - box.Left);
        var right = Side(left, point => box.Right - point.X);
        var top = Side(right, point => point.Y - box.Top);
        return Side(top, point => box.Bottom - point.Y);
    }

    /// <summary>The part of the ring where <paramref name="inside"/> is not negative; it is linear in the plane.</summary>
    public static List<Pixel> Side(IReadOnlyList<Pixel> ring, Func<Pixel, double> inside)
    {
        var kept = new List<Pixel>(ring.Count + 4);
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[i], ring[(i + 1) % ring.Count]);
            var (before, after) = (inside(from), inside(to));
            if (before >= 0)
            {
                kept.Add(from);
            }

            if (before >= 0 != after >= 0)
            {
                var share = before / (before - after);
                kept.Add(new Pixel(from.X + (share * (to.X - from.X)), from.Y + (share * (to.Y - from.Y))));
            }
        }

        return kept;
    }

    /// <summary>The parts of an open line in the box, in its order.</summary>
    public static List<List<Pixel>> ClipLine(IReadOnlyList<Pixel> line, Box box)
    {
        var parts = new List<List<Pixel>>();
        List<Pixel>? part = null;
        for (var i = 1; i < line.Count; i++)
        {
            if (Segment(line[i - 1], line[i], box) is not { } kept)
            {
                part = null;
                continue;
            }

            if (part is null || part[^1] != kept.From)
            {
                part = [kept.From];
                parts.Add(part);
            }

            part.Add(kept.To);
        }

        return parts;
    }

    private static (Pixel From, Pixel To)? Segment(Pixel from, Pixel to, Box box)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var (enter, leave) = (0.0, 1.0);
        foreach (
            var (step, room) in (ReadOnlySpan<(double, double)>)
                [(-dx, from.X - box.Left), (dx, box.Right - from.X), (-dy, from.Y - box.Top), (dy, box.Bottom - from.Y)]
        )
        {
            if (step == 0)
            {
                if (room < 0)
                {
                    return null;
                }
            }
            else if (step < 0)
            {
                enter = Math.Max(enter, room / step);
            }
            else
            {
                leave = Math.Min(leave, room / step);
            }
        }

        if (enter > leave)
        {
            return null;
        }

        return (
            enter == 0 ? from : new Pixel(from.X + (enter * dx), from.Y + (enter * dy)),
            leave == 1 ? to : new Pixel(from.X + (leave * dx), from.Y + (leave * dy))
        );
    }
}
