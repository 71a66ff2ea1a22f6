namespace Parallax.Analysis.Annotators.Times;

/// <summary>Months with and without a year: "April 2016", "mid-May", "this past July", "March the same year".</summary>
internal static class Months
{
    private static readonly HashSet<string> Before = new(StringComparer.OrdinalIgnoreCase)
    {
        "after",
        "and",
        "before",
        "beginning",
        "between",
        "by",
        "during",
        "early",
        "end",
        "every",
        "following",
        "for",
        "from",
        "in",
        "last",
        "late",
        "mid",
        "next",
        "of",
        "past",
        "previous",
        "since",
        "start",
        "this",
        "through",
        "till",
        "to",
        "until",
    };

    private static readonly HashSet<string> Places = new(StringComparer.Ordinal)
    {
        "Avenue",
        "County",
        "Lane",
        "Park",
        "Road",
        "Square",
        "Street",
    };

    public static TimeMention? Read(SurfaceWords words, int index, TimeContext context)
    {
        var at = Modifier(words, index, out var pointer);
        var month = CalendarNames.Month(words[at]);
        if (month == 0 || !words.IsCapital(at) || !IsMonth(words, at))
        {
            return null;
        }

        var next = words.Is(at + 1, ".") && words.Adjoins(at + 1) && words[at].Length <= 4 ? at + 2 : at + 1;
        if (Year(words, next) is { } year)
        {
            return new TimeMention(index, year + 1, TimeType.Date, $"{words[year]}-{month:00}");
        }

        next = at + 1;
        var early = words.Is(next, "of") ? next + 1 : next;
        if (context.Narrative && Years.IsEarly(words, early))
        {
            return new TimeMention(index, early + 1, TimeType.Date, $"{words.Number(early):0000}-{month:00}");
        }

        if (pointer is null && TheYear.Behind(words, next, context) is { } behind)
        {
            return new TimeMention(index, behind.Next, TimeType.Date, $"{behind.Value}-{month:00}", behind.Basis);
        }

        if (at > index + 1 && words.Is(index, "the") && context.Last is { } last)
        {
            var shift =
                words.Is(index + 1, "following") ? (last.Month < month ? 0 : 1)
                : last.Month > month ? 0
                : -1;
            return last.Month is null && !words.Is(index + 1, "following")
                ? null
                : new TimeMention(
                    index,
                    next,
                    TimeType.Date,
                    $"{last.Year + shift:0000}-{month:00}",
                    "counted from what was told last"
                );
        }

        return IsAlone(words, at, index) ? Open(words, index, next, month, pointer, context) : null;
    }

    private static TimeMention Open(
        SurfaceWords words,
        int index,
        int next,
        int month,
        TimeDirection? pointer,
        TimeContext context
    )
    {
        var (value, basis) = OpenYear.OfMonth(month, context, index, () => pointer ?? Tense.Of(words, index, next));
        return new TimeMention(index, next, TimeType.Date, value, basis);
    }

    // "early", "mid-", "this past", "last", "next": part of the expression, and some say where it points.
    private static int Modifier(SurfaceWords words, int index, out TimeDirection? pointer)
    {
        pointer = null;
        if (words.Is(index, "this") && (words.Is(index + 1, "past") || words.Is(index + 1, "coming")))
        {
            pointer = words.Is(index + 1, "past") ? TimeDirection.Past : TimeDirection.Future;
            return index + 2;
        }

        if (words.Is(index, "the") && (words.Is(index + 1, "following") || words.Is(index + 1, "previous")))
        {
            return index + 2;
        }

        if (words.Is(index, "last") || words.Is(index, "past"))
        {
            pointer = TimeDirection.Past;
            return index + 1;
        }

        if (words.Is(index, "next"))
        {
            pointer = TimeDirection.Future;
            return index + 1;
        }

        if (words.Is(index, "mid") && words.IsDash(index + 1))
        {
            return index + 2;
        }

        return words.Is(index, "early") || words.Is(index, "late") || words.Is(index, "mid") || words.Is(index, "this")
            ? index + 1
            : index;
    }

    private static int? Year(SurfaceWords words, int index)
    {
        var year = words.Is(index, ",") || words.Is(index, "of") ? index + 1 : index;
        return CalendarDayGrammar.IsYear(words, year) ? year : null;
    }

    // A whole name, or an abbreviation with its stop: "Mar" and "Dec" without one are other words.
    private static bool IsMonth(SurfaceWords words, int index) =>
        words[index].Length > 4
        || words[index] is "May" or "MAY" or "June" or "JUNE" or "July" or "JULY"
        || (words.Is(index + 1, ".") && words.Adjoins(index + 1))
        || Year(words, index + 1) is not null;

    // "May", "March" and "August" are words and names of their own, April and June names.
    private static bool IsAlone(SurfaceWords words, int at, int index)
    {
        if (index < at)
        {
            return true;
        }

        var introduced = words.IsAny(at - 1, Before);
        // "In March Ambrali soldiers came": a month behind these, unless a place is named after it.
        var firm = words[at - 1] is "in" or "In" or "since" or "Since" or "until" && !words.IsAny(at + 1, Places);
        var nameFollows = !firm && words.IsCapital(at + 1) && !words.StartsLine(at + 1) || words.IsApostrophe(at - 1);
        return words[at] is "May" or "March" or "MAY" or "MARCH"
            ? introduced && !nameFollows
            : words[at].Length > 3 && (introduced || !nameFollows) && words[at + 1] is not "Revolution";
    }
}
