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

        if (Told(words, index, at, weekday, context) is { } told)
        {
            return told;
        }

        // "Thursday week"
        if (words.Is(at + 1, "week") && !words.IsDash(at + 2) && context.Day is { } published && published.Year < 9999)
        {
            var ahead = ((int)weekday - (int)published.DayOfWeek + 7) % 7 + 7;
            return new TimeMention(
                index,
                at + 2,
                TimeType.Date,
                context.Write(published.AddDays(ahead)),
                $"a week after the first {CalendarNames.Name(weekday)} on or after {context.Anchor}"
            );
        }

        var (value, basis) = Resolve(weekday, pointer, context, () => Direction(words, index, at + 1));
        return PartsOfDay.Attach(words, new TimeMention(index, at + 1, TimeType.Date, value, basis));
    }

    // "From Friday nobody may be out": what holds from a day on begins with it, unless a verb says that it has.
    private static TimeDirection Direction(SurfaceWords words, int index, int next)
    {
        var direction = Tense.IsPossible(words, index) ? TimeDirection.Future : Tense.Of(words, index, next);
        return direction is TimeDirection.Unknown && words.Is(index - 1, "from") && words.IsCapital(index - 1)
            ? TimeDirection.Future
            : direction;
    }

    // "the Thursday before", "the Monday after": counted from the day told of last.
    private static TimeMention? Told(SurfaceWords words, int index, int at, DayOfWeek weekday, TimeContext context)
    {
        var after = words.Is(at + 1, "after");
        if (
            !(after || words.Is(at + 1, "before"))
            || !words.Is(at - 1, "the")
            || !Spans.EndsPhrase(words, at + 2)
            || !DateOnly.TryParseExact(context.EventDay, "yyyy-MM-dd", out var day)
            || day.Year is < 2 or > 9998
        )
        {
            return null;
        }

        var forward = ((int)weekday - (int)day.DayOfWeek + 7) % 7;
        var days = after ? (forward == 0 ? 7 : forward) : forward - 7;
        return new TimeMention(
            index,
            at + 2,
            TimeType.Date,
            context.Write(day.AddDays(days)),
            "counted from what was told last"
        );
    }

    private static (string Value, string? Basis) Resolve(
        DayOfWeek weekday,
        Pointing pointer,
        TimeContext context,
        Func<TimeDirection> tense
    )
    {
        var code = $"XXXX-WXX-{(weekday is DayOfWeek.Sunday ? 7 : (int)weekday)}";
        if (context.WeekdayAnchor is not { } day)
        {
            return (code, null);
        }

        // Beside another report's day the weekday may be the next, if that report came out first.
        if (context.IsBorrowed)
        {
            day = day.AddDays(1);
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
        // "early Wednesday", "late on Tuesday night"
        if (words.Is(index, "early") || words.Is(index, "late"))
        {
            index += words.Is(index + 1, "on") ? 2 : 1;
        }

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
