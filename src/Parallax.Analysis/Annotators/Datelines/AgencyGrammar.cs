using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Datelines;

/// <summary>Reads the agency of a dateline: "/TASS/", "(Reuters)", ", AZERTAC".</summary>
internal static class AgencyGrammar
{
    private const int MaxWords = 6;

    // Agencies that stand in datelines without brackets, as their first word; a bracketed or slashed one needs no list.
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "AA",
        "AFP",
        "Anadolu",
        "ANI",
        "ANSA",
        "AP",
        "APA",
        "Armenpress",
        "Artsakhpress",
        "Associated",
        "Azertac",
        "Belta",
        "Bernama",
        "BNS",
        "CTK",
        "DPA",
        "EFE",
        "IANS",
        "Interfax",
        "IRNA",
        "Kazinform",
        "Kyodo",
        "PTI",
        "Reuters",
        "RIA",
        "SANA",
        "SPA",
        "Sputnik",
        "TASS",
        "Trend",
        "Ukrinform",
        "UPI",
        "WAFA",
        "Xinhua",
        "Yonhap",
    };

    // In brackets at the start of a report these are no agencies.
    private static readonly HashSet<string> NoAgencies = new(StringComparer.OrdinalIgnoreCase)
    {
        "file",
        "updated",
        "update",
        "video",
        "photo",
        "photos",
        "left",
        "right",
        "opinion",
        "analysis",
    };

    private static readonly HashSet<string> Links = new(StringComparer.OrdinalIgnoreCase)
    {
        "agency",
        "and",
        "for",
        "news",
        "of",
        "service",
        "the",
        "with",
        "wire",
    };

    private static readonly HashSet<string> SecondWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "agency",
        "news",
        "novosti",
        "press",
    };

    /// <summary>Whether the word begins the name of a known agency.</summary>
    public static bool IsKnown(SurfaceWords words, int index) => words.IsAny(index, Known) && words.IsCapital(index);

    /// <summary>The agency at this word, brackets left out; moves behind it and its brackets.</summary>
    /// <param name="words">The paragraph's first words.</param>
    /// <param name="index">Where to look.</param>
    /// <param name="bare">Whether one without brackets may stand here.</param>
    /// <param name="dated">Whether a day stands before it: then a word in capitals between stops is one.</param>
    public static TextSpan? Read(SurfaceWords words, ref int index, bool bare, bool dated)
    {
        var start = words[index] is [',' or '.' or '|'] ? index + 1 : index;
        return Bracketed(words, start, ref index)
            ?? (bare ? Bare(words, start, ref index) : null)
            ?? (dated && start > index ? BetweenStops(words, start, ref index) : null);
    }

    // "LOM, March 3, 2024. PELPRESS. ": nobody else's name stands there.
    private static TextSpan? BetweenStops(SurfaceWords words, int start, ref int index)
    {
        var isLoud = words.IsLetters(start) && words[start].Length >= 3 && Parts.Wording.IsLoud(words[start]);
        if (!isLoud || !words.Is(start + 1, ".") || words.Adjoins(start + 2))
        {
            return null;
        }

        index = start + 1;
        return words.Span(start);
    }

    private static TextSpan? Bracketed(SurfaceWords words, int start, ref int index)
    {
        var close = words[start] switch
        {
            ['('] => ")",
            ['['] => "]",
            ['/'] => "/",
            _ => null,
        };
        if (close is null)
        {
            return null;
        }

        var end = NameEnd(words, start + 1, close);
        if (end == start + 1 || !words.Is(end, close) || !IsFirst(words, start + 1))
        {
            return null;
        }

        index = end + 1;
        return words.Span(start + 1, end);
    }

    private static bool IsFirst(SurfaceWords words, int index) =>
        !words.IsAny(index, NoAgencies) && (words.IsCapital(index) || words.IsAny(index, Known));

    private static TextSpan? Bare(SurfaceWords words, int start, ref int index)
    {
        if (!IsKnown(words, start))
        {
            return null;
        }

        index = NameEnd(words, start);
        return words.Span(start, index);
    }

    /// <summary>Behind the name of the known agency that starts here: "Anadolu Agency", "RIA Novosti".</summary>
    public static int NameEnd(SurfaceWords words, int start)
    {
        var end = start + 1;
        while (!words.StartsLine(end) && words.IsAny(end, SecondWords))
        {
            end++;
        }

        return end;
    }

    private static int NameEnd(SurfaceWords words, int start, string close)
    {
        var end = start;
        while (end < start + MaxWords && end < words.Count && !words.Is(end, close))
        {
            var isName = words.IsCapital(end) || words.IsAny(end, Links) || words.IsAny(end, Known);
            var isMark = end > start && words[end] is ['-' or '/' or '.' or '&' or ','];
            if (!isName && !isMark && !words.IsDigits(end))
            {
                return start;
            }

            end++;
        }

        return end;
    }
}
