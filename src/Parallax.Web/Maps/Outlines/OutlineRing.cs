namespace Parallax.Web.Maps.Outlines;

/// <summary>A closed line of the outlines, unrolled: no two of its points that follow each other are half a turn apart.</summary>
/// <param name="Arcs">The arcs, backwards ones as their ones' complement.</param>
/// <param name="Shifts">By how many degrees each arc is moved east so that it goes on where the one before ended.</param>
/// <param name="Box">What it lies in.</param>
/// <param name="Turn">
/// 360 or -360 where it ends a whole turn from where it began, as Antarctica's coast does: then a pole lies inside.
/// </param>
public sealed record OutlineRing(IReadOnlyList<int> Arcs, IReadOnlyList<double> Shifts, GeoBox Box, double Turn)
{
    /// <summary>The pole that a ring with a turn goes around, in degrees north.</summary>
    public double Pole => Box.South + Box.North < 0 ? -90 : 90;

    /// <summary>Unrolls the ring of these arcs.</summary>
    public static OutlineRing Of(IReadOnlyList<int> ring, IReadOnlyList<GeoPoint[]> arcs, IReadOnlyList<GeoBox> boxes)
    {
        ArgumentNullException.ThrowIfNull(ring);
        ArgumentNullException.ThrowIfNull(arcs);
        ArgumentNullException.ThrowIfNull(boxes);
        var shifts = new double[ring.Count];
        GeoBox? box = null;
        var (begun, at) = (0.0, 0.0);
        for (var i = 0; i < shifts.Length; i++)
        {
            var index = ring[i] < 0 ? ~ring[i] : ring[i];
            var (first, last) = (arcs[index][0].Longitude, arcs[index][^1].Longitude);
            var (from, to) = ring[i] < 0 ? (last, first) : (first, last);
            shifts[i] = i == 0 ? 0 : Near(from, at) - from;
            at = to + shifts[i];
            begun = i == 0 ? from : begun;
            var moved = boxes[index].Moved(shifts[i]);
            box = box?.Union(moved) ?? moved;
        }

        return new OutlineRing(ring, shifts, box ?? default, Math.Round((at - begun) / 360) * 360);
    }

    /// <summary>The longitude moved by whole turns to within half a turn of <paramref name="near"/>.</summary>
    public static double Near(double longitude, double near) =>
        longitude + (360 * Math.Round((near - longitude) / 360));
}
