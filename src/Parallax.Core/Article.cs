namespace Parallax.Core;

/// <summary>One report as its outlet published it: normalised text, and what its container said about it.</summary>
/// <remarks>
/// The text has <c>\n</c> line ends, no tabs or runs of spaces inside a line, no trailing space on a line and at most one
/// blank line in a row. Every offset anywhere in Parallax counts UTF-16 code units of this text.
/// </remarks>
public sealed record Article
{
    /// <summary>Short name, unique among the articles read together; a file's name, or a row's <c>id</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Where the bytes came from, as the user named it.</summary>
    public required string Path { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the raw bytes (of the row's line for <c>.jsonl</c>).</summary>
    public required string Sha256 { get; init; }

    /// <summary>The normalised text.</summary>
    public required string Text { get; init; }

    /// <summary>Canonical address, where the source stated one.</summary>
    public string? Url { get; init; }

    /// <summary>The outlet that published it, with what says so; null where nothing does.</summary>
    public Stated<string>? Outlet { get; init; }

    /// <summary>The headline stated outside the text or marked in it.</summary>
    public Stated<string>? Headline { get; init; }

    /// <summary>The day of publication stated outside the text (HTML meta, <c>--date</c>, a row's <c>date</c>).</summary>
    public Stated<DateOnly>? Published { get; init; }

    /// <summary>The moment of publication, where one is stated with its time and offset.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was last changed, where that is stated.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Who wrote it, as stated outside the running text; empty where nothing says so.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>BCP 47 tag of its language, where stated: "en", "en-GB".</summary>
    public string? Language { get; init; }

    /// <summary>
    /// What the markup said of stretches of the text, in order, without overlap; empty for plain text, where the parts
    /// are found from the words alone.
    /// </summary>
    public IReadOnlyList<MarkedBlock> Blocks { get; init; } = [];
}

/// <summary>A value with the evidence it rests on.</summary>
/// <param name="Value">The value.</param>
/// <param name="Basis">What says so, in words for a reader: "HTML meta og:site_name", "--outlet", "dateline agency".</param>
/// <param name="Span">Where in the text it stands, where it does.</param>
/// <typeparam name="T">What is stated.</typeparam>
public sealed record Stated<T>(T Value, string Basis, TextSpan? Span = null);

/// <summary>A stretch of text whose kind the markup states.</summary>
/// <param name="Span">The stretch, whole lines of the text.</param>
/// <param name="Kind">What the markup says it is.</param>
public sealed record MarkedBlock(TextSpan Span, PartKind Kind);

/// <summary>What a stretch of an article is to its reader.</summary>
public enum PartKind
{
    /// <summary>Of the page, not of the article: "All news", "Read also".</summary>
    Furniture,

    /// <summary>Short line over the headline, or a prefix in it: "TURKISH press:".</summary>
    Kicker,

    /// <summary>The title.</summary>
    Headline,

    /// <summary>Summary under the headline.</summary>
    Standfirst,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>Text of a picture.</summary>
    Caption,

    /// <summary>Whose picture it is.</summary>
    Credit,

    /// <summary>Place, date and agency before the first words of a report.</summary>
    Dateline,

    /// <summary>Running text.</summary>
    Paragraph,
}
