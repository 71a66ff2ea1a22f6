namespace Parallax.Analysis.Annotators.Times;

/// <summary>Times of day: "3 p.m.", "15:30 GMT", "at noon".</summary>
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
        "from",
        "since",
        "until",
    };

    public static TimeMention? Read(SurfaceWords words, int index, TimeContext context)
    {
        if ((words.Is(index, "noon") || words.Is(index, "midnight")) && !words.IsCapital(index))
        {
            return Of(index, index + 1, words.Is(index, "noon") ? "T12:00" : "T24:00", context);
        }

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

        var half = Half(words, next, out var afterHalf);
        if (half is not null && hour is >= 1 and <= 12)
        {
            hour = hour % 12 + (half is 'p' ? 12 : 0);
            return Of(index, Zone(words, afterHalf), $"T{hour:00}:{minute:00}", context);
        }

        var zoned = Zone(words, next);
        var written = next > index + 1 || (words[index].Length == 4 && zoned > next);
        return written && (zoned > next || (words.IsAny(index - 1, Leading) && words.Is(index + 1, ":")))
            ? Of(index, zoned, $"T{hour:00}:{minute:00}", context)
            : null;
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

    // "a.m.", "pm", "o'clock"
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

    private static int Zone(SurfaceWords words, int index)
    {
        var at = words.Is(index, "(") ? index + 1 : index;
        if (words.IsPhrase(at, "local", "time"))
        {
            return at == index ? at + 2 : index;
        }

        var place = words.IsCapital(at) && words.Is(at + 1, "time") ? at + 2 : at;
        place = at == place && words.IsAny(at, Zones) && words.IsCapital(at) ? at + 1 : place;
        return at == index ? place : index;
    }

    private static TimeMention Of(int index, int next, string clock, TimeContext context)
    {
        var day = context.SameSentenceDay(index) ?? (context.Day is { } published ? context.Write(published) : null);
        return new TimeMention(
            index,
            next,
            TimeType.Time,
            $"{day ?? "XXXX-XX-XX"}{clock}",
            day is null ? null : "on the day told of in the sentence, else the day of publication"
        );
    }
}
