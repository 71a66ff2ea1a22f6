using Parallax.Analysis.Annotators.Quantities;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>Times that recur: "every Monday", "each year", "daily", "on Sundays".</summary>
internal static class Sets
{
    public static TimeMention? Read(SurfaceWords words, int index, TimeContext context) =>
        words.Is(index, "every") || words.Is(index, "each") ? Every(words, index)
        : Adverb(words[index]) is { } value ? new TimeMention(index, index + 1, TimeType.Set, value)
        : Plural(words, index);

    private static TimeMention? Every(SurfaceWords words, int index)
    {
        if (CalendarNames.Weekday(words[index + 1]) is { } day)
        {
            return new TimeMention(index, index + 2, TimeType.Set, Code(day));
        }

        if (PartsOfDay.Code(words[index + 1]) is { } part)
        {
            return new TimeMention(index, index + 2, TimeType.Set, $"XXXX-XX-XX{part}");
        }

        var count = Numerals.Read(words, index + 1, out var next);
        next = count is null ? index + 1 : next;
        return TimeUnits.Of(words[next]) is { } unit && count is null or (>= 1 and <= 1000)
            ? new TimeMention(
                index,
                next + 1,
                TimeType.Set,
                TimeUnits.Duration(TimeUnits.Of(words[next]) ?? unit, $"{count ?? 1}")
            )
            : null;
    }

    private static string? Adverb(ReadOnlySpan<char> word) =>
        word switch
        {
            "hourly" => "PT1H",
            "daily" => "P1D",
            "nightly" => "XXXX-XX-XXTNI",
            "weekly" => "P1W",
            "monthly" => "P1M",
            "yearly" or "annually" => "P1Y",
            _ => null,
        };

    private static TimeMention? Plural(SurfaceWords words, int index) =>
        words[index] is [.. var name, 's'] && words.IsCapital(index) && CalendarNames.IsFullWeekday(name)
            ? new TimeMention(index, index + 1, TimeType.Set, Code(CalendarNames.Weekday(name)!.Value))
            : null;

    private static string Code(DayOfWeek day) => $"XXXX-WXX-{(day is DayOfWeek.Sunday ? 7 : (int)day)}";
}
