using Parallax.Analysis.Annotators.Quotations;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>Tells which words of a quotation stand in its marks.</summary>
internal static class QuotedStretches
{
    /// <summary>
    /// Whether the words stand in the marks: all of a direct quotation's content, and of a mixed one what its marks hold.
    /// </summary>
    public static bool Holds(StoryStatement statement, TextSpan words)
    {
        if (statement.Quotation is not { } quotation)
        {
            return false;
        }

        return quotation.Kind switch
        {
            QuotationKind.Direct => quotation.Content.Any(piece => piece.Overlaps(words)),
            QuotationKind.Mixed => IsOpen(statement.View.Text, quotation.Extent.Start, words),
            _ => false,
        };
    }

    // A mark that touches the word opens before it: “word.
    private static bool IsOpen(string text, int from, TextSpan words)
    {
        var open = false;
        var end = words.Start;
        while (end < words.End && QuoteMarks.IsDouble(text[end]))
        {
            end++;
        }

        // The mark of a quotation that starts with the content stands before it.
        for (var i = Math.Max(0, from - 1); i < end; i++)
        {
            open = text[i] switch
            {
                '“' or '«' or '„' => true,
                '”' or '»' => false,
                '"' => !open,
                _ => open,
            };
        }

        return open;
    }
}
