namespace Parallax.Analysis.Annotators.Times;

/// <summary>Feasts with a day in the civil calendar: "Christmas Eve", "New Year's Day", "Easter Sunday". Those of other
/// calendars, and national days that every country has on its own, are not dates by their name.</summary>
internal static class Holidays
{
    // Words of the feast, an apostrophe standing for any, with its month and day; longer names first.
    private static readonly (string[] Name, int Month, int Day)[] Fixed =
    [
        (["Christmas", "Eve"], 12, 24),
        (["Christmas", "Day"], 12, 25),
        (["Christmas"], 12, 25),
        (["Boxing", "Day"], 12, 26),
        (["New", "Year", "'", "s", "Eve"], 12, 31),
        (["New", "Year", "'", "s", "Day"], 1, 1),
        (["May", "Day"], 5, 1),
        (["Halloween"], 10, 31),
        (["Valentine", "'", "s", "Day"], 2, 14),
    ];

    // Days from Easter Sunday.
    private static readonly (string[] Name, int Offset)[] Movable =
    [
        (["Good", "Friday"], -2),
        (["Easter", "Sunday"], 0),
        (["Easter", "Monday"], 1),
        (["Easter"], 0),
    ];

    /// <summary>First words of their names.</summary>
    public static IEnumerable<string> Words =>
        [.. Fixed.Select(feast => feast.Name[0]), .. Movable.Select(feast => feast.Name[0])];

    public static TimeMention? Read(SurfaceWords words, int index, TimeContext context)
    {
        if (!words.IsCapital(index))
        {
            return null;
        }

        foreach (var (name, month, day) in Fixed)
        {
            if (Stands(words, index, name))
            {
                return On(words, index, index + name.Length, _ => (month, day), context);
            }
        }

        foreach (var (name, offset) in Movable)
        {
            if (Stands(words, index, name))
            {
                return On(words, index, index + name.Length, year => Easter(year, offset), context);
            }
        }

        return null;
    }

    private static bool Stands(SurfaceWords words, int index, string[] name)
    {
        for (var word = 0; word < name.Length; word++)
        {
            var same = name[word] is "'" ? words.IsApostrophe(index + word) : words.Is(index + word, name[word]);
            if (!same)
            {
                return false;
            }
        }

        // "Christmas Island", "the Easter Rising", "a Christmas tree" are named after the day.
        var behind = index + name.Length;
        return name.Length > 1 || !(words.IsLetters(behind) && (words.IsCapital(behind) || !Ends(words, behind)));
    }

    private static bool Ends(SurfaceWords words, int index) =>
        words[index]
            is "and"
                or "or"
                or "in"
                or "on"
                or "at"
                or "when"
                or "with"
                or "but"
                or "as"
                or "last"
                or "next"
                or "this"
                or "was"
                or "is";

    private static TimeMention On(
        SurfaceWords words,
        int index,
        int next,
        Func<int, (int Month, int Day)> date,
        TimeContext context
    )
    {
        var year = words.Is(next, ",") || words.Is(next, "of") || words.Is(next, "in") ? next + 1 : next;
        if (CalendarDayGrammar.IsYear(words, year))
        {
            return new TimeMention(index, year + 1, TimeType.Date, Value(words.Number(year)));
        }

        if (TheYear.Behind(words, next, context) is { } behind && int.TryParse(behind.Value, out var told))
        {
            return new TimeMention(index, behind.Next, TimeType.Date, Value(told), behind.Basis);
        }

        if (context.Near is not { } anchor)
        {
            return new TimeMention(index, next, TimeType.Date, "XXXX-" + Value(1)[5..]);
        }

        var (month, day) = date(anchor.Year);
        var open = new CalendarDay(null, month, day, null, words.Span(index, next), next);
        var (value, basis) = OpenYear.OfDay(open, context, index, () => Tense.Of(words, index, next));
        return new TimeMention(
            index,
            next,
            TimeType.Date,
            int.TryParse(value.AsSpan(0, 4), out var settled) ? Value(settled) : value,
            basis
        );

        string Value(int of) => $"{of:0000}-{date(of).Month:00}-{date(of).Day:00}";
    }

    // The Gregorian computus as Meeus, Jones and Butcher give it.
    private static (int Month, int Day) Easter(int year, int offset)
    {
        int golden = year % 19,
            century = year / 100,
            inCentury = year % 100,
            skipped = (century - (century + 8) / 25 + 1) / 3,
            epact = (19 * golden + century - century / 4 - skipped + 15) % 30,
            weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7,
            late = (golden + 11 * epact + 22 * weekday) / 451,
            sum = epact + weekday - 7 * late + 114;
        var day = new DateOnly(Math.Clamp(year, 2, 9998), sum / 31, sum % 31 + 1).AddDays(offset);
        return (day.Month, day.Day);
    }
}
