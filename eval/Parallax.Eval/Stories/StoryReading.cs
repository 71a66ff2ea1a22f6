using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Offices;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Provenances;
using Parallax.Analysis.Annotators.Quantities;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Analysis.Stories.Streaming;
using Parallax.Core;
using Parallax.Eval.Rows;
using Parallax.Language;

namespace Parallax.Eval.Stories;

/// <summary>What grouping reads of an article: of the product's annotators those that features rest on.</summary>
internal static class StoryReading
{
    private static readonly AnnotationPipeline Annotators = new([
        new PartsAnnotator(),
        new DatelinesAnnotator(),
        new ProvenanceAnnotator(),
        new PublicationAnnotator(Product.Time),
        new TimesAnnotator(),
        new SyntaxAnnotator(LanguageModel.Default),
        new QuantitiesAnnotator(),
        new ToldOffices(),
        new EntitiesAnnotator(OfficeFacts.None),
    ]);

    /// <summary>The rows' features, in the rows' order.</summary>
    public static StoryFeatures[] Read(IReadOnlyList<NewsRow> rows, CancellationToken cancellation)
    {
        var read = new StoryFeatures[rows.Count];
        Parallel.For(
            0,
            read.Length,
            i => read[i] = StoryFeatures.Of(Annotators.Annotate(RowText.ArticleOf(rows[i]), cancellation))
        );
        return read;
    }
}
