using Parallax.Web.Maps.Outlines;

namespace Parallax.Web.Maps.Drawing;

/// <summary>How the round earth is laid flat; lengths in degrees of latitude at the middle.</summary>
/// <param name="Centre">The meridian in the middle.</param>
public abstract record Projection(double Centre)
{
    /// <summary>Whether meridians are straight, so that a straight line between two points of one stays on it.</summary>
    public abstract bool IsStraight { get; }

    /// <summary>Name for the note under a map.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// Where a point lies. Its longitude is taken as it is, so that a line across the antimeridian can go on to 190
    /// degrees and stay in one piece.
    /// </summary>
    public abstract Pixel Of(GeoPoint point);

    /// <summary>The longitude moved by whole turns to within half a turn of the middle.</summary>
    public double Near(double longitude) => Centre + Math.IEEERemainder(longitude - Centre, 360);
}

/// <summary>
/// Meridians and parallels as straight lines at right angles, true to scale along every meridian and along one parallel:
/// for a region, whose middle parallel it is true along.
/// </summary>
public sealed record Equirectangular(double Centre, double StandardParallel) : Projection(Centre)
{
    private readonly double shrink = Math.Cos(double.DegreesToRadians(StandardParallel));

    /// <inheritdoc/>
    public override bool IsStraight => true;

    /// <inheritdoc/>
    public override string Name => "equirectangular projection";

    /// <inheritdoc/>
    public override Pixel Of(GeoPoint point) => new((point.Longitude - Centre) * shrink, point.Latitude);
}

/// <summary>
/// Equal Earth, for views of continents and the world: no country looks larger than another of its size. B. Šavrič,
/// T. Patterson and B. Jenny, "The Equal Earth map projection", International Journal of Geographical Information
/// Science 33 (2019), equations 6 to 8.
/// </summary>
public sealed record EqualEarth(double Centre) : Projection(Centre)
{
    private const double A1 = 1.340264;
    private const double A2 = -0.081106;
    private const double A3 = 0.000893;
    private const double A4 = 0.003796;
    private static readonly double Root = Math.Sqrt(3);

    // At the middle of the map one degree of latitude is this long in the formula's radians.
    private static readonly double Degree = double.DegreesToRadians(1) * A1 * Root / 2;

    /// <inheritdoc/>
    public override bool IsStraight => false;

    /// <inheritdoc/>
    public override string Name => "Equal Earth projection";

    /// <inheritdoc/>
    public override Pixel Of(GeoPoint point)
    {
        var theta = Math.Asin(Root / 2 * Math.Sin(double.DegreesToRadians(Math.Clamp(point.Latitude, -90, 90))));
        var square = theta * theta;
        var sixth = square * square * square;
        var slope = A1 + (3 * A2 * square) + (sixth * ((7 * A3) + (9 * A4 * square)));
        var x = 2 * Root * double.DegreesToRadians(point.Longitude - Centre) * Math.Cos(theta) / (3 * slope);
        var y = theta * (A1 + (A2 * square) + (sixth * (A3 + (A4 * square))));
        return new Pixel(x / Degree, y / Degree);
    }
}
