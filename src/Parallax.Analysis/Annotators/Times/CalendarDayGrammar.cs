namespace Parallax.Analysis.Annotators.Times;

/// <summary>Reads days of the calendar with a month and a day of the month, the year where it is written.</summary>
internal static class CalendarDayGrammar
{
    /// <summary>The day that starts at this word, or null.</summary>
    public static CalendarDay? Read(SurfaceWords words, int index)
    {
        var start = index;
        var weekday = CalendarNames.Weekday(words[index]);
        if (weekday is not null)
        {
            index = SkipAny(words, index + 1, ".", ",");
            if (words.Is(index, "the") || words.Is(index, "on"))
            {
                index++;
            }
        }

        return MonthFirst(words, start, index, weekday)
            ?? DayFirst(words, start, index, weekday)
            ?? Iso(words, start, index, weekday)
            ?? Numeric(words, start, index, weekday);
    }

    /// <summary>Whether a year stands at this word: four digits from 1000 to 2199 that no letters or digits adjoin.</summary>
    public static bool IsYear(SurfaceWords words, int index) =>
        words[index].Length == 4
        && words.IsDigits(index)
        && words.Number(index) is >= 1000 and <= 2199
        && !(words.Adjoins(index + 1) && words.IsLetters(index + 1))
        && !IsDecimal(words, index + 1);

    // "2020.5", "2,020": the digits go on behind a mark that adjoins on both sides.
    private static bool IsDecimal(SurfaceWords words, int mark) =>
        words.Adjoins(mark)
        && (words.Is(mark, ".") || words.Is(mark, ","))
        && words.Adjoins(mark + 1)
        && words.IsDigits(mark + 1);

    private static CalendarDay? MonthFirst(SurfaceWords words, int start, int index, DayOfWeek? weekday)
    {
        var month = CalendarNames.Month(words[index]);
        if (month == 0 || !words.IsCapital(index))
        {
            return null;
        }

        var day = SkipAny(words, index + 1, ".", "-");
        if (words.Is(day, "the"))
        {
            day++;
        }

        return DayNumber(words, day, out var next) is { } number && number <= DateTime.DaysInMonth(2000, month)
            ? Finish(words, start, month, number, weekday, next)
            : null;
    }

    private static CalendarDay? DayFirst(SurfaceWords words, int start, int index, DayOfWeek? weekday)
    {
        if (DayNumber(words, index, out var next) is not { } number)
        {
            return null;
        }

        var month = next;
        if (words.Is(month, "of"))
        {
            month++;
        }

        month = words.Is(month, "day") && words.Is(month + 1, "of") ? month + 2 : month;
        month = words.IsDash(month) && words.Adjoins(month) ? month + 1 : month;
        var value = CalendarNames.Month(words[month]);
        return value > 0 && words.IsCapital(month) && number <= DateTime.DaysInMonth(2000, value)
            ? Finish(words, start, value, number, weekday, month + 1)
            : null;
    }

    private static CalendarDay? Iso(SurfaceWords words, int start, int index, DayOfWeek? weekday)
    {
        if (
            words[index].Length != 4
            || !words.IsDigits(index)
            || words[index + 1] is not ['-' or '/' or '.']
            || !words[index + 3].SequenceEqual(words[index + 1])
        )
        {
            return null;
        }

        return words[index + 4].Length == 2 && Glued(words, index, 4)
            ? Of(
                words,
                start,
                words.Number(index),
                words.Number(index + 2),
                words.Number(index + 4),
                weekday,
                index + 5
            )
            : null;
    }

    // 10/12/2020 is read month first, as most English-language news writes it, unless only day first is a day; dots are
    // day first everywhere.
    private static CalendarDay? Numeric(SurfaceWords words, int start, int index, DayOfWeek? weekday)
    {
        if (
            words[index + 4].Length != 4
            || words[index + 1] is not ['/' or '.' or '-']
            || !words[index + 3].SequenceEqual(words[index + 1])
            || words[index].Length > 2
            || words[index + 2].Length > 2
            || !Glued(words, index, 4)
        )
        {
            return null;
        }

        int first = words.Number(index),
            second = words.Number(index + 2),
            year = words.Number(index + 4);
        var monthFirst = words.Is(index + 1, "/") ? Of(words, start, year, first, second, weekday, index + 5) : null;
        return monthFirst ?? Of(words, start, year, second, first, weekday, index + 5);
    }

    private static CalendarDay? Of(
        SurfaceWords words,
        int start,
        int year,
        int month,
        int day,
        DayOfWeek? weekday,
        int next
    ) =>
        year is >= 1000 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new CalendarDay(year, month, day, weekday, words.Span(start, next), next)
            : null;

    private static CalendarDay Finish(SurfaceWords words, int start, int month, int day, DayOfWeek? weekday, int next)
    {
        var abbreviated = words.Is(next, ".") && words.Adjoins(next) && words[next - 1].Length is 3 or 4;
        var year = abbreviated || words.Is(next, ",") || words.Is(next, "of") ? next + 1 : next;
        // "on May 5, 2000 people marched" is rare beside "on May 5, 2000, people marched": the year wins.
        var hasYear = IsYear(words, year) && !words.StartsLine(year);
        var end = hasYear ? year + 1 : next;
        return new CalendarDay(hasYear ? words.Number(year) : null, month, day, weekday, words.Span(start, end), end);
    }

    private static int? DayNumber(SurfaceWords words, int index, out int next)
    {
        next = index + 1;
        if (!words.IsDigits(index) || words[index].Length > 2 || words.Number(index) is < 1 or > 31)
        {
            return null;
        }

        if (words.Adjoins(index + 1) && words[index + 1] is "st" or "nd" or "rd" or "th")
        {
            next = index + 2;
            return words.Number(index);
        }

        var goesOn = words.Adjoins(next) && (words.IsLetters(next) || words.Is(next, ":") || words.Is(next, "%"));
        return goesOn || IsDecimal(words, next) ? null : words.Number(index);
    }

    private static bool Glued(SurfaceWords words, int first, int count) =>
        Enumerable.Range(first + 1, count).All(words.Adjoins)
        && !(words.Adjoins(first + 5) && words.IsDigits(first + 5));

    private static int SkipAny(SurfaceWords words, int index, string one, string? other = null) =>
        words.Is(index, one) || (other is not null && words.Is(index, other)) ? index + 1 : index;
}
