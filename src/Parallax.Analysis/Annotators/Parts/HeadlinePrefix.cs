using Parallax.Core;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>Finds the kicker that stands in a headline's line: "TURKISH press: ...", "UPDATE 2-...", "OPINION | ...".</summary>
internal static class HeadlinePrefix
{
    private const int MaxLength = 48;
    private const int MaxWords = 6;

    // Not inside a prefix: what has them is a clause or quoted.
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create(",.;\"“”");

    // Heads of a prefix that names a kind of text or who passes it on; a person, country or body before a colon is the
    // headline's way to attribute and stays in it ("Lavrov: ...", "UN: ...").
    private static readonly HashSet<string> Heads = new(StringComparer.OrdinalIgnoreCase)
    {
        "agency",
        "alert",
        "analysis",
        "blog",
        "breaking",
        "column",
        "commentary",
        "comment",
        "correction",
        "corrected",
        "dailies",
        "daily",
        "digest",
        "documentary",
        "editorial",
        "essay",
        "exclusive",
        "explained",
        "explainer",
        "factbox",
        "fact check",
        "feature",
        "flash",
        "focus",
        "interview",
        "insight",
        "letter",
        "live",
        "media",
        "monitor",
        "monitoring",
        "news",
        "newspaper",
        "newspapers",
        "obituary",
        "op-ed",
        "opinion",
        "papers",
        "photo",
        "photos",
        "pictures",
        "podcast",
        "press",
        "profile",
        "q&a",
        "recap",
        "refile",
        "review",
        "roundup",
        "special",
        "spotlight",
        "summary",
        "timeline",
        "transcript",
        "update",
        "updated",
        "updates",
        "urgent",
        "video",
        "view",
        "viewpoint",
        "watch",
        "wrapup",
    };

    /// <summary>Position behind the prefix and its mark; the line's start where it has none.</summary>
    public static int End(string text, TextSpan line)
    {
        var words = text.AsSpan(line.Start, Math.Min(line.Length, MaxLength));
        var mark = words.IndexOfAny(":|");
        if (mark > 0 && mark + 1 < line.Length && IsPrefix(words[..mark].Trim(), words[mark] is '|'))
        {
            return char.IsWhiteSpace(text[line.Start + mark + 1]) ? line.Start + mark + 1 : line.Start;
        }

        return Numbered(words) is var end and > 0 && end < line.Length ? line.Start + end : line.Start;
    }

    private static bool IsPrefix(ReadOnlySpan<char> prefix, bool bar)
    {
        if (prefix.IsEmpty || Wording.Count(prefix) > MaxWords || prefix.IndexOfAny(Marks) >= 0)
        {
            return false;
        }

        var head = prefix[(prefix.LastIndexOf(' ') + 1)..];
        if (bar || Heads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(head))
        {
            return true;
        }

        // One word in capitals is an acronym that is quoted or asked ("NATO: ...") unless it is too long for one.
        return Wording.IsLoud(prefix) && (Wording.Count(prefix) > 1 || prefix.Length > 7);
    }

    // The wires number their versions: "UPDATE 2-Russia", "WRAPUP 1-", "UPDATE 3 — ", "FLASH — ".
    private static int Numbered(ReadOnlySpan<char> words)
    {
        var space = words.IndexOf(' ');
        if (
            space < 4
            || !Wording.IsLoud(words[..space])
            || !Heads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[..space])
        )
        {
            return 0;
        }

        var digits = space + 1;
        while (digits < words.Length && char.IsAsciiDigit(words[digits]))
        {
            digits++;
        }

        var isNumbered = digits - space is 2 or 3;
        if (isNumbered && digits < words.Length && words[digits] is '-')
        {
            return digits + 1;
        }

        var rest = words[digits..].TrimStart(' ');
        var isFree = digits - space is 1 or 2 or 3 && rest is ['-' or '–' or '—', ' ', ..];
        return isFree ? words.Length - rest.Length + 1 : 0;
    }
}
