namespace Parallax.Web.Timelines;

/// <summary>How often something is in some stretch of days.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Count">How often.</param>
public sealed record DayCounts(DateOnly First, DateOnly Last, int Count)
{
    // A picture of more bars than these cannot be read.
    private const int MostBars = 60;

    /// <summary>
    /// Days put together into days, weeks from Monday, months or years, whichever makes a readable picture; stretches without
    /// anything are there, too, so that a pause shows as one.
    /// </summary>
    public static IReadOnlyList<DayCounts> Of(IReadOnlyList<(DateOnly Day, int Count)> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        if (days.Count == 0)
        {
            return [];
        }

        var (from, to) = (days.Min(day => day.Day), days.Max(day => day.Day));
        var span = to.DayNumber - from.DayNumber + 1;
        Func<DateOnly, DateOnly> begin =
            span <= MostBars ? day => day
            : span <= 7 * MostBars ? day => day.AddDays(-(((int)day.DayOfWeek + 6) % 7))
            : span <= 30 * MostBars ? day => new DateOnly(day.Year, day.Month, 1)
            : day => new DateOnly(day.Year, 1, 1);
        Func<DateOnly, DateOnly> next =
            span <= MostBars ? day => day.AddDays(1)
            : span <= 7 * MostBars ? day => day.AddDays(7)
            : span <= 30 * MostBars ? day => day.AddMonths(1)
            : day => day.AddYears(1);
        var counts = days.GroupBy(day => begin(day.Day))
            .ToDictionary(group => group.Key, group => group.Sum(day => day.Count));
        var stretches = new List<DayCounts>();
        // Articles of two thousand years would be somebody's mistake: the latest are shown.
        var first = begin(to);
        for (var i = 1; i < 2 * MostBars && first > begin(from); i++)
        {
            first = begin(first.AddDays(-1));
        }

        for (var at = first; at <= to; at = next(at))
        {
            stretches.Add(new DayCounts(at, next(at).AddDays(-1), counts.GetValueOrDefault(at)));
        }

        return stretches;
    }
}
