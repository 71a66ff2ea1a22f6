namespace Parallax.Analysis.Annotators.Times;

/// <summary>
/// Parts of day, with their day or on the day told of: "Wednesday morning", "the night of Oct. 10", "dawn on Sunday",
/// "overnight", "by evening".
/// </summary>
internal static class PartsOfDay
{
    private const string Basis = "on the day told of last, else the event's in the lead, else the day of publication";

    // In front of these a part of day without a day is one of the day that the text tells of.
    private static readonly HashSet<string> Leading = new(StringComparer.OrdinalIgnoreCase)
    {
        "at",
        "before",
        "by",
        "during",
        "from",
        "in",
        "since",
        "through",
        "throughout",
        "till",
        "until",
    };

    // What may follow it; a noun would make it the first half of a compound.
    private static readonly HashSet<string> Followers = new(StringComparer.OrdinalIgnoreCase)
    {
        "after",
        "and",
        "as",
        "at",
        "because",
        "before",
        "but",
        "by",
        "he",
        "I",
        "in",
        "it",
        "on",
        "she",
        "the",
        "they",
        "to",
        "until",
        "we",
        "when",
        "while",
    };

    /// <summary>Every word that can begin one.</summary>
    public static IEnumerable<string> Words { get; } =
        "morning midday afternoon evening night dawn daybreak sunrise dusk sunset nightfall overnight small first early mid late".Split(
            ' '
        );

    /// <summary>TIMEX3 code of the part of day that the word names, or null.</summary>
    public static string? Code(ReadOnlySpan<char> word) =>
        word switch
        {
            "morning" or "dawn" or "daybreak" or "sunrise" => "TMO",
            "midday" => "TMI",
            "afternoon" => "TAF",
            "evening" or "dusk" or "sunset" or "nightfall" => "TEV",
            "night" => "TNI",
            _ => null,
        };

    /// <summary>The day with the part of it that is named right behind it, as a TIME; else the day as it was.</summary>
    public static TimeMention Attach(SurfaceWords words, TimeMention day)
    {
        var next = words.Is(day.Next, "early") || words.Is(day.Next, "late") ? day.Next + 1 : day.Next;
        return Code(words[next]) is { } code && words[next] is not "midday" && day.Type is TimeType.Date
            ? On(day, code) with
            {
                Next = next + 1,
            }
            : day;
    }

    /// <summary>"the night of October 10", "dawn on Sunday", "overnight", "in the small hours".</summary>
    public static TimeMention? Read(SurfaceWords words, int index, TimeContext context)
    {
        if (Name(words, index, out var next) is not { } code)
        {
            return null;
        }

        if (words.Is(index, "overnight"))
        {
            return Overnight(words, index, context);
        }

        // "dawn on Sunday", "the night of June 1", "before dawn Tuesday"
        var at = words.Is(next, "of") || words.Is(next, "on") ? next + 1 : next;
        if ((at > next || CalendarNames.IsFullWeekday(words[at])) && Day(words, at, context) is { } day)
        {
            return On(day, code) with { Start = index };
        }

        return Stands(words, index, next) ? Told(words, index, next, code, context) : null;
    }

    // The name itself: "the early morning", "mid-morning", "first light", "the small hours".
    private static string? Name(SurfaceWords words, int index, out int next)
    {
        var at = words.Is(index, "the") ? index + 1 : index;
        next = at + 2;
        if (words.IsPhrase(at, "first", "light"))
        {
            return "TMO";
        }

        if (words.Is(at + 1, "hours") && (words.Is(at, "small") || (words.Is(at, "early") && at > index)))
        {
            return "TMO";
        }

        at =
            words.Is(at, "mid") && words.IsDash(at + 1) ? at + 2
            : words.Is(at, "early") || words.Is(at, "late") ? at + 1
            : at;
        next = at + 1;
        return words.Is(index, "overnight") ? "TNI"
            : words[at] is "midday" ? null
            : Code(words[at]);
    }

    // "in the morning" and "by evening" name one; "a morning", "night shift" and "at night" do not.
    private static bool Stands(SurfaceWords words, int index, int next) =>
        words.IsAny(index - 1, Leading)
        && !(words.Is(index - 1, "at") && words.Is(index, "night"))
        && !(words.IsLetters(next) && !words.IsAny(next, Followers))
        && !words.IsDash(next);

    // The night to the day of publication, or the one behind the day told of.
    private static TimeMention Overnight(SurfaceWords words, int index, TimeContext context)
    {
        var at = words.Is(index + 1, "on") ? index + 2 : index + 1;
        if (Day(words, at, context) is { } day)
        {
            return On(day, "TNI") with { Start = index };
        }

        var night =
            context.EventDay ?? (context.Day is { } published ? context.Write(published.AddDays(-1)) : "XXXX-XX-XX");
        return new TimeMention(index, index + 1, TimeType.Time, night + "TNI", Basis);
    }

    private static TimeMention Told(SurfaceWords words, int index, int next, string code, TimeContext context)
    {
        // What came in the morning or by evening lies behind an event of the night.
        var told =
            context.EventPart is "TEV" or "TNI" && code is not "TNI"
                ? null
                : context.DayFor(Tense.Of(words, index, next));
        var day = told ?? (context.Day is { } published ? context.Write(published) : "XXXX-XX-XX");
        // "from 10 p.m. on Sunday until the small hours" ends on Monday.
        if (code is "TMO" && context.ToldLate && DateOnly.TryParseExact(day, "yyyy-MM-dd", out var evening))
        {
            day = context.Write(evening.AddDays(1));
        }

        return new TimeMention(index, next, TimeType.Time, day + code, Basis);
    }

    private static TimeMention? Day(SurfaceWords words, int index, TimeContext context) =>
        (CalendarDays.Read(words, index, context) ?? Weekdays.Read(words, index, context))
            is { Type: TimeType.Date } day
            ? day
            : null;

    private static TimeMention On(TimeMention day, string code) =>
        day with
        {
            Type = TimeType.Time,
            Value = day.Value + code,
        };
}
