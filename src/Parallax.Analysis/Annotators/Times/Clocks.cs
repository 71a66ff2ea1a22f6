using Parallax.Analysis.Annotators.Quantities;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>Times of day as they are written: "3 p.m.", "15:30 GMT", "0300", "half past six", "noon", "8 o'clock".</summary>
internal static class Clocks
{
    private static readonly HashSet<string> Zones = new(StringComparer.Ordinal)
    {
        "BST",
        "CET",
        "CEST",
        "EDT",
        "EEST",
        "EET",
        "EST",
        "GMT",
        "MSK",
        "PDT",
        "PST",
        "UTC",
    };

    private static readonly HashSet<string> Leading = new(StringComparer.OrdinalIgnoreCase)
    {
        "about",
        "after",
        "around",
        "at",
        "before",
        "between",
        "by",
        "for",
        "from",
        "since",
        "to",
        "until",
    };

    // Midnight named as a beginning belongs to the day that begins.
    private static readonly HashSet<string> Begins = new(StringComparer.OrdinalIgnoreCase)
    {
        "after",
        "between",
        "from",
        "past",
        "since",
    };

    /// <summary>The time of day that starts at this word, or null.</summary>
    public static ClockTime? Read(SurfaceWords words, int index) =>
        Named(words, index) ?? Spoken(words, index) ?? Figures(words, index) ?? Bare(words, index);

    private static ClockTime? Named(SurfaceWords words, int index)
    {
        if (words[index] is not ("noon" or "midday" or "midnight"))
        {
            return null;
        }

        var hour =
            words[index] is not "midnight" ? 12
            : words.IsAny(words[index - 1] is "about" or "around" ? index - 2 : index - 1, Begins) ? 0
            : 24;
        return new ClockTime(index + 1, hour, 0, HalfOpen: false, Alone: true);
    }

    // "half past six", "a quarter to nine", "ten minutes past four"
    private static ClockTime? Spoken(SurfaceWords words, int index)
    {
        var at = words.Is(index, "a") && words.Is(index + 1, "quarter") ? index + 1 : index;
        double? minutes =
            words.Is(at, "half") ? 30
            : words.Is(at, "quarter") ? 15
            : Numerals.Read(words, at, out _);
        if (minutes is not (> 0 and < 60))
        {
            return null;
        }

        var link = at + 1;
        if (minutes is not (15 or 30) || words.IsDigits(at))
        {
            Numerals.Read(words, at, out link);
        }

        link = words.Is(link, "minutes") ? link + 1 : link;
        var past = words.Is(link, "past");
        if (!past && !(words.Is(link, "to") && words.Is(index - 1, "at")))
        {
            return null;
        }

        if (Numerals.Read(words, link + 1, out var next) is not (>= 1 and <= 12 and var hour))
        {
            return null;
        }

        var minute = (int)(past ? minutes.Value : 60 - minutes.Value);
        return new ClockTime(next, past ? (int)hour : ((int)hour + 10) % 12 + 1, minute, HalfOpen: true, Alone: true);
    }

    private static ClockTime? Figures(SurfaceWords words, int index)
    {
        if (
            !words.IsDigits(index)
            || words.Adjoins(index) && (words[index - 1] is [':' or '.' or '-' or '/'] || words.IsLetters(index - 1))
        )
        {
            return null;
        }

        var (hour, minute, next) = Digits(words, index);
        if (hour > 24 || minute > 59)
        {
            return null;
        }

        if (Half(words, next, out var afterHalf) is { } half && hour is >= 1 and <= 12)
        {
            hour = hour % 12 + (half is 'p' ? 12 : 0);
            var behind = Zone(words, afterHalf, out var zone);
            return new ClockTime(behind, hour, minute, HalfOpen: false, Alone: true, zone);
        }

        var zoned = Zone(words, next, out var offset);
        var written = next > index + 1 || (words[index].Length == 4 && (zoned > next || IsMilitary(words, index)));
        var colon = words.Is(index + 1, ":");
        return written
            ? new ClockTime(
                zoned,
                hour,
                minute,
                HalfOpen: zoned == next && colon && hour is > 0 and <= 12 && words[index] is not ['0', ..],
                Alone: zoned > next || words[index].Length == 4 || (colon && words.IsAny(index - 1, Leading)),
                offset
            )
            : null;
    }

    // "at around 0300": no year has a nought in front, and none follows "at".
    private static bool IsMilitary(SurfaceWords words, int index) =>
        words[index] is ['0', ..]
        && (
            words.Is(index - 1, "at")
            || ((words.Is(index - 1, "around") || words.Is(index - 1, "about")) && words.Is(index - 2, "at"))
        );

    // "eight o'clock", and "six" where what stands behind says that it is an hour.
    private static ClockTime? Bare(SurfaceWords words, int index)
    {
        if (
            words.IsDigits(index - 1) && words.Adjoins(index)
            || Numerals.Read(words, index, out var next) is not (>= 1 and <= 12 and var hour)
            || next != index + 1
            || !(words.IsAny(index - 1, Leading) || words.Is(next, "o"))
        )
        {
            return null;
        }

        var clock = words.Is(next, "o") && words.IsApostrophe(next + 1) && words.Is(next + 2, "clock");
        // "shortly before 6" is an hour, where nothing is counted behind.
        var shortly =
            words[index - 1] is "before" or "after"
            && words[index - 2] is "shortly" or "just"
            && Spans.EndsPhrase(words, next);
        return new ClockTime(clock ? next + 3 : next, (int)hour, 0, HalfOpen: true, Alone: clock || shortly);
    }

    private static (int Hour, int Minute, int Next) Digits(SurfaceWords words, int index)
    {
        if (words[index].Length == 4)
        {
            return (words.Number(index) / 100, words.Number(index) % 100, index + 1);
        }

        var parted =
            words[index].Length <= 2
            && words[index + 1] is [':' or '.']
            && words.Adjoins(index + 1)
            && words.Adjoins(index + 2)
            && words[index + 2].Length == 2
            && words.IsDigits(index + 2);
        return parted
            ? (words.Number(index), words.Number(index + 2), index + 3)
            : (words[index].Length <= 2 ? words.Number(index) : 99, 0, index + 1);
    }

    // "a.m.", "pm"
    private static char? Half(SurfaceWords words, int index, out int next)
    {
        next = index;
        if (words.Is(index, "am") || words.Is(index, "pm"))
        {
            next = index + 1;
            return char.ToLowerInvariant(words[index][0]);
        }

        if (words[index] is ['a' or 'p' or 'A' or 'P'] && words.Is(index + 1, ".") && words.Is(index + 2, "m"))
        {
            next = words.Is(index + 3, ".") ? index + 4 : index + 3;
            return char.ToLowerInvariant(words[index][0]);
        }

        return null;
    }

    private static int Zone(SurfaceWords words, int index, out string zone)
    {
        zone = string.Empty;
        if (words.IsPhrase(index, "local", "time"))
        {
            return index + 2;
        }

        if (words.IsAny(index, Zones) && words.IsCapital(index))
        {
            zone = words[index] is "GMT" or "UTC" ? "Z" : zone;
            return index + 1;
        }

        return words.IsCapital(index) && words.Is(index + 1, "time") ? index + 2 : index;
    }
}
