namespace Parallax.Web.Timelines;

/// <summary>One date of the timeline's picture.</summary>
/// <param name="Y">Its height in the picture.</param>
/// <param name="Row">The date and who tells of it.</param>
/// <param name="Break">Whether more than a year lies before it, so that the axis is broken there.</param>
/// <param name="End">Height where what lasts ends; as <paramref name="Y"/> for a single day.</param>
public sealed record TimelinePoint(int Y, TimelineRow Row, bool Break, int End);

/// <summary>Where each date stands in the timeline's picture.</summary>
/// <param name="Points">In the order given.</param>
/// <param name="Height">Of the picture.</param>
public sealed record TimelineScale(IReadOnlyList<TimelinePoint> Points, int Height)
{
    private const int Top = 34;
    private const int Least = 26;
    private const int PerDoubling = 5;

    /// <summary>
    /// Sets the dates. Distance grows with the logarithm of the days between, because a story's dates are days apart
    /// and its history years.
    /// </summary>
    public static TimelineScale Of(IReadOnlyList<TimelineRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var points = new List<TimelinePoint>();
        var y = Top;
        DateOnly? before = null;
        foreach (var row in rows)
        {
            var days = row.Day is { } day && before is not null ? Math.Abs(day.DayNumber - before.Value.DayNumber) : 0;
            y += points.Count == 0 ? 0 : Least + (int)Math.Min(24, PerDoubling * Math.Log2(1 + days / 2.0));
            points.Add(new TimelinePoint(y, row, days > 366, y));
            before = row.Day ?? before;
        }

        return new TimelineScale([.. points.Select((point, i) => point with { End = EndOf(points, i) })], y + Least);
    }

    // As far as the last date that is not after it, and half a step on where it ends between two dates.
    private static int EndOf(List<TimelinePoint> points, int at)
    {
        if (points[at].Row.To is not { } to)
        {
            return points[at].Y;
        }

        var last = at;
        while (last + 1 < points.Count && points[last + 1].Row.Day is { } day && day <= to)
        {
            last++;
        }

        return points[last].Y + (points[last].Row.Day == to ? 0 : Least / 2);
    }
}
