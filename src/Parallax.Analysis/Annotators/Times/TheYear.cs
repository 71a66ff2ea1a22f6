using System.Globalization;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>A year that is pointed at behind a day or month: "October 14 last year", "March the same year".</summary>
internal static class TheYear
{
    /// <summary>The year pointed at, its value of four characters, or null.</summary>
    public static (string Value, string? Basis, int Next)? Behind(SurfaceWords words, int index, TimeContext context)
    {
        var start = words.Is(index, ",") || words.Is(index, "of") || words.Is(index, "in") ? index + 1 : index;
        if (ToldOf(words, start, out var next) && context.Last is { } last)
        {
            return (last.Year.ToString("0000", CultureInfo.InvariantCulture), $"the year told of, {last.Year}", next);
        }

        if (words.Is(start + 1, "year") && Shift(words, start) is { } shift && context.Near is { } day)
        {
            return (context.WriteYear(day.Year + shift), OpenYear.Basis(context), start + 2);
        }

        if (context is { Narrative: true, Last: { } told })
        {
            var behind = words.Is(index, ".") ? index + 1 : index;
            return words.Is(behind, "next") && !words.IsLetters(behind + 1)
                ? (
                    (told.Year + 1).ToString("0000", CultureInfo.InvariantCulture),
                    "the year after the one told of",
                    behind + 1
                )
                : null;
        }

        return words.Is(index, "last") && !words.IsLetters(index + 1) && context.Near is { } anchor
            ? (context.WriteYear(anchor.Year - 1), OpenYear.Basis(context), index + 1)
            : null;
    }

    /// <summary>Years to add for "this", "last" and "next".</summary>
    public static int? Shift(SurfaceWords words, int index) =>
        words.Is(index, "this") || words.Is(index, "current") ? 0
        : words.Is(index, "last") ? -1
        : words.Is(index, "next") ? 1
        : null;

    // "that year", "the same year", "that same year".
    private static bool ToldOf(SurfaceWords words, int index, out int next)
    {
        next = index;
        if (!words.Is(index, "that") && !words.Is(index, "the"))
        {
            return false;
        }

        var same = words.Is(index + 1, "same");
        next = index + (same ? 3 : 2);
        return (same || words.Is(index, "that")) && words.Is(next - 1, "year");
    }
}
