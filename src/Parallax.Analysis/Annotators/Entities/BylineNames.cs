using Parallax.Analysis.Annotators.Parts;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>
/// Reads the people of bylines and credits, which are no prose and so have no tokens: "By Elias Marr and Judit Seve", "Photo:
/// Petra Wren", "Conwire/Paul Ostrander".
/// </summary>
internal static class BylineNames
{
    private const int MostWords = 3;

    private static readonly HashSet<string> Joining = new(
        "by and & with from in for photo photos photograph photographs picture image text video reporting editing additional".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>People named in the parts, with strong grounds for being people.</summary>
    public static IEnumerable<NameFinding> Of(string text, IReadOnlyList<Part> parts)
    {
        foreach (var part in parts.Where(part => part is { Kind: PartKind.Byline or PartKind.Credit, Repeats: null }))
        {
            foreach (
                var credit in Cut(
                    text,
                    part.Span,
                    c => c is ',' or ';' or '·' or '|' or '(' or ')' or ':' or '©' or '\n'
                )
            )
            {
                // Of "Petra Wren/Conwire" one is the person, the other pays.
                var people = Cut(text, credit, c => c is '/')
                    .Select(piece => People(text, piece))
                    .FirstOrDefault(found => found.Count > 0);
                foreach (var person in people ?? [])
                {
                    yield return person;
                }
            }
        }
    }

    private static IEnumerable<TextSpan> Cut(string text, TextSpan span, Predicate<char> isEdge)
    {
        var start = span.Start;
        for (var i = span.Start; i <= span.End; i++)
        {
            if (i == span.End || isEdge(text[i]))
            {
                if (new TextSpan(start, i).Trim(text) is { IsEmpty: false } piece)
                {
                    yield return piece;
                }

                start = i + 1;
            }
        }
    }

    private static List<NameFinding> People(string text, TextSpan piece)
    {
        var people = new List<NameFinding>();
        var words = new List<TextSpan>();
        foreach (var word in Cut(text, piece, char.IsWhiteSpace).Append(default))
        {
            var written = word.In(text);
            if (written.Length > 0 && !Joining.Contains(written))
            {
                words.Add(word);
                continue;
            }

            // "(Conwire photo)" names who owns the picture, "Photo: Petra Wren" who took it.
            if (!written.StartsWith("photo", StringComparison.Ordinal) && IsPerson(text, words))
            {
                people.Add(Finding(text, words));
            }

            words.Clear();
        }

        return people;
    }

    // Two or three capitalised words that are no outlet's, no place's and no office's.
    private static bool IsPerson(string text, List<TextSpan> words) =>
        words.Count is >= 2 and <= MostWords
        && words.TrueForAll(word => IsNameWord(word.In(text)))
        && Gazetteer.Default.FindCities(Whole(text, words)).Count == 0
        && Gazetteer.Default.FindCountry(Whole(text, words)) is null
        && !NameLexicon.KnownOrganizations.ContainsKey(Whole(text, words).ToLowerInvariant());

    private static string Whole(string text, List<TextSpan> words) => words[0].Cover(words[^1]).In(text);

    private static bool IsNameWord(string word) =>
        char.IsUpper(word[0])
        && word.Any(char.IsLower)
        && word.All(c => char.IsLetter(c) || c is '-' or '\'' or '’' or '.')
        && word.ToLowerInvariant() is var lower
        && !NameLexicon.Organizations.Contains(lower)
        && !NameLexicon.Features.Contains(lower)
        && !NameLexicon.Calendar.Contains(lower)
        && !NameLexicon.FunctionWords.Contains(lower)
        && !NameLexicon.IsTitle(lower);

    private static NameFinding Finding(string text, List<TextSpan> spans)
    {
        var words = spans.ConvertAll(span => span.In(text)).ToArray();
        var finding = new NameFinding
        {
            Words = Array.ConvertAll(words, word => new NameWord(-1, -1, word, word.ToLowerInvariant())),
            Span = spans[0].Cover(spans[^1]),
            Text = string.Join(' ', words),
            Key = [.. words.Select(NameFolding.Fold).Where(key => key.Length > 0)],
        };
        finding.Scores.Add(EntityType.Person, 5);
        return finding;
    }
}
