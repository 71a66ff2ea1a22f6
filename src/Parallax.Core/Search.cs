namespace Parallax.Core;

/// <summary>What is searched for, and where.</summary>
public sealed record SearchQuery
{
    /// <summary>Words and "phrases" that must all stand there; empty where the filters alone decide.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>The outlet's name has these words.</summary>
    public string? Outlet { get; init; }

    /// <summary>Somebody of this name is quoted; of quotations: said it.</summary>
    public string? Speaker { get; init; }

    /// <summary>A person of this name is in it.</summary>
    public string? Person { get; init; }

    /// <summary>A place of this name is in it.</summary>
    public string? Place { get; init; }

    /// <summary>Published on this day or later.</summary>
    public DateOnly? After { get; init; }

    /// <summary>Published on this day or earlier.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>Whether quotations are searched, and not whole articles (<c>type:quote</c>).</summary>
    public bool Quotations { get; init; }

    /// <summary>What comes first.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>How many of the first hits are passed over.</summary>
    public int Offset { get; init; }

    /// <summary>Most hits.</summary>
    public int Limit { get; init; } = 20;
}

/// <summary>What comes first among the hits.</summary>
public enum SearchOrder
{
    /// <summary>By BM25.</summary>
    Best,

    /// <summary>By day of publication, latest first.</summary>
    Newest,
}

/// <summary>What a search found.</summary>
/// <param name="Hits">In the asked order.</param>
/// <param name="Ranked">
/// Null where every match was ranked; else how many of the newest matches were, because there were too many of them.
/// </param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, int? Ranked = null);

/// <summary>An article or quotation that was searched for.</summary>
/// <param name="Article">Number of the article.</param>
/// <param name="Story">Number of its story.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Headline">Its title.</param>
/// <param name="Day">Day of publication.</param>
/// <param name="Snippet">Words of the article around what was found, with where they stand in its text.</param>
/// <param name="Matches">Where in <paramref name="Snippet"/>'s span the found words stand, as offsets of the article's text.</param>
/// <param name="Quotation">The quotation, where quotations were searched.</param>
public sealed record SearchHit(
    long Article,
    long Story,
    string? Outlet,
    string? Headline,
    DateOnly? Day,
    Evidence Snippet,
    IReadOnlyList<TextSpan> Matches,
    StoredQuotation? Quotation
);
