using Parallax.Core;

namespace Parallax.Eval.Expectations;

/// <summary>Words as runs of letters and digits: what two spans or names are compared by, so that marks do not count.</summary>
internal static class Words
{
    /// <summary>The words of a text, lower case.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. Spans(text, new TextSpan(0, text.Length)).Select(span => span.In(text).ToLowerInvariant())];

    /// <summary>Where words start in the spans of a text.</summary>
    public static HashSet<int> Starts(string text, IEnumerable<TextSpan> spans) =>
        [.. spans.SelectMany(span => Spans(text, span)).Select(word => word.Start)];

    /// <summary>Words in both over words in either, 0 to 1; 0 where neither has one.</summary>
    public static double Overlap(string text, IEnumerable<TextSpan> spans, IEnumerable<TextSpan> others)
    {
        HashSet<int> words = Starts(text, spans),
            otherWords = Starts(text, others);
        var shared = words.Count(otherWords.Contains);
        var either = words.Count + otherWords.Count - shared;
        return either == 0 ? 0 : (double)shared / either;
    }

    /// <summary>Whether two texts have the same words in the same order.</summary>
    public static bool Same(string? text, string? other) =>
        text is not null && other is not null && Of(text).SequenceEqual(Of(other));

    private static IEnumerable<TextSpan> Spans(string text, TextSpan within)
    {
        var start = -1;
        for (var i = within.Start; i <= within.End; i++)
        {
            var inWord = i < within.End && char.IsLetterOrDigit(text[i]);
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                yield return new TextSpan(start, i);
                start = -1;
            }
        }
    }
}
