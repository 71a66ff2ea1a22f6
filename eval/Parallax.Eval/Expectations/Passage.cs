using System.Text;
using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Eval.Expectations;

/// <summary>A text of the expectations where it stands in an article of the report.</summary>
internal sealed record Passage(ArticleReport Article, TextSpan Span)
{
    /// <summary>Every place where the article has the text as whole words, whatever the white space in either.</summary>
    public static IReadOnlyList<Passage> All(ArticleReport article, string text) =>
        [.. Places(article.Text, text).Select(span => new Passage(article, span))];

    /// <summary>Every place where <paramref name="all"/> has the words of <paramref name="text"/>, whatever the white space.</summary>
    public static IReadOnlyList<TextSpan> Places(string all, string text)
    {
        var wanted = Dense(text).Letters;
        var (letters, places) = Dense(all);
        var found = new List<TextSpan>();
        for (
            var at = wanted.Length == 0 ? -1 : letters.IndexOf(wanted, StringComparison.Ordinal);
            at >= 0;
            at = letters.IndexOf(wanted, at + 1, StringComparison.Ordinal)
        )
        {
            var span = new TextSpan(places[at], places[at + wanted.Length - 1] + 1);
            if (!CutsWord(all, span.Start) && !CutsWord(all, span.End))
            {
                found.Add(span);
            }
        }

        return found;
    }

    /// <summary>Every place of the text in any article of the report.</summary>
    public static IReadOnlyList<Passage> All(Report report, string text) =>
        [.. report.Articles.SelectMany(article => All(article, text))];

    /// <summary>Whether the evidence stands in this article and shares a character with it.</summary>
    public bool Touches(Evidence evidence) =>
        evidence.Article == Article.Id && evidence.Start < Span.End && evidence.End > Span.Start;

    /// <summary>Number of this passage's words that the evidence covers.</summary>
    public int WordsIn(Evidence evidence) =>
        Touches(evidence)
            ? Words.Starts(Article.Text, [Span.Intersect(new TextSpan(evidence.Start, evidence.End))]).Count
            : 0;

    /// <summary>Whether the evidence has at least half of the passage's words, or the passage half of the evidence's.</summary>
    public bool Matches(Evidence evidence)
    {
        if (!Touches(evidence))
        {
            return false;
        }

        var shared = WordsIn(evidence);
        var own = Words.Starts(Article.Text, [Span]).Count;
        var others = Words.Starts(Article.Text, [new TextSpan(evidence.Start, evidence.End)]).Count;
        return shared > 0 && (shared * 2 >= own || shared * 2 >= others);
    }

    private static bool CutsWord(string text, int at) =>
        at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);

    private static (string Letters, List<int> Places) Dense(string text)
    {
        var letters = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                letters.Append(text[i]);
                places.Add(i);
            }
        }

        return (letters.ToString(), places);
    }
}
