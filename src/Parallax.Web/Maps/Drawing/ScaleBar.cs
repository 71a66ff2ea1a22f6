namespace Parallax.Web.Maps.Drawing;

/// <summary>How long a round number of kilometres is in a picture.</summary>
/// <param name="Kilometres">The number.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Y">Its height.</param>
/// <param name="Length">Its length.</param>
public sealed record ScaleBar(int Kilometres, double Left, double Y, double Length)
{
    private const double KilometresPerDegree = 111.195;
    private const double Edge = 12;
    private const double TextHeight = 16;

    /// <summary>What it and its words take.</summary>
    public Box Box => new(Left - 4, Y - TextHeight - 4, Left + Length + 4, Y + 6);

    /// <summary>
    /// The bar of a view, in the first corner that keeps clear of <paramref name="marks"/>; null where the scale changes
    /// over the picture, or no corner is clear.
    /// </summary>
    public static ScaleBar? Of(MapView view, IReadOnlyList<Box> marks)
    {
        if (!view.Projection.IsStraight)
        {
            return null;
        }

        var most = view.Width / 4.5;
        var kilometres = 1;
        foreach (var step in (ReadOnlySpan<int>)[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000])
        {
            kilometres = step * view.Scale / KilometresPerDegree <= most ? step : kilometres;
        }

        var length = kilometres * view.Scale / KilometresPerDegree;
        foreach (
            var (right, top) in (ReadOnlySpan<(bool, bool)>)[(false, false), (true, false), (false, true), (true, true)]
        )
        {
            var bar = new ScaleBar(
                kilometres,
                right ? view.Width - Edge - length : Edge,
                top ? Edge + TextHeight : view.Height - Edge,
                length
            );
            if (!marks.Any(bar.Box.Overlaps))
            {
                return bar;
            }
        }

        return null;
    }
}
