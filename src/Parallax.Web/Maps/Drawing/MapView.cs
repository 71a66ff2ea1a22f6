using Parallax.Web.Maps.Outlines;

namespace Parallax.Web.Maps.Drawing;

/// <summary>The stretch of the earth that a picture shows, and where in it each point stands.</summary>
public sealed class MapView
{
    // Wider than this a region's parallels are too far from true: Equal Earth instead. Both are by eye, on maps of
    // Europe (regional), Africa and Asia (Equal Earth).
    private const double WidestRegion = 60;
    private const double TallestRegion = 45;
    private const double MostNorthern = 70;

    // Half a province tells nobody where a place is; ten degrees of latitude (1,100 km) show its neighbours.
    private const double LeastWidth = 10;
    private const double Margin = 0.14;

    private readonly double left;
    private readonly double top;

    private MapView(Projection projection, double scale, double left, double top, int width, int height)
    {
        Projection = projection;
        Scale = scale;
        this.left = left;
        this.top = top;
        Width = width;
        Height = height;
    }

    /// <summary>How the earth is laid flat.</summary>
    public Projection Projection { get; }

    /// <summary>Pixels to a degree of latitude at the middle.</summary>
    public double Scale { get; }

    /// <summary>Width of the picture.</summary>
    public int Width { get; }

    /// <summary>Height of the picture.</summary>
    public int Height { get; }

    /// <summary>The picture.</summary>
    public Box Frame => new(0, 0, Width, Height);

    /// <summary>Where the point stands in the picture, on whichever side of the middle it is nearer to.</summary>
    public Pixel Place(GeoPoint point) =>
        OnPicture(Projection.Of(point with { Longitude = Projection.Near(point.Longitude) }));

    /// <summary>Where a point of a line that is in one piece stands.</summary>
    public Pixel Trace(GeoPoint point) => OnPicture(Projection.Of(point));

    /// <summary>
    /// A view of <paramref name="width"/> pixels with all the points and room around them, between
    /// <paramref name="narrowest"/> and <paramref name="widest"/> times as wide as high.
    /// </summary>
    public static MapView Of(IReadOnlyList<GeoPoint> points, int width, double narrowest, double widest)
    {
        ArgumentNullException.ThrowIfNull(points);
        var (middle, span) = Meridians(points);
        var (south, north) = (points.Min(point => point.Latitude), points.Max(point => point.Latitude));
        var parallel = (south + north) / 2;
        Projection projection =
            span <= WidestRegion && north - south <= TallestRegion && Math.Abs(parallel) <= MostNorthern
                ? new Equirectangular(middle, parallel)
                : new EqualEarth(middle);
        var laid = points
            .Select(point => projection.Of(point with { Longitude = projection.Near(point.Longitude) }))
            .ToList();
        return Fit(
            projection,
            new Box(laid.Min(p => p.X), laid.Min(p => p.Y), laid.Max(p => p.X), laid.Max(p => p.Y)),
            width,
            narrowest,
            widest
        );
    }

    private static MapView Fit(Projection projection, Box laid, int width, double narrowest, double widest)
    {
        var across = Math.Max(LeastWidth, (laid.Right - laid.Left) * (1 + (2 * Margin)));
        var up = (laid.Bottom - laid.Top) * (1 + (2 * Margin));
        var shape = Math.Clamp(up > 0 ? across / up : widest, narrowest, widest);
        across = Math.Max(across, up * shape);

        // No wider than the earth, whose shape the picture then takes.
        var world = WorldOf(projection);
        if (across >= 0.9 * (world.Right - world.Left))
        {
            across = world.Right - world.Left;
            shape = Math.Clamp(across / (world.Bottom - world.Top), narrowest, widest);
            laid = world;
        }

        up = across / shape;
        var height = (int)Math.Round(width / shape);
        var west = ((laid.Left + laid.Right) / 2) - (across / 2);
        var edge = ((laid.Top + laid.Bottom) / 2) + (up / 2);
        // Nothing lies beyond the poles; where the picture is higher than the earth, the earth is in its middle.
        edge = up >= world.Bottom - world.Top ? up / 2 : Math.Clamp(edge, world.Top + up, world.Bottom);
        return new MapView(projection, width / across, west, edge, width, height);
    }

    private static Box WorldOf(Projection projection)
    {
        var east = projection.Of(new GeoPoint(projection.Centre + 180, 0)).X;
        var north = projection.Of(new GeoPoint(projection.Centre, 90)).Y;
        return new Box(-east, -north, east, north);
    }

    // The shortest stretch of the equator with all longitudes begins after the widest gap between two of them.
    private static (double Middle, double Span) Meridians(IReadOnlyList<GeoPoint> points)
    {
        var sorted = points.Select(point => point.Longitude).Order().ToList();
        var (gap, from) = (sorted[0] + 360 - sorted[^1], sorted[0]);
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i] - sorted[i - 1] > gap)
            {
                (gap, from) = (sorted[i] - sorted[i - 1], sorted[i]);
            }
        }

        var span = 360 - gap;
        return (Math.IEEERemainder(from + (span / 2), 360), span);
    }

    private Pixel OnPicture(Pixel laid) => new((laid.X - left) * Scale, (top - laid.Y) * Scale);
}
