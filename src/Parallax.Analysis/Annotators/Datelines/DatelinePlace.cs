using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Datelines;

/// <summary>Reads the place of a dateline: words with capitals, with their state or country behind a comma.</summary>
internal static class DatelinePlace
{
    private const int MaxWords = 5;

    // Words with capitals that open a line or a sentence without being places.
    private static readonly HashSet<string> NoPlaces = new(StringComparer.OrdinalIgnoreCase)
    {
        "advertisement",
        "after",
        "analysis",
        "answer",
        "at",
        "before",
        "breaking",
        "by",
        "caption",
        "commentary",
        "comment",
        "correction",
        "credit",
        "editorial",
        "exclusive",
        "explained",
        "explainer",
        "factbox",
        "feature",
        "from",
        "file",
        "image",
        "in",
        "interview",
        "live",
        "media",
        "moderator",
        "news",
        "note",
        "on",
        "opinion",
        "photo",
        "photos",
        "picture",
        "press",
        "published",
        "question",
        "read",
        "report",
        "review",
        "since",
        "source",
        "until",
        "update",
        "updated",
        "urgent",
        "video",
        "watch",
    };

    // Lower-case words inside a place's name.
    private static readonly HashSet<string> Links = new(StringComparer.Ordinal)
    {
        "al",
        "an",
        "da",
        "de",
        "del",
        "do",
        "el",
        "la",
        "le",
        "of",
        "on",
        "sur",
        "upon",
    };

    /// <summary>Index behind the place, and behind its first name ("KYIV" of "KYIV, Ukraine"); the start where none stands.</summary>
    public static int End(SurfaceWords words, int start, out int cityEnd)
    {
        cityEnd = NameEnd(words, start);
        var end = cityEnd;
        if (end == start)
        {
            return start;
        }

        // "TEL AVIV/JERUSALEM", but "MOSCOW /TASS/".
        if (words.Is(end, "/") && words.Adjoins(end) && words.Adjoins(end + 1) && NameEnd(words, end + 1) is var second)
        {
            cityEnd = end = second > end + 1 && !words.Is(second, "/") ? second : end;
        }

        for (var regions = 0; regions < 2 && words.Is(end, ",") && IsRegion(words, end + 1, out var next); regions++)
        {
            end = next;
        }

        return end;
    }

    /// <summary>A writer's name in front of the place: "By JOHN DOE, ".</summary>
    public static TextSpan? Byline(SurfaceWords words, ref int index)
    {
        if (words.Count == 0 || words[0] is not ("By" or "BY"))
        {
            return null;
        }

        var end = NameEnd(words, 1);
        if (end < 3 || !words.Is(end, ",") || !words.IsCapital(end + 1))
        {
            return null;
        }

        index = end + 1;
        return words.Span(0, end + 1);
    }

    /// <summary>Whether every letter is a capital and there are at least two; small words inside a name aside.</summary>
    public static bool IsLoud(string text, TextSpan place)
    {
        var letters = 0;
        foreach (var character in text.AsSpan(place.Start, place.Length))
        {
            if (char.IsLower(character))
            {
                return false;
            }

            letters += char.IsLetter(character) ? 1 : 0;
        }

        return letters >= 2;
    }

    /// <summary>The place in the capitals of running text: "MOSCOW" is "Moscow", "WASHINGTON, D.C." keeps its stops.</summary>
    public static string Display(string place)
    {
        var letters = place.ToCharArray();
        for (var position = 0; position < letters.Length; position++)
        {
            var inside = position > 0 && (char.IsLetter(letters[position - 1]) || letters[position - 1] is '\'' or '’');
            letters[position] = inside ? char.ToLowerInvariant(letters[position]) : letters[position];
        }

        return string.Join(' ', new string(letters).Split(' ').Select(SmallWord));
    }

    private static string SmallWord(string word, int position) =>
        position > 0 && Links.Contains(word.ToLowerInvariant()) ? word.ToLowerInvariant() : word;

    private static int NameEnd(SurfaceWords words, int start)
    {
        var index = start;
        for (var count = 0; count < MaxWords && IsNameWord(words, index, index > start); count++)
        {
            index++;
            // "ST. PETERSBURG", "D.C."
            while (words.Is(index, ".") && words[index - 1].Length <= 2 && words.Adjoins(index))
            {
                index++;
            }

            if (GluedMark(words, index))
            {
                index++;
            }
        }

        return index;
    }

    private static bool GluedMark(SurfaceWords words, int index) =>
        (words[index] is ['-'] || words.IsApostrophe(index)) && words.Adjoins(index) && words.Adjoins(index + 1);

    private static bool IsNameWord(SurfaceWords words, int index, bool inside)
    {
        if (
            !words.IsLetters(index)
            || CalendarNames.Month(words[index]) > 0
            || CalendarNames.IsFullWeekday(words[index])
        )
        {
            return false;
        }

        if (inside && words.StartsLine(index))
        {
            return false;
        }

        return words.IsCapital(index)
            ? !words.IsAny(index, NoPlaces)
            : inside
                && Links.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[index])
                && words.IsCapital(index + 1);
    }

    private static bool IsRegion(SurfaceWords words, int index, out int next)
    {
        next = NameEnd(words, index);
        if (next == index || AgencyGrammar.IsKnown(words, index))
        {
            return false;
        }

        next +=
            words.Is(next, ".") && words.Adjoins(next) && words[next - 1].Length <= 5 && Continues(words, next + 1)
                ? 1
                : 0;
        return Continues(words, next) || words.Is(next, ",");
    }

    // Behind "Ill." of "SPRINGFIELD, Ill. (AP) —" the dateline goes on.
    private static bool Continues(SurfaceWords words, int index) =>
        words.IsDash(index) || words[index] is ['(' or '/' or '.' or ':' or ','];
}
