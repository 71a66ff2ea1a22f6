namespace Parallax.Analysis.Annotators.Times;

/// <summary>
/// A time of day with its day: "3 p.m. on Monday", "six on Tuesday morning", "Saturday at noon", "four in the morning". A
/// time without a day is put on the day told of last in its paragraph, else on the day of publication.
/// </summary>
internal static class DayTimes
{
    private const int HoursOfNight = 6;

    private const string Basis = "on the day told of last, else the event's in the lead, else the day of publication";

    public static TimeMention? Read(SurfaceWords words, int index, TimeContext context)
    {
        if (Clocks.Read(words, index) is not { } clock)
        {
            return null;
        }

        if (FirstOfTwo(words, clock) is { } half)
        {
            return Told(words, index, half, context);
        }

        var next = clock.Next;
        if (PartBehind(words, next, out var afterPart) is { } part)
        {
            return Told(words, index, clock.In(part) with { Next = afterPart }, context);
        }

        var at = words.Is(next, ",") ? next + 1 : next;
        at = words.Is(at, "on") ? at + 1 : at;
        if (Day(words, at, context) is { } day && (clock.Alone || Introduces(words, index, day)))
        {
            return On(index, clock, day) with { Next = day.Next };
        }

        return clock.Alone && !(clock.HalfOpen && IsCounted(words, next)) ? Told(words, index, clock, context) : null;
    }

    /// <summary>The day with the time that stands behind it: "Saturday, September 2, at 7:30 p.m.", "Wednesday noon".</summary>
    public static TimeMention Behind(SurfaceWords words, TimeMention day, TimeContext context)
    {
        if (!IsDay(day))
        {
            return day;
        }

        var comma =
            words.Is(day.Next, ",") ? day.Next + 1
            : words.IsApostrophe(day.Next) && words.Is(day.Next + 1, "s") ? day.Next + 2
            : day.Next;
        var at = words.Is(comma, "at") ? comma + 1 : comma;
        var about = words.Is(at, "around") || words.Is(at, "about") ? at + 1 : at;
        if (at > comma && PartsOfDay.Code(words[about]) is { } part)
        {
            return day.Type is TimeType.Date && words[about] is not "night"
                ? day with
                {
                    Type = TimeType.Time,
                    Value = day.Value + part,
                    Next = about + 1,
                }
                : day;
        }

        if (Clocks.Read(words, about) is not { } clock)
        {
            return day;
        }

        var written = clock.Alone || words.Is(about + 1, ":") || (at > comma && day.Type is TimeType.Time);
        return written && (about > comma || Adjacent(words, about, clock)) ? On(day.Start, clock, day) : day;
    }

    // Without "at" only what can be nothing else: "Wednesday noon", "Friday 5 p.m.", "2023, 22:14".
    private static bool Adjacent(SurfaceWords words, int index, ClockTime clock) =>
        !words.IsDigits(index) ? words[index] is "noon" or "midday" or "midnight"
        : words.Is(index + 1, ":") ? !words.Is(index + 3, ":")
        : clock is { Alone: true, HalfOpen: false };

    private static bool IsDay(TimeMention mention) =>
        mention.Type is TimeType.Date
            ? mention.Value.Length is 10
            : mention.Type is TimeType.Time && mention.Value.Length is 13 && mention.Value[10] is 'T';

    // "six on Tuesday morning" is an hour; "six on Tuesday" are six of something.
    private static bool Introduces(SurfaceWords words, int index, TimeMention day) =>
        (day.Type is TimeType.Time && !words.Is(index, "one"))
        || words.Is(index + 1, ":")
        || (words.Is(index - 1, "at") && words.IsDigits(index));

