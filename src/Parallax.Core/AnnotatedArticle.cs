using System.Collections.Immutable;

namespace Parallax.Core;

/// <summary>An article with all that was found in it. Immutable: <see cref="With{T}"/> returns another.</summary>
public sealed class AnnotatedArticle
{
    private readonly ImmutableDictionary<AnnotationKey, object> annotations;
    private readonly IReadOnlyCollection<AnnotationKey>? readable;

    /// <summary>An article in which nothing was looked for yet.</summary>
    public AnnotatedArticle(Article article)
        : this(article, ImmutableDictionary<AnnotationKey, object>.Empty, null) { }

    private AnnotatedArticle(
        Article article,
        ImmutableDictionary<AnnotationKey, object> annotations,
        IReadOnlyCollection<AnnotationKey>? readable
    )
    {
        Article = article;
        this.annotations = annotations;
        this.readable = readable;
    }

    /// <summary>The article itself.</summary>
    public Article Article { get; }

    /// <summary>Its text; every span of every annotation lies in it.</summary>
    public string Text => Article.Text;

    /// <summary>What was looked for so far.</summary>
    public IEnumerable<AnnotationKey> Keys => annotations.Keys;

    /// <summary>What was found under the key.</summary>
    /// <exception cref="InvalidOperationException">
    /// Nothing was looked for under it yet, or the annotator that asks has not declared that it reads it.
    /// </exception>
    public T Get<T>(AnnotationKey<T> key)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(key);
        if (readable is not null && !readable.Contains(key))
        {
            throw new InvalidOperationException($"'{key}' is read but not declared as required");
        }

        return annotations.TryGetValue(key, out var value)
            ? (T)value
            : throw new InvalidOperationException($"'{key}' was not annotated in article '{Article.Id}'");
    }

    /// <summary>Whether anything was looked for under the key.</summary>
    public bool Has(AnnotationKey key) => annotations.ContainsKey(key);

    /// <summary>The same article with this finding set or replaced.</summary>
    public AnnotatedArticle With<T>(AnnotationKey<T> key, T value)
        where T : notnull => WithValue(key, value);

    internal AnnotatedArticle WithValue(AnnotationKey key, object value) =>
        new(Article, annotations.SetItem(key, value), readable);

    internal AnnotatedArticle ReadableAs(IReadOnlyCollection<AnnotationKey>? keys) => new(Article, annotations, keys);
}
