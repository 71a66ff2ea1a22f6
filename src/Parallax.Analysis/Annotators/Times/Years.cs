using System.Globalization;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>Years, parts of years, decades and centuries: "2016", "the summer of 2014", "the 1960s", "Q3 2019".</summary>
internal static class Years
{
    // Behind these, or before those, four digits count things.
    private static readonly HashSet<string> CountsBefore = new(StringComparer.OrdinalIgnoreCase)
    {
        "#",
        "$",
        "£",
        "€",
        "almost",
        "approximately",
        "article",
        "boeing",
        "flight",
        "least",
        "nearly",
        "no",
        "number",
        "page",
        "resolution",
        "route",
        "rs",
        "some",
        "than",
        "usd",
    };

    private static readonly HashSet<string> CountsBehind = new(StringComparer.OrdinalIgnoreCase)
    {
        "%",
        "acres",
        "books",
        "cases",
        "children",
        "civilians",
        "days",
        "degrees",
        "dollars",
        "employees",
        "euros",
        "families",
        "feet",
        "ft",
        "homes",
        "hours",
        "houses",
        "inhabitants",
        "kg",
        "kilograms",
        "kilometers",
        "kilometres",
        "km",
        "m",
        "members",
        "men",
        "meter",
        "meters",
        "metres",
        "miles",
        "pages",
        "participants",
        "people",
        "percent",
        "persons",
        "police",
        "pounds",
        "prisoners",
        "protesters",
        "refugees",
        "residents",
        "rubles",
        "soldiers",
        "square",
        "students",
        "times",
        "tonnes",
        "tons",
        "troops",
        "visitors",
        "volunteers",
        "votes",
        "women",
        "words",
        "workers",
        "years",
    };

    private static readonly HashSet<string> Introducing = new(StringComparer.OrdinalIgnoreCase)
    {
        "about",
        "after",
        "around",
        "before",
        "by",
        "circa",
        "from",
        "in",
        "since",
        "until",
    };

    // What follows a year rather than a number of things.
    private static readonly HashSet<string> Followers = new(StringComparer.OrdinalIgnoreCase)
    {
        "after",
        "and",
        "as",
        "at",
        "by",
        "he",
        "her",
        "his",
        "in",
        "it",
        "or",
        "she",
        "that",
        "the",
        "they",
        "to",
        "until",
        "when",
        "while",
        "with",
    };

    public static TimeMention? Read(SurfaceWords words, int index, TimeContext context)
    {
        if (BeforeChrist(words, index) is { } old)
        {
            return old;
        }

        var at =
            words.Is(index, "mid") && words.IsDash(index + 1) ? index + 2
            : words.Is(index, "early") || words.Is(index, "late") ? index + 1
            : index;
        if (!IsYear(words, at) || (at > index && words.Is(at + 1, "s")))
        {
            return at == index ? EarlyYear(words, index, context) : null;
        }

        return new TimeMention(index, at + 1, TimeType.Date, words[at].ToString());
    }

    // "300 BC", "44 B.C.": as TIMEX3 writes them.
    private static TimeMention? BeforeChrist(SurfaceWords words, int index)
    {
        if (!words.IsDigits(index) || words[index].Length > 4)
        {
            return null;
        }

        var next =
            words[index + 1] is "BC" or "BCE" ? index + 2
            : words[index + 1] is "B" && words.IsPhrase(index + 2, ".", "C", ".") ? index + 5
            : 0;
        return next > 0 ? new TimeMention(index, next, TimeType.Date, $"BC{words.Number(index):0000}") : null;
    }

    /// <summary>The "16" of "2014-16".</summary>
    public static TimeMention? RangeEnd(SurfaceWords words, int index, TimeMention? before) =>
        before is { Type: TimeType.Date, Value: { Length: 4 } value }
        && before.Next == index - 1
        && (words.IsDash(index - 1) || words[index - 1] is ['/'])
        && (words.Adjoins(index) || !words.IsLetters(index + 1))
        && words[index].Length == 2
        && words.IsDigits(index)
        && !words.IsDash(index + 1)
        && char.IsAsciiDigit(value[0])
        && words.Number(index) > int.Parse(value.AsSpan(2), CultureInfo.InvariantCulture)
            ? new TimeMention(index, index + 1, TimeType.Date, $"{value[..2]}{words[index]}")
            : null;

    private static bool IsYear(SurfaceWords words, int index) =>
        CalendarDayGrammar.IsYear(words, index)
        && words.Number(index) <= 2100
        && !words.IsAny(index + 1, CountsBehind)
        && (!words.IsAny(index - 1, CountsBefore) || words.IsPhrase(index - 3, "until", "at", "least"))
        && !IsInside(words, index);

    // A piece of an identifier or of a longer number: "0-8018-2014-7", "A-2014", "12.2014".
    private static bool IsInside(SurfaceWords words, int index)
    {
        if (!words.Adjoins(index) || index < 2)
        {
            return words.Adjoins(index + 1)
                && words[index + 1] is ['-' or '/']
                && words.Adjoins(index + 2)
                && words[index + 2].Length is 1 or 3 or > 4
                && words.IsDigits(index + 2);
        }

        return words[index - 1] is ['-' or '/' or '.' or ',' or ':' or '_'] or ['#' or '$']
            && words.Adjoins(index - 1)
            && !words.Is(index - 2, "mid")
            && !(words.IsDigits(index - 2) && words[index - 2].Length == 4 && words.IsDash(index - 1))
            && !(words.IsLetters(index - 2) && words[index - 2].Length > 3 && words.IsDash(index - 1));
    }

    /// <summary>Whether digits of a year before 1000 stand here, as far as their own neighbours say.</summary>
    public static bool IsEarly(SurfaceWords words, int index) =>
        words[index].Length == 3 && words.IsDigits(index) && EndsPhrase(words, index + 1);

    /// <summary>Whether such digits are introduced as a year: "in 373", "c. 347", "360-366".</summary>
    public static bool IsIntroduced(SurfaceWords words, int index) =>
        IsEarly(words, index)
        && (
            words.IsAny(index - 1, Introducing)
            || (words.Is(index - 1, ".") && words[index - 2] is "c" or "ca")
            || (words.IsDash(index - 1) && words[index - 2].Length == 3 && words.IsDigits(index - 2))
        );

    // Before the year 1000 digits are years only where the text is a history.
    private static TimeMention? EarlyYear(SurfaceWords words, int index, TimeContext context)
    {
        if (!words.IsDigits(index) || words[index].Length is < 2 or > 3)
        {
            return null;
        }

        var range = words[index + 1] is "and" or "to" or "-" or "–" && words.IsDigits(index + 2) ? index + 2 : index;
        var era = words.Is(range + 1, "AD") || words.Is(range + 1, "CE");
        if (era && range > index)
        {
            return new TimeMention(index, index + 1, TimeType.Date, $"{words.Number(index):0000}");
        }

        return era || (context.Narrative && IsIntroduced(words, index))
            ? new TimeMention(index, era ? index + 2 : index + 1, TimeType.Date, $"{words.Number(index):0000}")
            : null;
    }

    private static bool EndsPhrase(SurfaceWords words, int index) =>
        !(words.IsLetters(index) || words.IsDigits(index) || words[index] is ['%' or '.' or '$'])
        || (words.Is(index, ".") && !words.IsDigits(index + 1))
        || words.IsCapital(index)
        || words.IsAny(index, Followers);
}
