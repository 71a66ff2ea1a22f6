using Parallax.Analysis.Annotators.Quantities;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>Times that recur: "every Monday", "each winter", "daily", "twice a week", "on Sundays", "the 10th of every month".</summary>
internal static class Sets
{
    private const int MaxCount = 1000;

    public static TimeMention? Read(SurfaceWords words, int index, TimeContext context) =>
        words.Is(index, "every") || words.Is(index, "each") ? Every(words, index, index + 1)
        : Adverb(words[index]) is { } value ? new TimeMention(index, index + 1, TimeType.Set, value)
        : Frequency(words, index) ?? Dated(words, index) ?? Plural(words, index);

    private static TimeMention? Every(SurfaceWords words, int start, int index)
    {
        var at = words.Is(index, "other") || words.Is(index, "second") ? index + 1 : index;
        var name =
            CalendarNames.Weekday(words[at]) is { } day && words.IsCapital(at) ? Code(day)
            : CalendarNames.Month(words[at]) is > 0 and var month && words.IsCapital(at) ? $"XXXX-{month:00}"
            : PartsOfDay.Code(words[at]) is { } part ? $"XXXX-XX-XX{part}"
            : Seasons.Code(words[at]) is { } season ? $"XXXX-{season}"
            : words.Is(at, "weekend") ? "XXXX-WXX-WE"
            : null;
        return name is null ? Interval(words, start, index, at) : new TimeMention(start, at + 1, TimeType.Set, name);
    }

    // "every two weeks", "every other day", "every few months", "each year"
    private static TimeMention? Interval(SurfaceWords words, int start, int index, int other)
    {
        if (words.Is(index, "few") && TimeUnits.Of(words[index + 1]) is { } vague)
        {
            return new TimeMention(start, index + 2, TimeType.Set, TimeUnits.Duration(vague, "X"));
        }

        var count = Numerals.Read(words, index, out var next);
        (count, next) =
            count is not null ? (count, next)
            : other > index ? (2, other)
            : (1, index);
        return TimeUnits.Of(words[next]) is { } unit && count is >= 1 and <= MaxCount
            ? new TimeMention(
                start,
                next + 1,
                TimeType.Set,
                TimeUnits.Duration(unit, $"{(words.Is(next, "fortnight") ? 2 * count : count)}")
            )
            : null;
    }

    private static string? Adverb(ReadOnlySpan<char> word) =>
        word switch
        {
            "hourly" => "PT1H",
            "daily" => "P1D",
            "nightly" => "XXXX-XX-XXTNI",
            "weekly" or "Weekly" => "P1W",
            "fortnightly" or "biweekly" => "P2W",
            "monthly" or "Monthly" => "P1M",
            "quarterly" => "P3M",
            "yearly" or "annually" or "annual" => "P1Y",
            "biennial" or "biennially" => "P2Y",
            "mornings" => "XXXX-XX-XXTMO",
            "evenings" => "XXXX-XX-XXTEV",
            "weekends" => "XXXX-WXX-WE",
            _ => null,
        };

    // "twice a week", "three times a day", "once every ten years", "twice daily"
    private static TimeMention? Frequency(SurfaceWords words, int index)
    {
        var times = words.Is(index, "once") || words.Is(index, "twice") ? index + 1 : 0;
        if (times == 0 && Numerals.Read(words, index, out var next) is not null && words.Is(next, "times"))
        {
            times = next + 1;
        }

        if (times == 0)
        {
            return null;
        }

        if (words.Is(times, "every") || words.Is(times, "each"))
        {
            return Every(words, index, times + 1);
        }

        var article = words[times] is "a" or "an" or "per";
        return article && TimeUnits.Of(words[times + 1]) is { } unit && !words.Is(times + 2, "ago")
                ? new TimeMention(index, times + 2, TimeType.Set, TimeUnits.Duration(unit, "1"))
            : Adverb(words[times]) is { } value ? new TimeMention(index, times + 1, TimeType.Set, value)
            : null;
    }

    // "the 10th of every month"
    private static TimeMention? Dated(SurfaceWords words, int index)
    {
        var at = words.Is(index, "the") ? index + 1 : index;
        return
            Eras.Ordinal(words, at, out var next) is >= 1 and <= 31 and var day
            && words.Is(next, "of")
            && (words.Is(next + 1, "every") || words.Is(next + 1, "each"))
            && words.Is(next + 2, "month")
            ? new TimeMention(index, next + 3, TimeType.Set, $"XXXX-XX-{day:00}")
            : null;
    }

    private static TimeMention? Plural(SurfaceWords words, int index) =>
        words[index] is [.. var name, 's'] && words.IsCapital(index) && CalendarNames.IsFullWeekday(name)
            ? new TimeMention(index, index + 1, TimeType.Set, Code(CalendarNames.Weekday(name)!.Value))
            : null;

    private static string Code(DayOfWeek day) => $"XXXX-WXX-{(day is DayOfWeek.Sunday ? 7 : (int)day)}";
}
