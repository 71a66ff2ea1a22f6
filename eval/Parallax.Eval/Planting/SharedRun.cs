using System.Text.RegularExpressions;
using Parallax.Core;

namespace Parallax.Eval.Planting;

/// <summary>A run of equal words inside quotation marks of two articles: the same utterance in both.</summary>
/// <param name="First">Where it stands in the first.</param>
/// <param name="Second">Where it stands in the second.</param>
internal sealed partial record SharedRun(TextSpan First, TextSpan Second)
{
    private const int LeastWords = 7;

    /// <summary>The longest run of each pair of quoted stretches, as <c>samequote.py</c> derives them.</summary>
    public static IEnumerable<SharedRun> Between(string first, string second)
    {
        var others = Quoted(second).ToArray();
        foreach (var words in Quoted(first))
        {
            foreach (var other in others)
            {
                if (Longest(words, other) is { } run)
                {
                    yield return run;
                }
            }
        }
    }

    private static SharedRun? Longest(IReadOnlyList<Word> first, IReadOnlyList<Word> second)
    {
        var (length, i, j) = (LeastWords - 1, -1, -1);
        var previous = new int[second.Count + 1];
        for (var x = 0; x < first.Count; x++)
        {
            var current = new int[second.Count + 1];
            for (var y = 0; y < second.Count; y++)
            {
                current[y + 1] = first[x].Form == second[y].Form ? previous[y] + 1 : 0;
                if (current[y + 1] > length)
                {
                    (length, i, j) = (current[y + 1], x, y);
                }
            }

            previous = current;
        }

        return i < 0
            ? null
            : new SharedRun(
                first[i - length + 1].Span.Cover(first[i].Span),
                second[j - length + 1].Span.Cover(second[j].Span)
            );
    }

    private static IEnumerable<IReadOnlyList<Word>> Quoted(string text) =>
        QuotedPattern()
            .Matches(text)
            .Select(match => match.Groups["words"])
            .Select(quoted =>
                WordPattern()
                    .Matches(quoted.Value)
                    .Select(word => Word.At(quoted.Index + word.Index, word.Value))
                    .ToArray()
            );

    [GeneratedRegex("[“\"](?<words>[^“”\"]{20,}?)[”\"]", RegexOptions.NonBacktracking)]
    private static partial Regex QuotedPattern();

    [GeneratedRegex("[A-Za-z0-9’']+", RegexOptions.NonBacktracking)]
    private static partial Regex WordPattern();

    private readonly record struct Word(string Form, TextSpan Span)
    {
        public static Word At(int start, string form) =>
            new(form.ToLowerInvariant(), new TextSpan(start, start + form.Length));
    }
}
