using System.Text.RegularExpressions;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Eval.Scoring;

/// <summary>
/// Finds the names among the mentions of NewsWCL50's people and countries, by the chain's own label and the map: "Mr. Kim"
/// and "North Korean dictator Kim Jong-un" name Kim, "the North" names North Korea; "the president", "Pyongyang" for the
/// country and "the Obama administration" name neither.
/// </summary>
internal static partial class WordingNames
{
    private static readonly HashSet<string> Titles = new(
        "mr mrs ms president minister prime leader dictator counsel special director secretary senator chairman attorney general".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Where each mention of the chain that is a name has its name; others are left out.</summary>
    /// <param name="chain">The chain's label.</param>
    /// <param name="mentions">Its mentions in all reports of the event, with the texts of their reports.</param>
    public static IEnumerable<(WordingGold Article, TextSpan Name)> Of(
        string chain,
        IReadOnlyList<(WordingGold Article, TextSpan Span)> mentions
    )
    {
        var parts = chain.Split('_');
        return parts[^1] switch
        {
            "COUNTRY" => Countries(parts[1], mentions),
            "ACTOR" => People([.. parts[2..^1]], mentions),
            _ => [],
        };
    }

    private static IEnumerable<(WordingGold Article, TextSpan Name)> Countries(
        string code,
        IReadOnlyList<(WordingGold Article, TextSpan Span)> mentions
    )
    {
        var country = Gazetteer.Default.FindCountryByCode(code);
        foreach (var (article, span) in mentions)
        {
            var name = Name(article.Text, span);
            var words = name.In(article.Text);
            var isName = Gazetteer.Default.FindCountry(words) is { Kind: CountryMatchKind.Name } match
                ? match.Iso3 == code
                : words is "North" or "South"
                    && country?.Name.StartsWith(words + " ", StringComparison.Ordinal) == true;
            if (isName)
            {
                yield return (article, name);
            }
        }
    }

    // Without "the" before it and "'s" after it.
    private static TextSpan Name(string text, TextSpan span)
    {
        var words = span.In(text);
        var start = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? span.Start + 4 : span.Start;
        var end =
            words.EndsWith("'s", StringComparison.Ordinal) || words.EndsWith("’s", StringComparison.Ordinal)
                ? span.End - 2
                : span.End;
        return new TextSpan(start, Math.Max(start, end)).Trim(text);
    }

    private static IEnumerable<(WordingGold Article, TextSpan Name)> People(
        HashSet<string> label,
        IReadOnlyList<(WordingGold Article, TextSpan Span)> mentions
    )
    {
        var runs = mentions
            .Select(mention => (mention.Article, Words: LastRun(mention.Article.Text, mention.Span)))
            .Where(run => run.Words.Count > 0)
            .ToList();
        var own = runs.Where(run => run.Words.Exists(word => label.Contains(word.Text)))
            .SelectMany(run => run.Words.Select(word => word.Text))
            .ToHashSet();
        return runs.Where(run => run.Words.TrueForAll(word => own.Contains(word.Text)))
            .Select(run => (run.Article, run.Words[0].Span.Cover(run.Words[^1].Span)));
    }

    // The capitalised words that a mention ends in, or that "of" or a comma follows, without titles.
    private static List<(string Text, TextSpan Span)> LastRun(string text, TextSpan span)
    {
        var words = Word()
            .Matches(span.In(text))
            .Select(match =>
                (
                    Text: match.Value,
                    Span: new TextSpan(span.Start + match.Index, span.Start + match.Index + match.Length)
                )
            )
            .ToList();
        var end = words.FindIndex(word => word.Text == "of");
        end = end < 0 ? words.Count : end;
        var first = end;
        while (first > 0 && char.IsUpper(words[first - 1].Text[0]) && !Titles.Contains(words[first - 1].Text))
        {
            first--;
        }

        return words[first..end];
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
