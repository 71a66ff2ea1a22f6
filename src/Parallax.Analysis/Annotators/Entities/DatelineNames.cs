using Parallax.Analysis.Annotators.Parts;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Reads the places of datelines, which are no prose and so have no tokens: "DREVNA, Marrosk, Feb 12 (Conwire) -".</summary>
internal static class DatelineNames
{
    /// <summary>Places at the start of the dateline parts, with strong grounds for being places.</summary>
    public static IEnumerable<NameFinding> Of(string text, IReadOnlyList<Part> parts)
    {
        foreach (var part in parts.Where(part => part.Kind == PartKind.Dateline && part.Repeats is null))
        {
            if (Agency(text, part.Span) is { } agency)
            {
                yield return agency;
            }

            var at = part.Span.Start;
            while (at < part.Span.End && Place(text, at, part.Span.End) is { } place)
            {
                yield return place;
                at = place.Span.End;
                if (at + 1 >= part.Span.End || text[at] != ',' || text[at + 1] != ' ')
                {
                    break;
                }

                at += 2;
            }
        }
    }

    // "/TASS/", "(Conwire)"
    private static NameFinding? Agency(string text, TextSpan part)
    {
        var open = text.AsSpan(part.Start, part.Length).IndexOfAny('/', '(');
        if (open < 0)
        {
            return null;
        }

        var start = part.Start + open + 1;
        var length = text.AsSpan(start, part.End - start).IndexOfAny('/', ')');
        if (length is < 2 or > 40)
        {
            return null;
        }

        var span = new TextSpan(start, start + length).Trim(text);
        var words = span.In(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 4 || !Array.TrueForAll(words, word => char.IsUpper(word[0])))
        {
            return null;
        }

        var finding = Finding(span, words, EntityType.Organization, word => word);
        return finding.Key.Length > 0 ? finding : null;
    }

    private static NameFinding? Place(string text, int start, int limit)
    {
        var end = start;
        while (end < limit && (char.IsLetter(text[end]) || text[end] is ' ' or '-' or '\'' or '’' or '.'))
        {
            // "Feb. 12" and "N.Y." end in a stop; a stop before a space and no capitals is the end.
            if (text[end] == '.' && (end + 1 >= limit || text[end + 1] is ' ' or '\n' || end - start > 3))
            {
                break;
            }

            end++;
        }

        var span = new TextSpan(start, end).Trim(text);
        while (!span.IsEmpty && text[span.End - 1] is '-' or ' ')
        {
            span = new TextSpan(span.Start, span.End - 1);
        }

        var words = span.In(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isName =
            words.Length is > 0 and < 4
            && span.Length < 40
            && Array.TrueForAll(words, word => char.IsUpper(word[0]))
            && !Array.Exists(words, word => NameLexicon.Calendar.Contains(word.ToLowerInvariant()));
        return isName ? Finding(span, words, EntityType.Place, Spelt) : null;
    }

    private static NameFinding Finding(
        TextSpan span,
        string[] written,
        EntityType type,
        Converter<string, string> spelt
    )
    {
        var words = Array.ConvertAll(written, spelt);
        var finding = new NameFinding
        {
            Words = Array.ConvertAll(words, word => new NameWord(-1, -1, word, word.ToLowerInvariant())),
            Span = span,
            Text = string.Join(' ', words),
            Key = [.. words.Select(NameFolding.Fold).Where(key => key.Length > 0)],
        };
        finding.Scores.Add(type, 5);
        return finding;
    }

    // "MOSCOW" as running text has it: "Moscow".
    private static string Spelt(string word) =>
        word.Length > 3 && word.All(c => !char.IsLower(c))
            ? string.Create(
                word.Length,
                word,
                static (letters, word) =>
                {
                    for (var i = 0; i < letters.Length; i++)
                    {
                        letters[i] = i > 0 && char.IsLetter(word[i - 1]) ? char.ToLowerInvariant(word[i]) : word[i];
                    }
                }
            )
            : word;
}
