namespace Parallax.Analysis.Annotators.Times;

/// <summary>Morning, afternoon, evening and night behind or before a day: "Wednesday morning", "the night of Oct. 10".</summary>
internal static class PartsOfDay
{
    /// <summary>TIMEX3 code of the part of day that the word names, or null.</summary>
    public static string? Code(ReadOnlySpan<char> word) =>
        word switch
        {
            "morning" => "TMO",
            "midday" => "TMI",
            "afternoon" => "TAF",
            "evening" => "TEV",
            "night" => "TNI",
            _ => null,
        };

    /// <summary>The day with the part of it that is named right behind it, as a TIME; else the day as it was.</summary>
    public static TimeMention Attach(SurfaceWords words, TimeMention day)
    {
        var next = words.Is(day.Next, "early") || words.Is(day.Next, "late") ? day.Next + 1 : day.Next;
        return Code(words[next]) is { } code && day.Type is TimeType.Date
            ? day with
            {
                Next = next + 1,
                Type = TimeType.Time,
                Value = day.Value + code,
            }
            : day;
    }

    /// <summary>"the night of October 10", "on the morning of Wednesday".</summary>
    public static TimeMention? Read(SurfaceWords words, int index, TimeContext context)
    {
        var part = words.Is(index, "the") ? index + 1 : index;
        if (Code(words[part]) is not { } code || !words.Is(part + 1, "of"))
        {
            return null;
        }

        var day = CalendarDays.Read(words, part + 2, context) ?? Weekdays.Read(words, part + 2, context);
        return day is { Type: TimeType.Date }
            ? day with
            {
                Start = index,
                Type = TimeType.Time,
                Value = day.Value + code,
            }
            : null;
    }
}
