using System.Text;
using System.Text.RegularExpressions;
using Parallax.Core;

namespace Parallax.Eval.Planting;

/// <summary>Another way to write the same article.</summary>
/// <param name="Name">Of the way.</param>
/// <param name="Accepted">Kinds of difference that may show it.</param>
/// <param name="Rewrite">Makes the copy.</param>
internal sealed record Rewriting(string Name, IReadOnlyList<DifferenceType> Accepted, Func<string, string> Rewrite)
{
    private const int Columns = 72;
    private static readonly IReadOnlyList<string[]> Names = PlantedWords.Read("spellings.txt");
    private static readonly IReadOnlyList<string[]> British = PlantedWords.Read("british.txt");
    private static readonly IReadOnlyList<string[]> Numbers = PlantedWords.Read("numerals.txt");
    private static readonly Dictionary<string, string> InDigits = Numbers.ToDictionary(
        words => words[0],
        words => words[1]
    );

    // Of days, sums, times of day and names the digits stay.
    private static readonly Regex Numeral = PlantedWords.Pattern(
        @"(?<![\w.,:$€£/’'-]|\b(?:[A-Z][a-z]+|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.|No\.) )(?:"
            + string.Join('|', Numbers.Select(words => words[0]))
            + @")(?= (?!a\.m|p\.m|am\b|pm\b|of\b|million|billion|trillion|hundred|thousand)[a-z]+)"
    );

    // Before a small letter its last stop ends no sentence.
    private static readonly Regex Abbreviation = PlantedWords.Pattern(@"\bU\.S\.(?= [a-z]|,)");

    private static readonly Regex Percent = PlantedWords.Pattern(@"(?<=\d) ?(?:percent|per cent|%)(?!\w)");

    /// <summary>Every way; the first changes nothing.</summary>
    public static IReadOnlyList<Rewriting> All { get; } =
    [
        new("itself", [], text => text),
        new("in straight marks", [], Straight),
        new("in curly marks", [], text => Curly(text, "“", "”")),
        new("in guillemets", [], text => Curly(text, "«", "»")),
        new("wrapped", [], Wrapped),
        new("with wide spaces", [], Spaced),
        new("with other dashes", [], Dashed),
        new(
            "with names spelt otherwise",
            [DifferenceType.Wording],
            text => Replaced(Abbreviation.Replace(text, "US"), Names)
        ),
        new("in British spelling", [DifferenceType.Wording], text => Replaced(text, British)),
        new(
            "with numbers in words",
            [DifferenceType.Wording],
            text => Numeral.Replace(text, match => InDigits[match.Value])
        ),
        new("with another percent", [DifferenceType.Wording], Percents),
    ];

    private static string Straight(string text) =>
        text.Replace('“', '"').Replace('”', '"').Replace('’', '\'').Replace('‘', '\'');

    // Marks that do not pair in a line, or stand with the space on the wrong side, are left as they are: which of them
    // opens is not known.
    private static string Curly(string text, string open, string close)
    {
        var lines = Straight(text).Split('\n').Select(line => Pairs(line) ? Pair(line) : line);
        return string.Join('\n', lines);

        string Pair(string line)
        {
            var pieces = line.Split('"');
            var pair = new StringBuilder(pieces[0]);
            for (var i = 1; i < pieces.Length; i++)
            {
                pair.Append(i % 2 == 1 ? open : close).Append(pieces[i]);
            }

            return pair.ToString();
        }
    }

    private static bool Pairs(string line)
    {
        var pieces = line.Split('"');
        return pieces.Length % 2 == 1
            && pieces
                .Where((_, i) => i % 2 == 1)
                .All(inside => inside.Length > 0 && inside[0] != ' ' && inside[^1] != ' ')
            && pieces.Skip(1).Where((_, i) => i % 2 == 1).All(after => after.Length == 0 || !char.IsLetter(after[0]));
    }

    private static string Wrapped(string text) => string.Join("\n\n", Lines(text).Select(Wrap));

    private static string Wrap(string line)
    {
        var wrapped = new StringBuilder();
        var column = 0;
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var breaks = column > 0 && column + 1 + word.Length > Columns;
            wrapped
                .Append(
                    column == 0 ? ""
                    : breaks ? "\n"
                    : " "
                )
                .Append(word);
            column = column == 0 || breaks ? word.Length : column + 1 + word.Length;
        }

        return wrapped.ToString();
    }

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line));

    // A dash between spaces for one without, and the other way round.
    private static string Dashed(string text) =>
        text.Replace(" — ", "\u0001").Replace("—", "\u0001").Replace(" – ", "—").Replace("\u0001", " – ");

    private static string Spaced(string text) =>
        text.Replace(". ", ".  ").Replace(" of ", " of\u00a0").Replace(", ", ",\u00a0");

    private static string Percents(string text)
    {
        var at = 0;
        return Percent.Replace(
            text,
            _ =>
                (at++ % 3) switch
                {
                    0 => " per cent",
                    1 => "%",
                    _ => " percent",
                }
        );
    }

    private static string Replaced(string text, IReadOnlyList<string[]> pairs)
    {
        var other = pairs.ToDictionary(words => words[0], words => words[1]);
        return PlantedWords
            .AnyOf(other.Keys.OrderByDescending(word => word.Length))
            .Replace(text, match => other[match.Value]);
    }
}
