namespace Parallax.Core;

/// <summary>Annotators in an order in which each finds what it requires; checked once, when it is made.</summary>
public sealed class AnnotationPipeline
{
    private readonly IAnnotator[] annotators;

    /// <summary>Freezes the composition.</summary>
    /// <exception cref="ArgumentException">
    /// An annotator requires what none before it assigns, or two assign the same; the message names both.
    /// </exception>
    public AnnotationPipeline(IEnumerable<IAnnotator> annotators)
    {
        this.annotators = [.. annotators];
        var assigned = new HashSet<AnnotationKey>();
        foreach (var annotator in this.annotators)
        {
            foreach (var key in annotator.Requires.Where(key => !assigned.Contains(key)))
            {
                throw new ArgumentException(
                    $"{annotator.GetType().Name} requires '{key}', which nothing before it assigns",
                    nameof(annotators)
                );
            }

            if (!assigned.Add(annotator.Assigns))
            {
                throw new ArgumentException(
                    $"{annotator.GetType().Name} assigns '{annotator.Assigns}' a second time",
                    nameof(annotators)
                );
            }
        }
    }

    /// <summary>The annotators in the order they run.</summary>
    public IReadOnlyList<IAnnotator> Annotators => annotators;

    /// <summary>Runs every annotator over the article.</summary>
    public AnnotatedArticle Annotate(Article article, CancellationToken cancellation)
    {
        var annotated = new AnnotatedArticle(article);
        foreach (var annotator in annotators)
        {
            annotated = annotator.Annotate(annotated, cancellation);
        }

        return annotated.ReadableAs(null);
    }

    /// <summary>Runs again what rests on findings that were replaced, directly or through others.</summary>
    /// <param name="article">An article that the pipeline annotated, with the findings replaced.</param>
    /// <param name="changed">Keys of the replaced findings.</param>
    /// <param name="cancellation">Stops between annotators.</param>
    public AnnotatedArticle Refresh(
        AnnotatedArticle article,
        IReadOnlyCollection<AnnotationKey> changed,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(changed);
        var stale = new HashSet<AnnotationKey>(changed);
        foreach (var annotator in annotators.Where(annotator => !changed.Contains(annotator.Assigns)))
        {
            if (annotator.Requires.Any(stale.Contains))
            {
                article = annotator.Annotate(article, cancellation).ReadableAs(null);
                stale.Add(annotator.Assigns);
            }
        }

        return article;
    }
}
