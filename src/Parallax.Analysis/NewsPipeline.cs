using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Events;
using Parallax.Analysis.Annotators.Labels;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Provenances;
using Parallax.Analysis.Annotators.Quantities;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Annotators.Statements;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Analysis.Comparisons;
using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis;

/// <summary>The way of the data: article, annotations, story, comparison, report. Safe for many threads at once.</summary>
public sealed class NewsPipeline
{
    private readonly AnnotationPipeline annotators;

    /// <summary>The pipeline with every annotator Parallax has.</summary>
    /// <param name="time">Tells today, which bounds the years that a date without one can lie in.</param>
    public NewsPipeline(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        annotators = new AnnotationPipeline(Compose(LanguageModel.Default, time));
    }

    /// <summary>The annotators in the order in which each finds what it requires.</summary>
    public IReadOnlyList<IAnnotator> Annotators => annotators.Annotators;

    /// <summary>Everything found in one article.</summary>
    public AnnotatedArticle Read(Article article, CancellationToken cancellation = default) =>
        annotators.Annotate(article, cancellation);

    /// <summary>Reports of one event, compared.</summary>
    /// <param name="articles">Two or more.</param>
    /// <param name="cancellation">Stops the work between sentences.</param>
    public Report Compare(IReadOnlyList<Article> articles, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        if (articles.Count < 2)
        {
            throw new ArgumentException("a comparison needs two articles or more", nameof(articles));
        }

        var read = articles.Select(article => Read(article, cancellation)).ToList();
        var dated = Dated(read, cancellation);
        var comparison = ArticleComparer.Compare(dated, cancellation);
        return ReportBuilder.Compare(dated, comparison);
    }

    // An article settles the years that its siblings leave open; what rests on its dates is found again.
    private List<AnnotatedArticle> Dated(List<AnnotatedArticle> read, CancellationToken cancellation) =>
        [
            .. StoryDating
                .Settle(read, cancellation)
                .Select(
                    (article, i) =>
                        ReferenceEquals(article, read[i])
                            ? article
                            : annotators.Refresh(article, TimeExpression.Key, cancellation)
                ),
        ];

    /// <summary>A new annotator is its folder and a line here.</summary>
    private static IAnnotator[] Compose(LanguageModel language, TimeProvider time) =>
        [
            new PartsAnnotator(),
            new DatelinesAnnotator(),
            new ProvenanceAnnotator(),
            new PublicationAnnotator(time),
            new TimesAnnotator(),
            new SyntaxAnnotator(language),
            new QuantitiesAnnotator(),
            new EntitiesAnnotator(),
            new QuotationsAnnotator(),
            new LabelsAnnotator(),
            new EventsAnnotator(),
            new StatementsAnnotator(),
        ];
}
