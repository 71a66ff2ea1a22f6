namespace Parallax.Core;

/// <summary>
/// Finds one kind of thing in an article. Declares what it reads and what it writes; computes first and returns, never
/// mutates. Safe to call from many threads at once.
/// </summary>
public interface IAnnotator
{
    /// <summary>What must have been annotated before. Reading anything else throws.</summary>
    IReadOnlyList<AnnotationKey> Requires { get; }

    /// <summary>What it finds.</summary>
    AnnotationKey Assigns { get; }

    /// <summary>The article with the finding added.</summary>
    AnnotatedArticle Annotate(AnnotatedArticle article, CancellationToken cancellation);
}

/// <summary>Base of annotators: holds the declaration and enforces it.</summary>
/// <typeparam name="T">What is found.</typeparam>
public abstract class Annotator<T>(AnnotationKey<T> assigns, params AnnotationKey[] requires) : IAnnotator
    where T : notnull
{
    /// <inheritdoc/>
    public IReadOnlyList<AnnotationKey> Requires { get; } = requires;

    /// <inheritdoc/>
    public AnnotationKey Assigns => assigns;

    /// <inheritdoc/>
    public AnnotatedArticle Annotate(AnnotatedArticle article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        cancellation.ThrowIfCancellationRequested();
        return article.WithValue(assigns, Find(article.ReadableAs(Requires), cancellation));
    }

    /// <summary>Computes the finding; reads only what was declared.</summary>
    protected abstract T Find(AnnotatedArticle article, CancellationToken cancellation);
}
