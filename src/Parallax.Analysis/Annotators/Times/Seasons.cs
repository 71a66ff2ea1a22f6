using Parallax.Analysis.Annotators.Quantities;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>Seasons: "the summer of 2014", "last winter", "three summers ago", "until autumn".</summary>
internal static class Seasons
{
    private static readonly HashSet<string> Leads = new(StringComparer.OrdinalIgnoreCase)
    {
        "after",
        "before",
        "by",
        "during",
        "in",
        "over",
        "since",
        "through",
        "till",
        "until",
    };

    /// <summary>TIMEX3 code of the season that the word names, or null.</summary>
    public static string? Code(ReadOnlySpan<char> word) =>
        word switch
        {
            "spring" or "Spring" => "SP",
            "summer" or "Summer" or "midsummer" => "SU",
            "autumn" or "Autumn" or "fall" or "Fall" => "FA",
            "winter" or "Winter" or "midwinter" => "WI",
            _ => null,
        };

    public static TimeMention? Read(SurfaceWords words, int index, int at, TimeContext context)
    {
        if (Ago(words, index, context) is { } ago)
        {
            return ago;
        }

        at = words.Is(at, "early") || words.Is(at, "late") ? at + 1 : at;
        if (Code(words[at]) is not { } code)
        {
            return Pointed(words, index, context);
        }

        var year = words.Is(at + 1, "of") || words.Is(at + 1, ",") ? at + 2 : at + 1;
        if (CalendarDayGrammar.IsYear(words, year))
        {
            var end = IsWinterPair(words, year) ? year + 3 : year + 1;
            return new TimeMention(index, end, TimeType.Date, $"{words[year]}-{code}");
        }

        if (TheYear.Behind(words, at + 1, context) is { } behind)
        {
            return new TimeMention(index, behind.Next, TimeType.Date, $"{behind.Value}-{code}", behind.Basis);
        }

        return Bare(words, index, at, code, context);
    }

    // "three summers ago"
    private static TimeMention? Ago(SurfaceWords words, int index, TimeContext context) =>
        Numerals.Read(words, index, out var next) is >= 1 and < 1000 and var count
        && words[next] is [.. var season, 's']
        && Code(season) is { } code
        && words.Is(next + 1, "ago")
        && context.Near is { } day
        && day.Year > count
            ? new TimeMention(
                index,
                next + 2,
                TimeType.Date,
                $"{context.WriteYear(day.Year - (int)count)}-{code}",
                $"counted from {context.Anchor}"
            )
            : null;

    // "the winter of 1962-63"
    private static bool IsWinterPair(SurfaceWords words, int year) =>
        words[year + 1] is ['-' or '–' or '/']
        && words.Adjoins(year + 2)
        && words[year + 2].Length == 2
        && words.Number(year + 2) == (words.Number(year) + 1) % 100;

    // "in the spring", "until autumn": the one nearest in the direction of the verb.
    private static TimeMention? Bare(SurfaceWords words, int index, int at, string code, TimeContext context)
    {
        var midsummer = words[at] is "midsummer" or "midwinter";
        if (!(midsummer || words.IsAny(index - 1, Leads)) || context.Near is not { } day)
        {
            return null;
        }

        if (words[at] is "fall" && index == at && !words.Is(index - 1, "in") || IsCompound(words, at + 1))
        {
            return null;
        }

        var start = FirstMonth(code);
        var direction = Tense.Of(words, index, at + 1);
        var year = direction switch
        {
            TimeDirection.Past when day.Month < start => day.Year - 1,
            TimeDirection.Future when day.Month > start + 2 => day.Year + 1,
            _ => day.Year,
        };
        return new TimeMention(
            index,
            at + 1,
            TimeType.Date,
            $"{context.WriteYear(year)}-{code}",
            OpenYear.Basis(context)
        );
    }

    // "the summer games", "in spring water"
    private static bool IsCompound(SurfaceWords words, int index) =>
        words.IsLetters(index)
        && words[index]
            is not (
                "and"
                or "or"
                or "but"
                or "in"
                or "at"
                or "when"
                or "with"
                or "is"
                or "was"
                or "after"
                or "before"
                or "to"
                or "the"
                or "by"
                or "as"
                or "it"
                or "he"
                or "she"
                or "they"
                or "we"
                or "had"
                or "has"
                or "will"
            );

    private static int FirstMonth(string code) =>
        code switch
        {
            "SP" => 3,
            "SU" => 6,
            "FA" => 9,
            _ => 12,
        };

    private static TimeMention? Pointed(SurfaceWords words, int index, TimeContext context)
    {
        if (Code(words[index + 1]) is not { } code)
        {
            return null;
        }

        if ((words.Is(index, "that") || words.Is(index, "same")) && context.Last is { } last)
        {
            return new TimeMention(
                index,
                index + 2,
                TimeType.Date,
                $"{last.Year:0000}-{code}",
                $"the year told of, {last.Year}"
            );
        }

        if (TheYear.Shift(words, index) is not { } shift || context.Near is not { } day)
        {
            return null;
        }

        // "last summer" said in autumn is this year's, "last autumn" said in spring the year's before.
        var start = FirstMonth(code);
        var year = shift < 0 && day.Month >= start + 3 ? day.Year : day.Year + shift;
        year = shift > 0 && day.Month < start ? day.Year : year;
        return new TimeMention(
            index,
            index + 2,
            TimeType.Date,
            $"{context.WriteYear(year)}-{code}",
            OpenYear.Basis(context)
        );
    }
}
