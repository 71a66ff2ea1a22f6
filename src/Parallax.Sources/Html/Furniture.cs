using System.Buffers;
using System.Collections.Frozen;

namespace Parallax.Sources.Html;

/// <summary>Lines that sites set around and between the paragraphs of an article, told by their words alone.</summary>
internal static class Furniture
{
    private const int Longest = 200;
    private const int LongestDateLine = 100;

    private static readonly string[] Beginnings =
    [
        "read more",
        "read also",
        "also read",
        "read next",
        "read the full",
        "see also",
        "related:",
        "related coverage",
        "related story",
        "related stories",
        "related article",
        "related content",
        "related topics",
        "more:",
        "more from",
        "more on this",
        "watch:",
        "watch now",
        "watch more",
        "advertisement",
        "story continues",
        "article continues",
        "continue reading",
        "to continue reading",
        "to read the full",
        "already a subscriber",
        "already have an account",
        "already registered?",
        "this article is for subscribers",
        "this content is for subscribers",
        "this story is for subscribers",
        "this article is only for subscribers",
        "create a free account",
        "register to continue",
        "register to read",
        "sign in to continue",
        "sign in to read",
        "log in to continue",
        "log in to read",
        "you have reached your limit",
        "you have reached your monthly",
        "you have read your last free",
        "sign up",
        "subscribe",
        "get the latest",
        "follow us",
        "follow @",
        "follow on",
        "share this",
        "share on",
        "like this story",
        "have a tip",
        "click here",
        "you may also like",
        "you might also like",
        "don't miss",
        "don’t miss",
        "image copyright",
        "image caption",
        "media caption",
        "loading content",
        "loading...",
        "view all (",
        "view comments",
        "write to ",
        "learn more",
        "text size",
        "all rights reserved",
        "copyright @",
        "copyright ©",
        "copyright 2",
        "© ",
        "читайте также",
        "смотрите также",
        "подписывайтесь",
        "lire aussi",
        "à lire aussi",
        "lesen sie auch",
        "mehr zum thema",
        "leggi anche",
        "lea también",
        "lea además",
        "leia também",
        "czytaj też",
        "czytaj także",
        "ayrıca oku",
        "اقرأ أيضا",
    ];

    private static readonly FrozenSet<string> DateWords = (
        "published updated posted last modified on at first created edited by am pm a p m gmt utc est edt cst cdt mst mdt pst pdt bst cet cest ist msk "
        + "et ct pt z t st nd rd th of date time ago min mins minute minutes hour hours day days read "
        + "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
        + "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("_*=~•·-–— ");

    private static readonly FrozenSet<string> CounterWords = "image photo picture slide gallery of"
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the line is the site's, not the article's.</summary>
    public static bool Is(string text) =>
        text.Length <= Longest && (BeginsSo(text) || IsCounter(text) || IsAddress(text));

    /// <summary>
    /// Whether the line is nothing but a date or time, "Published: 10:48, Tue, Nov 19, 2019". Inside a running report such
    /// a line heads an entry and is not the site's.
    /// </summary>
    public static bool IsDateLine(string text) =>
        text.Length <= LongestDateLine && text.Any(char.IsAsciiDigit) && ConsistsOf(text, DateWords);

    private static bool BeginsSo(string text)
    {
        foreach (var beginning in Beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "4", "3 / 12", "Image 1 of 5", "* * *"
    private static bool IsCounter(string text) =>
        text.Length <= 20
        && (
            text.AsSpan().IndexOfAnyExcept(RuleMarks) < 0
            || (text.Any(char.IsAsciiDigit) && ConsistsOf(text, CounterWords))
        );

    private static bool ConsistsOf(string text, FrozenSet<string> known)
    {
        var words = known.GetAlternateLookup<ReadOnlySpan<char>>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]) && !(start >= 0 && IsGlued(text, i)))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0 && !words.Contains(text.AsSpan(start, i - start)))
            {
                return false;
            }

            start = i < text.Length && char.IsLetter(text[i]) ? i : -1;
        }

        return true;
    }

    private static bool IsGlued(string text, int i) => char.IsUpper(text[i]) && char.IsLower(text[i - 1]);

    // An address alone, or with a word or two before it: "Listen: http://..."
    private static bool IsAddress(string text)
    {
        var at = text.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        return at is >= 0 and < 25
            && (text.AsSpan(at).StartsWith("http://") || text.AsSpan(at).StartsWith("https://"))
            && !text.AsSpan(at).Contains(' ')
            && text.AsSpan(0, at).Count(' ') <= 2;
    }
}
