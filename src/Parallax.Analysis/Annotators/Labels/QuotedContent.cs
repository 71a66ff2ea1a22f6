using Parallax.Analysis.Annotators.Quotations;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Labels;

/// <summary>Tells in which quotation's content a span lies.</summary>
internal sealed class QuotedContent
{
    private readonly (TextSpan Span, string Id)[] contents;

    // The furthest end of any content up to each, so that a search may stop: quotations can lie inside one another.
    private readonly int[] furthest;

    public QuotedContent(IReadOnlyList<Quotation> quotations)
    {
        contents =
        [
            .. quotations
                .SelectMany(quotation => quotation.Content.Select(span => (span, quotation.Id)))
                .OrderBy(content => content.span),
        ];
        furthest = new int[contents.Length];
        for (var i = 0; i < furthest.Length; i++)
        {
            furthest[i] = Math.Max(i > 0 ? furthest[i - 1] : 0, contents[i].Span.End);
        }
    }

    /// <summary>Id of the innermost quotation whose content holds the span, or null.</summary>
    public string? At(TextSpan span)
    {
        int low = 0,
            high = contents.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = contents[middle].Span.Start <= span.Start ? (middle + 1, high) : (low, middle);
        }

        for (var i = low - 1; i >= 0 && furthest[i] >= span.End; i--)
        {
            if (contents[i].Span.End >= span.End)
            {
                return contents[i].Id;
            }
        }

        return null;
    }
}
