using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>
/// Reads the note in brackets that says whose report was printed: "(Norpress)", "(From Norpress)", "(Skarn Courier, March
/// 9, 2024)".
/// </summary>
internal static class SourceNote
{
    private const int MaxLength = 80;

    private static readonly string[] Openings = ["from ", "via ", "source: "];

    private static readonly HashSet<string> Editions = new(StringComparer.OrdinalIgnoreCase)
    {
        "afternoon",
        "early",
        "edition",
        "evening",
        "first",
        "late",
        "morning",
        "second",
    };

    /// <summary>Whose report it was; null where the words are no such note.</summary>
    public static TextSpan? Name(string text, TextSpan note)
    {
        if (note.Length is < 5 or > MaxLength || text[note.Start] is not '(' || text[note.End - 1] is not ')')
        {
            return null;
        }

        var inside = new TextSpan(note.Start + 1, note.End - 1);
        var start = inside.Start + Opening(text.AsSpan(inside.Start, inside.Length));
        var comma = text.IndexOf(',', start, inside.End - start);
        var name = new TextSpan(start, comma < 0 ? inside.End : comma);
        var words = text.AsSpan(name.Start, name.Length);
        var closes = comma < 0 || IsEdition(text, new TextSpan(comma + 1, inside.End));
        return closes && OutletName.Fits(words) && (start > inside.Start || IsPress(text, name)) ? name : null;
    }

    /// <summary>Where in the paragraph such a note starts behind its last sentence; -1 where none stands.</summary>
    public static int Start(string text, TextSpan paragraph)
    {
        if (paragraph.IsEmpty || text[paragraph.End - 1] is not ')')
        {
            return -1;
        }

        var words = text.AsSpan(paragraph.Start, paragraph.Length);
        var open = words.LastIndexOf('(');
        var behind = open > 0 && words[open - 1] is ' ' && Wording.EndsSentence(words[..open]);
        return behind && Name(text, new TextSpan(paragraph.Start + open, paragraph.End)) is not null ? open : -1;
    }

    private static int Opening(ReadOnlySpan<char> words)
    {
        foreach (var opening in Openings)
        {
            if (words.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return opening.Length;
            }
        }

        return 0;
    }

    private static bool IsPress(string text, TextSpan name) =>
        OutletName.Sign(text.AsSpan(name.Start, name.Length)) > 0
        || AgencyGrammar.IsKnown(SurfaceWords.Read(text, name), 0);

    private static bool IsEdition(string text, TextSpan rest)
    {
        if (PublicationLine.Read(text, rest) is { Name: null })
        {
            return true;
        }

        var words = SurfaceWords.Read(text, rest);
        return words.Count > 0 && Enumerable.Range(0, words.Count).All(index => words.IsAny(index, Editions));
    }
}