    // "between 6 and 9 p.m.", "6-9pm": the half of the day stands once, behind the second.
    private static ClockTime? FirstOfTwo(SurfaceWords words, ClockTime clock) =>
        clock is { HalfOpen: true, Minute: 0, Alone: false }
        && (words.IsDash(clock.Next) || words[clock.Next] is "and" or "to")
        && Clocks.Read(words, clock.Next + 1) is { HalfOpen: false, Alone: true, Hour: < 24 } second
            ? clock with
            {
                Hour = clock.Hour % 12 + (second.Hour >= 12 && clock.Hour % 12 <= second.Hour - 12 ? 12 : 0),
                HalfOpen = false,
                Alone = true,
            }
            : null;

    // "four in the morning", "ten at night"
    private static string? PartBehind(SurfaceWords words, int index, out int next)
    {
        next = index + 3;
        if (words.IsPhrase(index, "in", "the") && PartsOfDay.Code(words[index + 2]) is "TMO" or "TAF" or "TEV")
        {
            return PartsOfDay.Code(words[index + 2]);
        }

        next = index + 2;
        return words.IsPhrase(index, "at", "night") ? "TNI" : null;
    }

    private static TimeMention? Day(SurfaceWords words, int index, TimeContext context)
    {
        var day =
            CalendarDays.Read(words, index, context)
            ?? Weekdays.Read(words, index, context)
            ?? Deictics.DayOrPart(words, index, context)
            ?? Deictics.Told(words, index, context)
            ?? Deictics.Pointed(words, index, context);
        return day is { } found && IsDay(found) ? found : null;
    }

    private static TimeMention On(int start, ClockTime clock, TimeMention day)
    {
        var part = day.Type is TimeType.Time ? day.Value[10..] : null;
        var hour = part is null ? clock : clock.In(part);
        return new TimeMention(start, clock.Next, TimeType.Time, day.Value[..10] + hour.Code, day.Basis);
    }

    private static TimeMention Told(SurfaceWords words, int index, ClockTime clock, TimeContext context)
    {
        if (context.IsHabit(index))
        {
            return new TimeMention(index, clock.Next, TimeType.Time, clock.Code);
        }

        var direction = Tense.Of(words, index, clock.Next);
        var day =
            DayBehindSecond(words, clock.Next, context)
            ?? AfterMidnight(clock, context)
            ?? context.DayFor(direction)
            ?? (context.Day is { } published ? context.Write(published) : null);
        var hour = clock.Following(context.ToldPart(index) ?? context.EventPart);
        return new TimeMention(
            index,
            clock.Next,
            TimeType.Time,
            $"{day ?? "XXXX-XX-XX"}{hour.Code}",
            day is null ? null : Basis
        );
    }

    // "Saturday evening ... was held until four in the morning": the night goes on.
    private static string? AfterMidnight(ClockTime clock, TimeContext context) =>
        (clock.HalfOpen ? clock.Hour < context.ToldHour - 12 : clock.Hour < HoursOfNight)
        && context.ToldNight
        && DateOnly.TryParseExact(context.EventDay, "yyyy-MM-dd", out var evening)
        && evening < DateOnly.MaxValue
            ? context.Write(evening.AddDays(1))
            : null;

    // "between 2 a.m. and 5 a.m. on Tuesday", "11:08 p.m. (2008 GMT) on Thursday"
    private static string? DayBehindSecond(SurfaceWords words, int index, TimeContext context)
    {
        var bracket = words.Is(index, "(");
        var linked = bracket || words.IsDash(index) || words[index] is "and" or "to" or "until";
        if (!linked || Clocks.Read(words, index + 1) is not { Alone: true } second)
        {
            return null;
        }

        var next = bracket && words.Is(second.Next, ")") ? second.Next + 1 : second.Next;
        next = words.Is(next, "on") ? next + 1 : next;
        return Day(words, next, context) is { } day ? day.Value[..10] : null;
    }

    // "at half past six" is an hour; "10:40 kilometres" is none.
    private static bool IsCounted(SurfaceWords words, int index) =>
        words[index] is "km" or "kilometres" or "kilometers" or "m" or "lead" or "win" or "victory" or "victories";
}
