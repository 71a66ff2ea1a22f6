using System.Globalization;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>Settles the year of a day or month that is written without one.</summary>
internal static class OpenYear
{
    // A verb that governs the expression all but rules out the other direction; without one, reports look back more than
    // they look ahead.
    private const double AgainstTense = 8;
    private const double AheadUntold = 1.5;

    /// <summary>TIMEX3 value of the day, and what settled its year.</summary>
    public static (string Value, string? Basis) OfDay(
        CalendarDay day,
        TimeContext context,
        int index,
        Func<TimeDirection> direction
    )
    {
        if (context is { Narrative: true, Last: { } last } && day.Weekday is null)
        {
            return ($"{last.Year:0000}-{day.Month:00}-{day.Day:00}", $"the year told of, {last.Year}");
        }

        if (context.Near is not { } anchor)
        {
            return (day.Value, null);
        }

        if (
            context.SentenceYear(index, day.Month) is { } chained
            && day.FallsIn(chained)
            && Suits(new DateOnly(chained, day.Month, day.Day), anchor, direction())
        )
        {
            return (context.Write(new DateOnly(chained, day.Month, day.Day)), Basis(context));
        }

        var reach = day.Weekday is null ? 1 : 6;
        var years = Enumerable.Range(anchor.Year - reach, 2 * reach + 1).Where(day.FallsIn).ToList();
        if (years.Count == 0)
        {
            return (day.Value, null);
        }

        var year = Best(years.Select(year => (year, new DateOnly(year, day.Month, day.Day))), anchor, direction());
        return (context.Write(new DateOnly(year, day.Month, day.Day)), Basis(context));
    }

    /// <summary>TIMEX3 value of the month, and what settled its year.</summary>
    public static (string Value, string? Basis) OfMonth(
        int month,
        TimeContext context,
        int index,
        Func<TimeDirection> direction
    )
    {
        if (context is { Narrative: true, Last: { } last })
        {
            return ($"{last.Year:0000}-{month:00}", $"the year told of, {last.Year}");
        }

        if (context.Near is not { } anchor)
        {
            return (string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"), null);
        }

        if (
            context.SentenceYear(index, month) is { } chained
            && Suits(Nearest(chained, month, anchor), anchor, direction())
        )
        {
            return (context.WriteMonth(new DateOnly(chained, month, 1)), Basis(context));
        }

        var year = Best(
            Enumerable.Range(anchor.Year - 1, 3).Select(year => (year, Nearest(year, month, anchor))),
            anchor,
            direction()
        );
        return (context.WriteMonth(new DateOnly(year, month, 1)), Basis(context));
    }

    private static bool Suits(DateOnly day, DateOnly anchor, TimeDirection direction) =>
        direction switch
        {
            TimeDirection.Past => day <= anchor,
            TimeDirection.Future => day >= anchor,
            _ => true,
        };

    /// <summary>Words for how the year was settled.</summary>
    public static string Basis(TimeContext context) => $"year from {context.Anchor}";

    // A month contains the anchor, or lies as far off as its nearer end.
    private static DateOnly Nearest(int year, int month, DateOnly anchor)
    {
        var first = new DateOnly(year, month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        return anchor < first ? first
            : anchor > last ? last
            : anchor;
    }

    private static int Best(
        IEnumerable<(int Year, DateOnly Day)> candidates,
        DateOnly anchor,
        TimeDirection direction
    ) => candidates.MinBy(candidate => Cost(candidate.Day.DayNumber - anchor.DayNumber, direction)).Year;

    private static double Cost(int days, TimeDirection direction) =>
        direction switch
        {
            TimeDirection.Past when days > 1 => days * AgainstTense,
            TimeDirection.Future when days < 0 => -days * AgainstTense,
            TimeDirection.Unknown when days > 0 => days * AheadUntold,
            _ => Math.Abs(days),
        };
}
