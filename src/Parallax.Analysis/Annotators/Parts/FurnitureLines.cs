using System.Buffers;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>Knows lines that belong to the page rather than to the article.</summary>
internal static class FurnitureLines
{
    private const int MaxLength = 220;

    // The longest of them has 19 letters; spaces and marks between them are few.
    private const int MaxWhole = 60;

    // Whole lines, in their bare form.
    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
        "ad",
        "ads",
        "advertisement",
        "advertising",
        "allnews",
        "alltopics",
        "back",
        "backtotop",
        "bookmark",
        "comment",
        "comments",
        "contactus",
        "copylink",
        "download",
        "email",
        "facebook",
        "follow",
        "gallery",
        "home",
        "inpictures",
        "latest",
        "latestnews",
        "leaveacomment",
        "linkcopied",
        "listen",
        "login",
        "menu",
        "more",
        "morefromthissection",
        "morenews",
        "mostpopular",
        "mostread",
        "newsletter",
        "next",
        "nextarticle",
        "photogallery",
        "photos",
        "play",
        "playvideo",
        "popular",
        "previous",
        "previousarticle",
        "print",
        "readmore",
        "recommended",
        "register",
        "related",
        "relatedarticles",
        "relatednews",
        "relatedstories",
        "relatedtopics",
        "save",
        "scrolltotop",
        "search",
        "seealso",
        "share",
        "shareonfacebook",
        "shareontwitter",
        "sharethis",
        "sharethisarticle",
        "showmore",
        "signin",
        "signup",
        "skiptocontent",
        "skiptomaincontent",
        "sponsored",
        "subscribe",
        "subscribenow",
        "tags",
        "telegram",
        "topnews",
        "topstories",
        "topics",
        "trending",
        "tweet",
        "twitter",
        "viewall",
        "viewgallery",
        "viewmore",
        "whatsapp",
    };

    // What such a line begins with; a colon or a short line tells it from a sentence.
    private static readonly string[] Openings =
    [
        "read also",
        "also read",
        "read more",
        "read next",
        "see also",
        "related:",
        "more on this",
        "more from",
        "you may also like",
        "follow us",
        "follow @",
        "find us on",
        "join us on",
        "join our",
        "sign up",
        "subscribe to",
        "download our",
        "click here",
        "tags:",
        "topics:",
        "share this",
        "share on",
        "published:",
        "published on",
        "published at",
        "updated:",
        "updated on",
        "updated at",
        "last updated",
        "last modified",
        "posted on",
        "posted:",
        "date:",
        "our standards:",
        "all rights reserved",
        "copyright",
        "(c)",
        "terms of use",
        "privacy policy",
        "reading time",
        "estimated reading time",
        "photo gallery",
        "advertisement",
    ];

    private static readonly string[] Anywhere =
    [
        "all rights reserved",
        "min read",
        "minute read",
        "minutes read",
        "cookie policy",
        "use cookies",
        "sign up for our",
        "subscribe to our",
        "follow us on",
    ];

    private static readonly SearchValues<string> AnyAnywhere = SearchValues.Create(
        Anywhere,
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>Whether the line is of the page.</summary>
    public static bool Contains(ReadOnlySpan<char> line)
    {
        if (line.Length > MaxLength)
        {
            return false;
        }

        if ((line.Length <= MaxWhole && Whole.Contains(Wording.Bare(line))) || IsRule(line) || IsDatedCopyright(line))
        {
            return true;
        }

        foreach (var opening in Openings)
        {
            if (Wording.Begins(line, opening) && (line.Contains(':') || !Wording.EndsSentence(line) || line[0] is '('))
            {
                return true;
            }
        }

        return line.Length < 120 && line.ContainsAny(AnyAnywhere) && HoldsAny(line);
    }

    private static bool HoldsAny(ReadOnlySpan<char> line)
    {
        foreach (var phrase in Anywhere)
        {
            if (Wording.Holds(line, phrase))
            {
                return true;
            }
        }

        return false;
    }

    // "***", "-----", "· · ·"
    private static bool IsRule(ReadOnlySpan<char> line)
    {
        foreach (var character in line)
        {
            if (
                char.IsLetterOrDigit(character)
                || character is '"' or '“' or '”' or '\'' or '’' or '(' or ')' or '?' or '!'
            )
            {
                return false;
            }
        }

        return line.Length < 80;
    }

    // "© 2020 Daily", "© Daily 2020": a picture's credit names no year.
    private static bool IsDatedCopyright(ReadOnlySpan<char> line)
    {
        var rest = line is ['©', ..] ? line[1..].TrimStart() : default;
        return rest.Length >= 4 && (IsYear(rest[..4]) || (rest.Length > 5 && rest[^5] is ' ' && IsYear(rest[^4..])));
    }

    private static bool IsYear(ReadOnlySpan<char> word) =>
        word[0] is '1' or '2' && word.IndexOfAnyExceptInRange('0', '9') < 0;
}
