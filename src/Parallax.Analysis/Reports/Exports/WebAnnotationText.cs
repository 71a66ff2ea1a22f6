namespace Parallax.Analysis.Reports.Exports;

/// <summary>One article's text, and how the Web Annotation standard points into it.</summary>
internal sealed class WebAnnotationText
{
    // What the standard's example has; enough to find words again in a page that prints the text.
    private const int Context = 32;

    private readonly ArticleReport article;
    private readonly CodePoints points;

    public WebAnnotationText(ArticleReport article)
    {
        this.article = article;
        points = new CodePoints(article.Text);
        Source = Address(article.Url) ?? StableIds.OfText(article.TextSha256);
    }

    /// <summary>What is pointed into: the article's address, or where it has none, its text by its hash.</summary>
    public string Source { get; }

    /// <summary>The article.</summary>
    public ArticleReport Article => article;

    /// <summary>Words of the article as a target.</summary>
    public AnnotationResource Target(int start, int end) => Resource(start, end, null);

    /// <summary>Words of the article as a body: what they are to the target.</summary>
    public AnnotationResource Body(int start, int end, string purpose) => Resource(start, end, purpose);

    private AnnotationResource Resource(int start, int end, string? purpose)
    {
        (start, end) = points.Whole(start, end);
        var (from, to) = points.Whole(Math.Max(0, start - Context), Math.Min(article.Text.Length, end + Context));
        return new AnnotationResource
        {
            Type = "SpecificResource",
            Purpose = purpose,
            Source = Source,
            // Both say the same place: words survive another layout, positions tell the same words at two places apart.
            Selector =
            [
                new AnnotationSelector
                {
                    Type = "TextQuoteSelector",
                    Exact = article.Text[start..end],
                    Prefix = article.Text[from..start],
                    Suffix = article.Text[end..to],
                },
                new AnnotationSelector
                {
                    Type = "TextPositionSelector",
                    Start = points.Before(start),
                    End = points.Before(end),
                },
            ],
        };
    }

    /// <summary>An http or https address in its encoded form; null where there is none.</summary>
    public static string? Address(string? stated) =>
        Uri.TryCreate(stated, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address.AbsoluteUri
            : null;
}

/// <summary>A target or a body that is words of an article, a text of ours, or a thing on the web.</summary>
internal sealed record AnnotationResource
{
    public required string Type { get; init; }

    public string? Purpose { get; init; }

    /// <summary>Of a text of ours.</summary>
    public string? Value { get; init; }

    public string? Format { get; init; }

    public string? Language { get; init; }

    public string? Source { get; init; }

    public IReadOnlyList<AnnotationSelector>? Selector { get; init; }

    /// <summary>Words of ours.</summary>
    public static AnnotationResource Words(string purpose, string value) =>
        new()
        {
            Type = "TextualBody",
            Purpose = purpose,
            Value = value,
            Format = "text/plain",
            Language = "en",
        };

    /// <summary>A thing that has an id of its own.</summary>
    public static AnnotationResource Thing(string purpose, string id) =>
        new()
        {
            Type = "SpecificResource",
            Purpose = purpose,
            Source = id,
        };
}

/// <summary>Where words stand in a text.</summary>
internal sealed record AnnotationSelector
{
    public required string Type { get; init; }

    public string? Exact { get; init; }

    public string? Prefix { get; init; }

    public string? Suffix { get; init; }

    public int? Start { get; init; }

    public int? End { get; init; }
}

/// <summary>One annotation.</summary>
internal sealed record WebAnnotation
{
    public required string Id { get; init; }

    public string Type => "Annotation";

    public required string Motivation { get; init; }

    public required IReadOnlyList<AnnotationResource> Body { get; init; }

    public required IReadOnlyList<AnnotationResource> Target { get; init; }
}
