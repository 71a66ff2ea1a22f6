using System.Globalization;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Web.Texts;

/// <summary>One date of the timeline's picture.</summary>
/// <param name="Y">Its height in the picture.</param>
/// <param name="Value">The date in words.</param>
/// <param name="IsDay">Whether the texts give the day; otherwise a month, a season or a year.</param>
/// <param name="Break">Whether more than a year lies before it, so that the axis is broken there.</param>
/// <param name="Articles">Indices of the articles that give it.</param>
public sealed record TimelinePoint(int Y, string Value, bool IsDay, bool Break, IReadOnlySet<int> Articles);

/// <summary>Where each date stands in the timeline's picture.</summary>
/// <param name="Points">In the order given.</param>
/// <param name="Height">Of the picture.</param>
public sealed record TimelineScale(IReadOnlyList<TimelinePoint> Points, int Height)
{
    private const int Top = 34;
    private const int Least = 26;
    private const int PerDoubling = 5;

    /// <summary>
    /// Sets the entries. Distance grows with the logarithm of the days between, because a story's dates are days apart
    /// and its history years.
    /// </summary>
    public static TimelineScale Of(ReportIndex index, IReadOnlyList<TimelineEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(entries);
        var points = new List<TimelinePoint>();
        var y = Top;
        DateOnly? before = null;
        foreach (var entry in entries)
        {
            var day = DayOf(entry.Value);
            var days =
                day is not null && before is not null ? Math.Abs(day.Value.DayNumber - before.Value.DayNumber) : 0;
            y += points.Count == 0 ? 0 : Least + (int)Math.Min(24, PerDoubling * Math.Log2(1 + days / 2.0));
            var articles = entry
                .Versions.Select(version => index.Article(version.Article)?.Index)
                .OfType<int>()
                .ToHashSet();
            points.Add(new TimelinePoint(y, DateWords.Of(entry.Value), IsDay(entry.Value), days > 366, articles));
            before = day ?? before;
        }

        return new TimelineScale(points, y + Least);
    }

    private static bool IsDay(string value) =>
        value.Length >= 10 && value[4] == '-' && value[7] == '-' && !value.Contains('X', StringComparison.Ordinal);

    /// <summary>First day of the value, null where its year is not known.</summary>
    private static DateOnly? DayOf(string value)
    {
        if (
            IsDay(value)
            && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day)
        )
        {
            return day;
        }

        if (value.Length < 4 || !int.TryParse(value.AsSpan(0, 4), NumberStyles.None, null, out var year) || year < 1)
        {
            return null;
        }

        var part = value.Length == 7 ? value[5..] : "";
        var month = part switch
        {
            "SP" or "Q2" => 4,
            "SU" or "Q3" or "H2" => 7,
            "FA" or "Q4" => 10,
            _ => int.TryParse(part, NumberStyles.None, null, out var number) && number is >= 1 and <= 12 ? number : 1,
        };
        return new DateOnly(year, month, 1);
    }
}
