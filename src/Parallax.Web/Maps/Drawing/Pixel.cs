namespace Parallax.Web.Maps.Drawing;

/// <summary>A point of a plane: of a projection, where y grows northwards, or of a picture, where it grows downwards.</summary>
public readonly record struct Pixel(double X, double Y);

/// <summary>An upright rectangle of a picture.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Whether they share more than an edge.</summary>
    public bool Overlaps(Box other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether the other one lies in it.</summary>
    public bool Holds(Box other) =>
        other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;

    /// <summary>Whether the point lies in it.</summary>
    public bool Holds(Pixel point) => point.X >= Left && point.X <= Right && point.Y >= Top && point.Y <= Bottom;

    /// <summary>The rectangle with an edge of <paramref name="by"/> around it.</summary>
    public Box Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);
}
