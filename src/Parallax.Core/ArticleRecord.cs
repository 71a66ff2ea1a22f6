namespace Parallax.Core;

/// <summary>All that is stored of one article in one step: what was found, what was understood, and where it belongs.</summary>
public sealed record ArticleRecord
{
    /// <summary>
    /// Number that it takes where it is not known yet: the writer counts on from <see cref="IArticleStore.NextAsync"/>, so
    /// that articles of one step can name each other.
    /// </summary>
    public required long Number { get; init; }

    /// <summary>The bytes it was read from, and where they were found.</summary>
    public required SourceItem Item { get; init; }

    /// <summary>
    /// Where it is kept: the address that it states of itself, or else where it was found. One text of an address is current.
    /// </summary>
    public required string Address { get; init; }

    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>Who published it, stated or found in the text, for lists and <c>outlet:</c>; null where unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>Its title, stated or found in the text, for lists and search; null where it has none.</summary>
    public string? Headline { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the text in UTF-8.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>Day of publication with what says so, stated or inferred; null where unknown.</summary>
    public Stated<DateOnly>? Day { get; init; }

    /// <summary>Findings by the name of their annotation key, as UTF-8 JSON. The store does not look inside.</summary>
    public required IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Annotations { get; init; }

    /// <summary>Names of people in it, for <c>person:</c>; each once.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Names of places in it, for <c>place:</c>; each once.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Its quotations, for <c>speaker:</c> and <c>type:quote</c>.</summary>
    public IReadOnlyList<StoredQuotation> Quotations { get; init; } = [];

    /// <summary>Who it says holds or held which office.</summary>
    public IReadOnlyList<OfficeFact> Offices { get; init; } = [];

    /// <summary>The story it belongs to, and why.</summary>
    public required Membership Membership { get; init; }
}

/// <summary>Words that an article says somebody said.</summary>
/// <param name="Start">First UTF-16 code unit of the content in the article's text.</param>
/// <param name="End">One past its last.</param>
/// <param name="Text">The words, its pieces joined by "...".</param>
/// <param name="Kind">"direct", "mixed" or "indirect".</param>
/// <param name="Speaker">Fullest name of who said it; null where nobody is named.</param>
public sealed record StoredQuotation(int Start, int End, string Text, string Kind, string? Speaker);

/// <summary>That an article belongs to a story, and why.</summary>
/// <param name="Story">Number of the story.</param>
/// <param name="Reasons">What speaks for it, weightiest first; of a story's first article: that no story was like it.</param>
/// <param name="CopyOf">Number of the article whose words it repeats; null where it is told in words of its own.</param>
/// <param name="Decided">Whether a person decided it: regrouping leaves it where it is.</param>
public sealed record Membership(
    long Story,
    IReadOnlyList<StoryReason> Reasons,
    long? CopyOf = null,
    bool Decided = false
);

/// <summary>What became of an article that was given to the store.</summary>
/// <param name="Article">Its number.</param>
/// <param name="Outcome">Whether anything changed.</param>
/// <param name="Before">Number of the version before it, where it is a new revision.</param>
public sealed record SaveResult(long Article, SaveOutcome Outcome, long? Before = null);

/// <summary>What storing an article changed.</summary>
public enum SaveOutcome
{
    /// <summary>It was not there before.</summary>
    New,

    /// <summary>Another text stood at its address before; both are kept.</summary>
    Revised,

    /// <summary>It was there before; nothing changed.</summary>
    Known,
}
