using System.Text.RegularExpressions;
using Parallax.Core;

namespace Parallax.Eval.Planting;

/// <summary>Word lists that changes are made with, and what all of them ask of a change.</summary>
internal static class PlantedWords
{
    private const int MatchMilliseconds = 1000;

    /// <summary>A list beside this file: a line's words, low lines read as spaces; <c>#</c> starts a comment.</summary>
    public static IReadOnlyList<string[]> Read(string file) =>
        [
            .. File.ReadLines(Repository.File("eval", "Parallax.Eval", "Planting", "Data", file))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split(' ').Select(word => word.Replace('_', ' ')).ToArray()),
        ];

    /// <summary>A pattern for changes.</summary>
    public static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(MatchMilliseconds));

    /// <summary>One of any of the words, as a word.</summary>
    public static Regex AnyOf(IEnumerable<string> words) =>
        Pattern(@"(?<![\w-])(?:" + string.Join('|', words.Select(Regex.Escape)) + @")(?![\w’'-])");

    /// <summary>One of the matches changed; null where there is none, or the words would read "a attorney".</summary>
    public static PlantedEdit? One(
        Regex pattern,
        string text,
        TextSpan span,
        MersenneTwister random,
        Func<Match, string?> change
    )
    {
        var found = pattern.Matches(span.In(text));
        if (found.Count == 0)
        {
            return null;
        }

        var match = random.Choose(found);
        var start = span.Start + match.Index;
        return change(match) is { } words && words != match.Value && KeepsArticle(text, start, match.Value, words)
            ? new PlantedEdit(new TextSpan(start, start + match.Length), words)
            : null;
    }

    /// <summary>The word with a first letter as great or as small as the other's.</summary>
    public static string InCaseOf(string word, string other) =>
        char.IsUpper(other[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;

    private static bool KeepsArticle(string text, int start, string old, string words)
    {
        var before = text[Math.Max(0, start - 3)..start].TrimStart();
        var follows = before is "a " or "an " || text[Math.Max(0, start - 4)..start] is " an ";
        return !follows || words.Length > 0 && old.Length > 0 && IsVowel(old[0]) == IsVowel(words[0]);
    }

    private static bool IsVowel(char c) => "aeiouAEIOU".Contains(c);
}
