using System.Buffers;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>What tells a picture's text from a sentence of the report.</summary>
internal static class CaptionClues
{
    private const int MaxLength = 700;

    // The verb of a caption is in the present; it stands soon behind the name.
    private const int VerbReach = 14;

    private static readonly string[] Sure =
    [
        "file photo",
        "file picture",
        "file image",
        "(file)",
        "(file photo)",
        "in this photo",
        "in this picture",
        "in this image",
        "in this still",
        "in this handout",
        "this handout photo",
        "handout photo",
        "handout picture",
        "photo shows",
        "picture shows",
        "image shows",
        "undated photo",
        "screengrab from",
        "seen in this",
    ];

    private static readonly SearchValues<string> AnySure = SearchValues.Create(
        Sure,
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly string[] BesideHeadline =
    [
        "left to right",
        "from left",
        "from right",
        "(l)",
        "(r)",
        "(c)",
        "(l-r)",
        "(left)",
        "(right)",
        "(center)",
        "(centre)",
        "pictured",
        "2nd left",
        "2nd right",
        "second left",
        "second right",
    ];

    private static readonly string[] Openings =
    [
        "file -",
        "file –",
        "file —",
        "file photo",
        "photo:",
        "pictured:",
        "image:",
    ];

    private static readonly HashSet<string> PresentVerbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "addresses",
        "answers",
        "applaud",
        "applauds",
        "arrive",
        "arrives",
        "attend",
        "attends",
        "carries",
        "carry",
        "delivers",
        "embraces",
        "enter",
        "enters",
        "gather",
        "gathers",
        "gesture",
        "gestures",
        "greet",
        "greets",
        "hold",
        "holds",
        "inspect",
        "inspects",
        "lay",
        "lays",
        "leaves",
        "listens",
        "look",
        "looks",
        "make",
        "makes",
        "meet",
        "meets",
        "pass",
        "passes",
        "patrol",
        "patrols",
        "pose",
        "poses",
        "raises",
        "reacts",
        "ride",
        "rides",
        "run",
        "search",
        "searches",
        "shake",
        "shakes",
        "shout",
        "shouts",
        "sign",
        "signs",
        "sit",
        "sits",
        "speak",
        "speaks",
        "stand",
        "stands",
        "visit",
        "visits",
        "wait",
        "waits",
        "walk",
        "walks",
        "watch",
        "watches",
        "wave",
        "waves",
        "work",
    };

    /// <summary>Whether the words are a picture's wherever in the article they stand.</summary>
    public static bool IsSure(ReadOnlySpan<char> line) =>
        line.Length <= MaxLength && ((line.ContainsAny(AnySure) && HoldsAny(line, Sure)) || BeginsAny(line, Openings));

    /// <summary>Whether the words are a picture's if they stand between headline and report.</summary>
    public static bool IsLikely(string text, TextSpan line)
    {
        if (line.Length > MaxLength)
        {
            return false;
        }

        var words = text.AsSpan(line.Start, line.Length);
        return IsSure(words) || HoldsAny(words, BesideHeadline) || (InPresent(text, line) && IsDated(text, line));
    }

    private static bool InPresent(string text, TextSpan line)
    {
        var words = SurfaceWords.Read(text, line);
        var reach = Math.Min(words.Count, VerbReach);
        for (var index = 1; index < reach; index++)
        {
            if (words.IsAny(index, PresentVerbs))
            {
                return true;
            }
        }

        return false;
    }

    // A caption closes with its day, as a report's sentence in the present does not.
    private static bool IsDated(string text, TextSpan line)
    {
        var words = SurfaceWords.Read(text, line);
        for (var index = Math.Max(0, words.Count - 8); index < words.Count; index++)
        {
            if (CalendarDayGrammar.Read(words, index) is { } day)
            {
                return day.Next >= words.Count - 1;
            }
        }

        return false;
    }

    private static bool HoldsAny(ReadOnlySpan<char> line, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (
                phrase[0] is '('
                    ? line.Contains(phrase, StringComparison.OrdinalIgnoreCase)
                    : Wording.Holds(line, phrase)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsAny(ReadOnlySpan<char> line, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Wording.Begins(line, phrase))
            {
                return true;
            }
        }

        return false;
    }
}
