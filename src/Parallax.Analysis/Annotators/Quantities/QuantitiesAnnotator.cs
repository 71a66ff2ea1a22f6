using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quantities;

/// <summary>Finds numbers of things, shares, sums and measures as intervals with their unit and what they count.</summary>
public sealed class QuantitiesAnnotator()
    : Annotator<IReadOnlyList<Quantity>>(Quantity.Key, Part.Key, SyntaxAnnotation.Key, TimeExpression.Key)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Quantity> Find(AnnotatedArticle article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        var times = article.Get(TimeExpression.Key);
        var tree = new QuantityTree(new SyntaxTree(article.Get(SyntaxAnnotation.Key)));
        var first = 0;
        var found = new List<Quantity>();
        foreach (var part in article.Get(Part.Key).Where(part => part.IsProse))
        {
            cancellation.ThrowIfCancellationRequested();
            while (first < times.Count && times[first].Span.End <= part.Span.Start)
            {
                first++;
            }

            found.AddRange(new QuantityScanner(article.Text, part.Span, times, first, tree).Scan());
        }

        return ChangePairs.Settle(found);
    }
}
