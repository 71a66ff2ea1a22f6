namespace Parallax.Web.Maps;

/// <summary>
/// Shapes of marks: a circle for working with each other, a diamond for working against each other, a square for both, a
/// triangle for types that are not known here. Who sees no colours sees these.
/// </summary>
public static class MarkShape
{
    /// <summary>The path of a shape around the origin.</summary>
    public static string Path(string shape, double radius)
    {
        // A circle's width must be twice its radius to the last decimal, or its two arcs do not meet.
        var round = Math.Round(radius, 1);
        string N(double value) => SvgNumber.Of(value * round);
        return shape switch
        {
            // Each about as large as the circle.
            "conflict" => $"M0 {N(-1.25)}L{N(1.25)} 0 0 {N(1.25)} {N(-1.25)} 0z",
            "both" => $"M{N(-0.9)} {N(-0.9)}H{N(0.9)}V{N(0.9)}H{N(-0.9)}z",
            "other" => $"M0 {N(-1.2)}L{N(1.1)} {N(0.8)}H{N(-1.1)}z",
            _ => $"M{N(-1)} 0a{N(1)} {N(1)} 0 1 0 {N(2)} 0a{N(1)} {N(1)} 0 1 0 {N(-2)} 0z",
        };
    }
}
