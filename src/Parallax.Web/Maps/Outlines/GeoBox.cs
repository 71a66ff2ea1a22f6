namespace Parallax.Web.Maps.Outlines;

/// <summary>What a line lies in.</summary>
public readonly record struct GeoBox(double West, double South, double East, double North)
{
    /// <summary>The smallest box around <paramref name="points"/>, of which there is at least one.</summary>
    public static GeoBox Of(IReadOnlyList<GeoPoint> points)
    {
        var box = new GeoBox(
            double.PositiveInfinity,
            double.PositiveInfinity,
            double.NegativeInfinity,
            double.NegativeInfinity
        );
        foreach (var point in points)
        {
            box = new GeoBox(
                Math.Min(box.West, point.Longitude),
                Math.Min(box.South, point.Latitude),
                Math.Max(box.East, point.Longitude),
                Math.Max(box.North, point.Latitude)
            );
        }

        return box;
    }

    /// <summary>The smallest box around both.</summary>
    public GeoBox Union(GeoBox other) =>
        new(
            Math.Min(West, other.West),
            Math.Min(South, other.South),
            Math.Max(East, other.East),
            Math.Max(North, other.North)
        );

    /// <summary>The box moved east by <paramref name="shift"/> degrees.</summary>
    public GeoBox Moved(double shift) => this with { West = West + shift, East = East + shift };

    /// <summary>Whether they have a point in common when this one is moved east by <paramref name="shift"/> degrees.</summary>
    public bool Meets(GeoBox other, double shift) =>
        West + shift <= other.East && East + shift >= other.West && South <= other.North && North >= other.South;
}
