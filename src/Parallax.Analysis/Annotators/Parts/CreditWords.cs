using System.Buffers;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>Finds whose picture it is: "(Reuters Photo)", "Photo: Jane Doe", "AP Photo/Jane Doe", "© Agency".</summary>
internal static class CreditWords
{
    private const int MaxLength = 110;

    private static readonly string[] Labels =
    [
        "photo:",
        "photos:",
        "photo by",
        "photos by",
        "photo courtesy",
        "photo credit",
        "photograph:",
        "photograph by",
        "image:",
        "image credit",
        "images:",
        "image courtesy",
        "picture:",
        "picture by",
        "pic:",
        "credit:",
        "courtesy of",
        "handout via",
        "screengrab:",
        "screenshot:",
        "illustration:",
    ];

    // A first look: searched for one by one from the end, the labels took most of the time of finding parts.
    private static readonly SearchValues<string> AnyLabel = SearchValues.Create(
        Labels,
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly string[] PictureWords =
    [
        "photo",
        "photos",
        "photograph",
        "image",
        "images",
        "handout",
        "picture",
        "screengrab",
        "screenshot",
        "courtesy",
        "pool",
        "via",
        "©",
    ];

    private static readonly HashSet<string> PictureAgencies = new(StringComparer.OrdinalIgnoreCase)
    {
        "aa",
        "afp",
        "ap",
        "dha",
        "dpa",
        "epa",
        "epa-efe",
        "efe",
        "ihapictures",
        "reuters",
        "sputnik",
        "tass",
        "xinhua",
    };

    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase)
    {
        "and",
        "by",
        "courtesy",
        "credit",
        "file",
        "for",
        "from",
        "handout",
        "of",
        "image",
        "photo",
        "picture",
        "pool",
        "screengrab",
        "screenshot",
        "the",
        "via",
    };

    /// <summary>Whether the whole line is a credit.</summary>
    public static bool IsCredit(ReadOnlySpan<char> line) =>
        line.Length <= MaxLength && Start(line, out var sure) == 0 && sure;

    /// <summary>Where the credit at the line's end starts; -1 where none stands.</summary>
    /// <param name="line">A line.</param>
    /// <param name="sure">Whether only pictures carry such a credit; "(AFP)" may also stand behind a report.</param>
    public static int Start(ReadOnlySpan<char> line, out bool sure)
    {
        sure = true;
        var sign = line.LastIndexOf('©');
        if (sign >= 0 && line.Length - sign <= MaxLength)
        {
            return Widened(line, sign);
        }

        if (Bracket(line, out sure) is var bracket and >= 0)
        {
            return bracket;
        }

        sure = true;
        return Label(line) is var label and >= 0 ? Widened(line, label) : Slashed(line);
    }

    private static int Bracket(ReadOnlySpan<char> line, out bool sure)
    {
        sure = false;
        if (line.IsEmpty || line[^1] is not (')' or ']'))
        {
            return -1;
        }

        var open = line.LastIndexOf(line[^1] is ')' ? '(' : '[');
        if (open < 0 || line.Length - open > MaxLength)
        {
            return -1;
        }

        var inside = line[(open + 1)..^1].Trim();
        sure = HoldsPictureWord(inside) || (IsNames(inside) && inside.Contains('/'));
        return sure || PictureAgencies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(inside) ? open : -1;
    }

    private static int Label(ReadOnlySpan<char> line)
    {
        var tail = Math.Max(0, line.Length - MaxLength);
        if (!line[tail..].ContainsAny(AnyLabel))
        {
            return -1;
        }

        foreach (var label in Labels)
        {
            var at = line[tail..].LastIndexOf(label, StringComparison.OrdinalIgnoreCase);
            if (
                at >= 0
                && (at + tail == 0 || !char.IsLetterOrDigit(line[at + tail - 1]))
                && FollowsName(line[(at + tail + label.Length)..])
            )
            {
                return at + tail;
            }
        }

        return -1;
    }

    // "REUTERS/Jane Doe", "Jane Doe/AFP via Getty Images" behind the caption's last stop, or alone.
    private static int Slashed(ReadOnlySpan<char> line)
    {
        var window = Math.Max(0, line.Length - MaxLength);
        var stop = line[window..].TrimEnd('.').LastIndexOfAny(".!?|");
        var start = stop >= 0 ? window + stop + 1 : window;
        if (stop < 0 && window > 0)
        {
            return -1;
        }

        while (start < line.Length && char.IsWhiteSpace(line[start]))
        {
            start++;
        }

        var tail = line[start..];
        var pictured = Wording.Holds(tail, "Getty Images") || Wording.Holds(tail, "AP Photo") || HasJoinedNames(tail);
        return pictured && IsNames(tail) ? start : -1;
    }

    private static bool HasJoinedNames(ReadOnlySpan<char> tail)
    {
        var slash = tail.IndexOf('/');
        return slash > 1
            && slash + 2 < tail.Length
            && Wording.Count(tail) <= 9
            && char.IsLetter(tail[slash - 1])
            && char.IsUpper(tail[slash + 1])
            && char.IsUpper(tail[0]);
    }

    private static bool IsNames(ReadOnlySpan<char> tail)
    {
        foreach (var range in tail.Split(' '))
        {
            var word = tail[range].Trim("()[],.;:");
            if (
                !word.IsEmpty
                && char.IsLower(word[0])
                && !Small.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
            )
            {
                return false;
            }
        }

        return !tail.IsEmpty;
    }

    private static bool HoldsPictureWord(ReadOnlySpan<char> words)
    {
        foreach (var word in PictureWords)
        {
            if (Wording.Holds(words, word) && Wording.Count(words) <= 12 && IsNames(words))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FollowsName(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" :");
        return rest.Length > 1 && (char.IsUpper(rest[0]) || rest[0] is '@' or '©') && Wording.Count(rest) <= 10;
    }

    // The bracket, bar or slash that opens the credit belongs to it.
    private static int Widened(ReadOnlySpan<char> line, int start)
    {
        while (start > 0 && line[start - 1] is ' ' or '(' or '[' or '|' or '/' or '—' or '-')
        {
            start--;
            if (start == 0)
            {
                break;
            }
        }

        while (start < line.Length && line[start] is ' ')
        {
            start++;
        }

        return start;
    }
}
