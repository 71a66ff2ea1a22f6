using System.Globalization;
using System.Text;

namespace Parallax.Web.Maps.Drawing;

/// <summary>
/// Writes the "d" of an SVG path in whole half pixels: finer than that no screen shows, and whole numbers are short. The
/// picture draws it at a scale of one half.
/// </summary>
public sealed class PathWriter
{
    private readonly StringBuilder text = new();
    private int lastX;
    private int lastY;

    /// <summary>What was written.</summary>
    public override string ToString() => text.ToString();

    /// <summary>Adds a ring; one that is too small to be seen is passed over.</summary>
    public void Ring(IReadOnlyList<Pixel> ring) => Write(ring, closed: true);

    /// <summary>Adds an open line.</summary>
    public void Line(IReadOnlyList<Pixel> line) => Write(line, closed: false);

    private void Write(IReadOnlyList<Pixel> points, bool closed)
    {
        var steps = new List<(int X, int Y)>(points.Count);
        foreach (var point in points)
        {
            var step = ((int)Math.Round(2 * point.X), (int)Math.Round(2 * point.Y));
            if (steps.Count == 0 || steps[^1] != step)
            {
                steps.Add(step);
            }
        }

        if (closed && steps.Count > 1 && steps[0] == steps[^1])
        {
            steps.RemoveAt(steps.Count - 1);
        }

        if (steps.Count < (closed ? 3 : 2))
        {
            return;
        }

        Step('m', steps[0]);
        for (var i = 1; i < steps.Count; i++)
        {
            // In a row of the same command its letter can be left out.
            Step(i == 1 ? 'l' : ' ', steps[i]);
        }

        if (closed)
        {
            text.Append('z');
            (lastX, lastY) = steps[0];
        }
    }

    private void Step(char command, (int X, int Y) to)
    {
        var (x, y) = (to.X - lastX, to.Y - lastY);
        if (command != ' ' || x >= 0)
        {
            text.Append(command);
        }

        text.Append(CultureInfo.InvariantCulture, $"{x}");
        text.Append(y < 0 ? "" : " ").Append(CultureInfo.InvariantCulture, $"{y}");
        (lastX, lastY) = to;
    }
}
