using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>Who said what: attributions are found, ordered into levels, and given their speakers, in text order.</summary>
internal sealed class QuotationsAnnotator()
    : Annotator<IReadOnlyList<Quotation>>(Quotation.Key, Part.Key, SyntaxAnnotation.Key, Entity.Key, TimeExpression.Key)
{
    protected override IReadOnlyList<Quotation> Find(AnnotatedArticle article, CancellationToken cancellation)
    {
        var parts = article.Get(Part.Key).Where(part => part.IsProse).ToList();
        var tree = new SyntaxTree(article.Get(SyntaxAnnotation.Key));
        var stretches = QuoteMarks.Find(article.Text, parts.Select(part => part.Span));
        var found = new AttributionFinder(article, tree, parts, stretches).Find(cancellation);
        var leveled = new AttributionLevels(tree).Of(found);
        var speakers = new QuotedSpeakers(tree, article.Get(Entity.Key), parts);
        var circumstances = new SayingCircumstances(tree, article.Get(TimeExpression.Key));
        var ids = new Dictionary<Attribution, string>(ReferenceEqualityComparer.Instance);
        var quotations = new List<Quotation>();
        foreach (var (attribution, within) in leveled)
        {
            var id = ids[attribution] = $"q{quotations.Count + 1}";
            quotations.Add(
                circumstances.Of(
                    attribution,
                    new Quotation(
                        id,
                        Kind(article.Text, attribution, stretches),
                        attribution.Content,
                        attribution.Cue,
                        speakers.Of(attribution, within is null),
                        null
                    )
                    {
                        Within = within is null ? null : ids[within],
                    }
                )
            );
        }

        return quotations;
    }

    private static QuotationKind Kind(string text, Attribution attribution, List<QuotedStretch> stretches)
    {
        if (attribution.IsTurn)
        {
            return QuotationKind.Direct;
        }

        // What somebody quoted reports stands in the marks of the one who is quoted, with its cue, and not in its own.
        var touching = stretches
            .Overlapping(stretch => stretch.Outer, attribution.Extent)
            .Where(stretch =>
                attribution.Content.Any(piece => piece.Overlaps(stretch.Inner))
                && (attribution.Cue is not { } cue || !stretch.Inner.Contains(cue))
            )
            .ToList();
        if (touching.Count == 0)
        {
            return attribution.Content.All(piece => IsMarked(text, piece)) ? QuotationKind.Direct
                : attribution.Content.Any(piece => piece.In(text).Any(QuoteMarks.IsDouble)) ? QuotationKind.Mixed
                : QuotationKind.Indirect;
        }

        return attribution.Content.All(piece => touching.Exists(stretch => stretch.Outer.Contains(piece)))
            ? QuotationKind.Direct
            : QuotationKind.Mixed;
    }

    private static bool IsMarked(string text, TextSpan piece) =>
        piece.Start > 0
        && piece.End < text.Length
        && QuoteMarks.IsAny(text[piece.Start - 1])
        && QuoteMarks.IsAny(text[piece.End]);
}
