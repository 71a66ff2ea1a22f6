namespace Parallax.Desk.Reviews;

/// <summary>What a desk picked from its articles, in an order of its own, with its comments. Immutable.</summary>
public sealed record PressReview
{
    /// <summary>Its id in the store.</summary>
    public required string Id { get; init; }

    /// <summary>Its title, one line.</summary>
    public required string Title { get; init; }

    /// <summary>What the desk writes before the items; empty where it writes nothing.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>The items in the desk's order; no span of an article stands in it twice.</summary>
    public IReadOnlyList<ReviewItem> Items { get; init; } = [];

    /// <summary>Counts its writings; 0 while it is not stored.</summary>
    public long Version { get; init; }

    /// <summary>When it was written last; null while it is not stored.</summary>
    public DateTimeOffset? Changed { get; init; }
}

/// <summary>Words of one article as they stood when they were picked.</summary>
/// <remarks>Article, start, end and the text's hash are the evidence; the words are a snapshot of it.</remarks>
public sealed record ReviewItem
{
    /// <summary>Its id in the review, made from its evidence: "a12-340-372".</summary>
    public required string Id { get; init; }

    /// <summary>Whether it is somebody's words or the outlet's.</summary>
    public required ReviewItemKind Kind { get; init; }

    /// <summary>The article's number as users write it: "a12".</summary>
    public required string Article { get; init; }

    /// <summary>Number of the story that the article was in: "s3".</summary>
    public required string Story { get; init; }

    /// <summary>Who published it; null where unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>The article's title; null where it has none.</summary>
    public string? Headline { get; init; }

    /// <summary>Its http or https address; null where it has none.</summary>
    public string? Address { get; init; }

    /// <summary>Day of publication; null where unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the article's text in UTF-8.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>First UTF-16 code unit in the article's text.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last.</summary>
    public required int End { get; init; }

    /// <summary>The slice.</summary>
    public required string Text { get; init; }

    /// <summary>Who said it; null in the outlet's own voice, or where nobody is named.</summary>
    public string? Speaker { get; init; }

    /// <summary>What the desk says of it; empty where it says nothing.</summary>
    public string Comment { get; init; } = string.Empty;
}

/// <summary>Kinds of items.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Core.CamelCaseConverter<ReviewItemKind>))]
public enum ReviewItemKind
{
    /// <summary>Somebody's words.</summary>
    Quotation,

    /// <summary>What the outlet reports.</summary>
    Statement,
}
