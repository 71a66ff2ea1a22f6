using Parallax.Core;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>
/// Parts an outlet's name from what a page prints with it: a section ("Skarn Courier | World"), a menu's entry
/// ("NORPRESS, All news"), or what it says of itself ("PELPRESS, State Agency of Castria").
/// </summary>
internal static class OutletWords
{
    private static readonly string[] Separators = [" | ", ", ", " — ", " – ", " - ", " • ", " · ", " » ", " > ", " / "];

    /// <summary>The name in the line, and whether the rest of the line vouches for it; null where the rest is of no such kind.</summary>
    public static (TextSpan Name, bool Vouched)? Read(string text, TextSpan line)
    {
        var words = text.AsSpan(line.Start, line.Length);
        var (at, length) = FirstSeparator(words);
        if (at < 0)
        {
            return (line, false);
        }

        var rest = words[(at + length)..];
        if (IsPage(rest) || Describes(rest))
        {
            return (new TextSpan(line.Start, line.Start + at), true);
        }

        var last = words.LastIndexOf(words.Slice(at, length), StringComparison.Ordinal) + length;
        var isLast = length > 2 && IsPage(words[..(last - length)]) && OutletName.Sign(words[last..]) > 0;
        return isLast ? (new TextSpan(line.Start + last, line.End), true) : null;
    }

    /// <summary>The name without sections and menu entries behind it; the name as it is where other words stand there.</summary>
    public static string Clean(string name)
    {
        var (at, length) = FirstSeparator(name);
        return at > 0 && IsPage(name.AsSpan(at + length)) ? name[..at].Trim() : name;
    }

    private static (int At, int Length) FirstSeparator(ReadOnlySpan<char> words)
    {
        var found = (At: -1, Length: 0);
        foreach (var separator in Separators)
        {
            var at = words.IndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && (found.At < 0 || at < found.At))
            {
                found = (at, separator.Length);
            }
        }

        return found;
    }

    private static bool IsPage(ReadOnlySpan<char> rest) =>
        SectionLines.IsSection(rest) || SectionLines.IsMenu(rest) || FurnitureLines.Contains(rest.Trim());

    // "State Agency of Castria", "uncensored since 2015"; "Secret Service Clash Over Leak" is a headline's second half.
    private static bool Describes(ReadOnlySpan<char> rest)
    {
        if (rest.Length > 60 || Wording.Count(rest) > 7 || Wording.EndsSentence(rest))
        {
            return false;
        }

        var since = rest.IndexOf("since ", StringComparison.OrdinalIgnoreCase);
        return (since >= 0 && Wording.Count(rest[..since]) <= 1 && IsYear(rest[(since + 6)..]))
            || (OutletName.Fits(rest) && NamesBureau(rest));
    }

    private static bool NamesBureau(ReadOnlySpan<char> rest)
    {
        var bureau = false;
        foreach (var range in rest.Split(' '))
        {
            var word = rest[range];
            if (bureau)
            {
                return word is "of" or "for" or "in" or "from";
            }

            bureau = HeadWords.IsOf(HeadWords.Bureau, word);
        }

        return bureau;
    }

    private static bool IsYear(ReadOnlySpan<char> word) =>
        word.Length == 4 && word[0] is '1' or '2' && word.IndexOfAnyExceptInRange('0', '9') < 0;
}
