using System.Buffers;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>Knows lines that say who wrote.</summary>
internal static class BylineLines
{
    private const int MaxLength = 300;

    private static readonly SearchValues<char> NeverInNames = SearchValues.Create(",.:;|/()!?\"“”");

    private static readonly string[] Openings =
    [
        "reporting by",
        "additional reporting by",
        "reporting and writing by",
        "reporting and editing by",
        "writing by",
        "written by",
        "writing and editing by",
        "editing by",
        "edited by",
        "compiled by",
        "translated by",
        "translation by",
        "with inputs from",
        "with input from",
        "with reporting by",
        "report by",
        "posted by",
        "source:",
        "sources:",
    ];

    /// <summary>Whether the line says who wrote.</summary>
    /// <param name="line">The line.</param>
    /// <param name="headed">Whether the headline stands before it: "Armed Clashes in Karabakh" has a byline's shape.</param>
    public static bool Contains(ReadOnlySpan<char> line, bool headed)
    {
        if (line.Length > MaxLength)
        {
            return false;
        }

        return OpensNote(line.TrimStart("([ "))
            || IsBy(line)
            || IsByRole(line)
            || (headed && (IsNameInPlace(line) || IsNameWithRole(line)));
    }

    /// <summary>Where the bracketed note at the paragraph's end starts ("(Reporting by ...)"); -1 where there is none.</summary>
    public static int NoteStart(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.IsEmpty || paragraph[^1] is not (')' or ']'))
        {
            return -1;
        }

        var open = paragraph.LastIndexOfAny('(', '[');
        return open > 0 && OpensNote(paragraph[(open + 1)..]) ? open : -1;
    }

    private static bool OpensNote(ReadOnlySpan<char> line)
    {
        foreach (var opening in Openings)
        {
            if (Wording.Begins(line, opening))
            {
                return true;
            }
        }

        return false;
    }

    // "By Jane Doe and John Roe, Associated Press": short, a capital behind "By", no sentence.
    private static bool IsBy(ReadOnlySpan<char> line) =>
        Wording.Begins(line, "by")
        && line.Length is > 4 and < 120
        && char.IsUpper(line[2..].TrimStart()[0])
        && !Wording.EndsSentence(line)
        && Wording.Count(line) <= 14
        && Names(line[2..]);

    // "By the Courier political desk", "From our own correspondent".
    private static bool IsByRole(ReadOnlySpan<char> line)
    {
        var from = Wording.Begins(line, "from our") || Wording.Begins(line, "from a staff");
        if (!(from || Wording.Begins(line, "by")) || line.Length > 80 || Wording.Count(line) > 8)
        {
            return false;
        }

        return line.ContainsAnyInRange('a', 'z') && HoldsRole(line) && !Wording.EndsSentence(line);
    }

    // "Mira Tolle, economics editor"
    private static bool IsNameWithRole(ReadOnlySpan<char> line)
    {
        var comma = line.IndexOf(", ", StringComparison.Ordinal);
        return comma > 0
            && line.Length <= 80
            && Wording.Count(line[..comma]) is 2 or 3
            && AllCapitals(line[..comma])
            && Wording.Count(line[(comma + 2)..]) <= 5
            && EndsInRole(line)
            && !Wording.EndsSentence(line);
    }

    // The role ends the line, or only a place follows: "From our correspondent on the Sava".
    private static bool HoldsRole(ReadOnlySpan<char> line)
    {
        var found = false;
        foreach (var range in line.Split(' '))
        {
            var word = line[range];
            if (found)
            {
                return word is "in" or "on" or "at";
            }

            found = HeadWords.IsOf(HeadWords.Role, word);
        }

        return found;
    }

    // "Jane Doe in Kyiv": names on both sides of the one small word, or two names joined: "Jane Doe and Jo Roe in Kyiv".
    private static bool IsNameInPlace(ReadOnlySpan<char> line)
    {
        var at = line.IndexOf(" in ", StringComparison.Ordinal);
        if (at < 0 || line.Length > 60 || Wording.EndsSentence(line))
        {
            return false;
        }

        var and = line[..at].IndexOf(" and ", StringComparison.Ordinal);
        return Wording.Count(line[(at + 4)..]) <= 3
            && AllCapitals(line[(at + 4)..])
            && (and < 0 ? IsName(line[..at]) : IsName(line[..and]) && IsName(line[(and + 5)..at]));
    }

    /// <summary>Whether the line is a few words that name a writer's work: "Roads correspondent", "Courier Staff Reporter".</summary>
    public static bool IsRole(ReadOnlySpan<char> line) =>
        line.Length <= 60 && Wording.Count(line) is >= 1 and <= 4 && EndsInRole(line) && !Wording.EndsSentence(line);

    /// <summary>Whether the last word names a writer's work.</summary>
    public static bool EndsInRole(ReadOnlySpan<char> words) =>
        HeadWords.IsOf(HeadWords.Role, words[(words.LastIndexOf(' ') + 1)..]);

    /// <summary>Whether it has the shape of a person's name: two or three words with capitals.</summary>
    public static bool IsName(ReadOnlySpan<char> words) =>
        Wording.Count(words) is 2 or 3 && AllCapitals(words) && !words.ContainsAny(NeverInNames);

    private static bool Names(ReadOnlySpan<char> names)
    {
        int words = 0,
            capitals = 0;
        foreach (var range in names.Split(' '))
        {
            var word = names[range];
            words += word.IsEmpty || word is "and" or "in" or "for" or "of" or "the" or "&" or "|" ? 0 : 1;
            capitals += !word.IsEmpty && char.IsUpper(word[0]) ? 1 : 0;
        }

        return capitals > 0 && capitals >= words - 1;
    }

    private static bool AllCapitals(ReadOnlySpan<char> names)
    {
        foreach (var range in names.Split(' '))
        {
            var word = names[range];
            if (word.IsEmpty || !char.IsUpper(word[0]))
            {
                return false;
            }
        }

        return true;
    }
}
