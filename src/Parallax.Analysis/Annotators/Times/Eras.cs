using System.Collections.Frozen;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>Decades, centuries, quarters and halves of years; seasons by their own reader.</summary>
internal static class Eras
{
    private static readonly FrozenDictionary<string, int> Decades = new Dictionary<string, int>
    {
        ["twenties"] = 2,
        ["thirties"] = 3,
        ["forties"] = 4,
        ["fifties"] = 5,
        ["sixties"] = 6,
        ["seventies"] = 7,
        ["eighties"] = 8,
        ["nineties"] = 9,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> Ordinals =
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
            .Split(' ')
            .Select((name, index) => (name, value: index + 1))
            .ToFrozenDictionary(pair => pair.name, pair => pair.value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of decades and ordinals of centuries.</summary>
    public static IEnumerable<string> Words => [.. Decades.Keys, .. Ordinals.Keys];

    public static TimeMention? Read(SurfaceWords words, int index, TimeContext context)
    {
        var at = words.Is(index, "the") ? index + 1 : index;
        return Decade(words, index, at)
            ?? Century(words, index, at)
            ?? Seasons.Read(words, index, at, context)
            ?? Quarter(words, index, at, context);
    }

    private static TimeMention? Decade(SurfaceWords words, int index, int at)
    {
        at =
            words.Is(at, "mid") && words.IsDash(at + 1) ? at + 2
            : words.Is(at, "early") || words.Is(at, "late") || words.Is(at, "mid") ? at + 1
            : at;
        if (
            words[at] is { Length: 4 } digits
            && words.IsDigits(at)
            && digits[3] is '0'
            && Plural(words, at + 1, out var next)
        )
        {
            return new TimeMention(index, next, TimeType.Date, digits[..3].ToString());
        }

        // "the '60s", "the sixties": of the last century, as English has it.
        var apostrophe = words.IsApostrophe(at) && words.Adjoins(at + 1) ? at + 1 : at;
        if (
            (apostrophe > at || at > index)
            && words[apostrophe] is [_, '0']
            && words.IsDigits(apostrophe)
            && Plural(words, apostrophe + 1, out next)
        )
        {
            return new TimeMention(index, next, TimeType.Date, $"19{words[apostrophe][0]}");
        }

        return
            at > index
            && words.Is(index, "the")
            && Decades.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[at], out var decade)
            ? new TimeMention(index, at + 1, TimeType.Date, $"19{decade}", "a decade named without its century")
            : null;
    }

    private static bool Plural(SurfaceWords words, int index, out int next)
    {
        next = words.IsApostrophe(index) && words.Adjoins(index) ? index + 2 : index + 1;
        return words[next - 1] is "s" && words.Adjoins(next - 1);
    }

    private static TimeMention? Century(SurfaceWords words, int index, int at)
    {
        at =
            words.Is(at, "mid") && words.IsDash(at + 1) ? at + 2
            : words.Is(at, "early") || words.Is(at, "late") ? at + 1
            : at;
        if (Ordinal(words, at, out var next) is not { } number || number > 21)
        {
            return null;
        }

        next = words.IsDash(next) ? next + 1 : next;
        if (!words.Is(next, "century") || IsBeforeChrist(words, next + 1))
        {
            return null;
        }

        return new TimeMention(index, next + 1, TimeType.Date, $"{number - 1:00}");
    }

    private static bool IsBeforeChrist(SurfaceWords words, int index) =>
        words.Is(index, "BC") || words.Is(index, "BCE") || words.IsPhrase(index, "B", ".", "C");

    /// <summary>The ordinal that stands at this word, in figures or words.</summary>
    public static int? Ordinal(SurfaceWords words, int index, out int next)
    {
        next = index + 2;
        if (words.IsDigits(index) && words.Adjoins(index + 1) && words[index + 1] is "st" or "nd" or "rd" or "th")
        {
            return words.Number(index);
        }

        next = index + 1;
        if (words.Is(index, "twenty") && words.IsDash(next) && words.Is(next + 1, "first"))
        {
            next = index + 3;
            return 21;
        }

        return Ordinals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[index], out var value)
            ? value
            : null;
    }

    private static TimeMention? Quarter(SurfaceWords words, int index, int at, TimeContext context)
    {
        // "Q3" is a run of letters and a run of digits.
        if (words.Is(at, "Q") && words.Adjoins(at + 1) && words.Number(at + 1) is >= 1 and <= 4 and var quarter)
        {
            return WithYear(words, index, at + 2, $"Q{quarter}", context, alone: true);
        }

        if (Ordinal(words, at, out var next) is not { } number)
        {
            return null;
        }

        return words.Is(next, "quarter") && number <= 4
                ? WithYear(words, index, next + 1, $"Q{number}", context, alone: at > index)
            : words.Is(next, "half") && number <= 2
                ? WithYear(words, index, next + 1, $"H{number}", context, alone: false)
            : null;
    }

    private static TimeMention? WithYear(
        SurfaceWords words,
        int index,
        int next,
        string code,
        TimeContext context,
        bool alone
    )
    {
        var year = words.Is(next, "of") || words.Is(next, ",") ? next + 1 : next;
        if (CalendarDayGrammar.IsYear(words, year))
        {
            return new TimeMention(index, year + 1, TimeType.Date, $"{words[year]}-{code}");
        }

        if (TheYear.Behind(words, next, context) is { } behind)
        {
            return new TimeMention(index, behind.Next, TimeType.Date, $"{behind.Value}-{code}", behind.Basis);
        }

        return alone && code[0] is 'Q' && context.Day is { } day
            ? new TimeMention(
                index,
                next,
                TimeType.Date,
                $"{context.WriteYear(day.Year)}-{code}",
                OpenYear.Basis(context)
            )
            : null;
    }
}
