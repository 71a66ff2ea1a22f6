using System.Runtime.ExceptionServices;
using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Events;
using Parallax.Analysis.Annotators.Labels;
using Parallax.Analysis.Annotators.Offices;
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
    /// <param name="known">Who held which office, as articles read before say; nothing where left out.</param>
    public NewsPipeline(TimeProvider time, IOfficeFacts? known = null)
    {
        ArgumentNullException.ThrowIfNull(time);
        annotators = new AnnotationPipeline(Compose(LanguageModel.Default, time, known ?? OfficeFacts.None));
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

        var story = ReadStory(articles, cancellation);
        return ReportBuilder.Compare(story, ArticleComparer.Compare(story, cancellation));
    }

    /// <summary>A report of as many articles as there are: several are compared, one is compared with nothing and so read.</summary>
    public Report Report(IReadOnlyList<Article> articles, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return articles.Count > 1
            ? Compare(articles, cancellation)
            : ReportBuilder.Read(articles.Select(article => Read(article, cancellation)));
    }

    /// <summary>Everything found in reports of one event: what one leaves open, the others may settle.</summary>
    /// <param name="articles">The reports.</param>
    /// <param name="cancellation">Stops the work between sentences.</param>
    public IReadOnlyList<AnnotatedArticle> ReadStory(
        IReadOnlyList<Article> articles,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(articles);
        var read = EachOf(articles, article => Read(article, cancellation));
        var dated = Renewed(
            read,
            StoryDating.Settle(read, cancellation),
            [TimeExpression.Key, Publication.Key, Dateline.Key],
            cancellation
        );
        return Renewed(dated, StoryOffices.Tell(dated), [ToldOffices.Key], cancellation);
    }

    // Where the story changed what was found in an article, what rests on it is found again.
    private AnnotatedArticle[] Renewed(
        IReadOnlyList<AnnotatedArticle> before,
        IReadOnlyList<AnnotatedArticle> after,
        AnnotationKey[] changed,
        CancellationToken cancellation
    ) =>
        EachOf(
            Enumerable.Range(0, after.Count).ToArray(),
            i => ReferenceEquals(after[i], before[i]) ? after[i] : annotators.Refresh(after[i], changed, cancellation)
        );

    // Articles are read independently of each other, so on as many processors as there are; results keep their order.
    private static AnnotatedArticle[] EachOf<T>(IReadOnlyList<T> items, Func<T, AnnotatedArticle> read)
    {
        var results = new AnnotatedArticle[items.Count];
        try
        {
            Parallel.For(0, items.Count, i => results[i] = read(items[i]));
        }
        catch (AggregateException reasons)
        {
            // The caller meets what went wrong, not how the work was shared out.
            ExceptionDispatchInfo.Throw(reasons.InnerExceptions[0]);
        }

        return results;
    }

    /// <summary>A new annotator is its folder and a line here.</summary>
    private static IAnnotator[] Compose(LanguageModel language, TimeProvider time, IOfficeFacts known) =>
        [
            new PartsAnnotator(),
            new DatelinesAnnotator(),
            new ProvenanceAnnotator(),
            new PublicationAnnotator(time),
            new TimesAnnotator(),
            new SyntaxAnnotator(language),
            new QuantitiesAnnotator(),
            new ToldOffices(),
            new EntitiesAnnotator(known),
            new OfficesAnnotator(),
            new QuotationsAnnotator(),
            new LabelsAnnotator(),
            new EventsAnnotator(),
            new StatementsAnnotator(),
        ];
}
