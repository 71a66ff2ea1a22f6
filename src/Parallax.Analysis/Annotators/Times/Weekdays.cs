namespace Parallax.Analysis.Annotators.Times;

/// <summary>Days of the week: "Wednesday", "last Friday", "Monday morning".</summary>
internal static class Weekdays
{
    private static readonly HashSet<string> NamesBefore = new(StringComparer.Ordinal)
    {
        "Ash",
        "Black",
        "Bloody",
        "Cyber",
        "Easter",
        "Good",
        "Giving",
        "Palm",
        "Super",
        "Sheffield",
        "Ruby",
    };

    private static readonly HashSet<string> NamesBehind = new(StringComparer.Ordinal)
    {
        "Business",
        "Express",
        "Herald",
        "Mail",
        "Mercury",
        "Mirror",
        "Morning",
        "Post",
        "Standard",
        "Star",
        "Sun",
        "Telegraph",
        "Times",
        "Tribune",
        "World",
    };

    public static TimeMention? Read(SurfaceWords words, int index, TimeContext context)
    {
        var at = Pointer(words, index, out var pointer);
        if (CalendarNames.Weekday(words[at]) is not { } weekday || !words.IsCapital(at) || !IsDay(words, at))
        {
            return null;
        }

        var (value, basis) = Resolve(weekday, pointer, context, () => Tense.Of(words, index, at + 1));
        return PartsOfDay.Attach(words, new TimeMention(index, at + 1, TimeType.Date, value, basis));
    }

    private static (string Value, string? Basis) Resolve(
        DayOfWeek weekday,
        Pointing pointer,
        TimeContext context,
        Func<TimeDirection> tense
    )
    {
        var code = $"XXXX-WXX-{(weekday is DayOfWeek.Sunday ? 7 : (int)weekday)}";
        if (context.Day is not { } day)
        {
            return (code, null);
        }

        var back = ((int)day.DayOfWeek - (int)weekday + 7) % 7;
        var (offset, how) = pointer switch
        {
            Pointing.Last => (back == 0 ? -7 : -back, "the last {0} before"),
            Pointing.Next => (back == 0 ? 7 : 7 - back, "the next {0} after"),
            _ when tense() is TimeDirection.Future => ((7 - back) % 7, "the first {0} on or after"),
            _ => (-back, "the last {0} on or before"),
        };
        var basis = string.Format(System.Globalization.CultureInfo.InvariantCulture, how, CalendarNames.Name(weekday));
        return (context.Write(day.AddDays(offset)), $"{basis} {context.Anchor}");
    }

    private static int Pointer(SurfaceWords words, int index, out Pointing pointer)
    {
        var past = words.Is(index, "this") && words.Is(index + 1, "past");
        var coming = words.Is(index, "this") && words.Is(index + 1, "coming");
        pointer =
            past || words.Is(index, "last") ? Pointing.Last
            : coming || words.Is(index, "next") ? Pointing.Next
            : Pointing.None;
        return past || coming ? index + 2
            : pointer is not Pointing.None || words.Is(index, "this") ? index + 1
            : index;
    }

    // Abbreviations only with their stop, and "Sun." and "Sat." close sentences.
    private static bool IsDay(SurfaceWords words, int at)
    {
        if (!CalendarNames.IsFullWeekday(words[at]))
        {
            return words[at] is not ("Sun" or "Sat" or "sun" or "sat" or "SUN" or "SAT") && words.Is(at + 1, ".");
        }

        return !words.IsAny(at - 1, NamesBefore) && !words.IsAny(at + 1, NamesBehind);
    }

    private enum Pointing
    {
        None,
        Last,
        Next,
    }
}
