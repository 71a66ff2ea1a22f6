namespace Parallax.Core;

/// <summary>
/// One article's raw bytes as a folder, feed, archive or site gave them, not yet understood. Cheap to make: what is stored
/// already is told by <see cref="Address"/> and <see cref="Sha256"/> before anything is parsed.
/// </summary>
public sealed record SourceItem
{
    /// <summary>How a line that names it calls it: "feed.xml item 3", "crawl.warc.gz record 12 (https://...)".</summary>
    public required string Name { get; init; }

    /// <summary>
    /// What stays the same when the article changes: its canonical address where the container states one, else the file's
    /// full path, with <c>#id</c> behind it for one of many in a file.
    /// </summary>
    public required string Address { get; init; }

    /// <summary>The bytes, untouched: a page, a text, a JSONL row, one item of a feed.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of <see cref="Content"/>.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What the bytes are, and so who reads them.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>Encoding stated outside the bytes, as by an HTTP header; null where none is.</summary>
    public string? Charset { get; init; }

    /// <summary>What the container says of the article; the article's own page overrides none of it.</summary>
    public StatedFacts Stated { get; init; } = StatedFacts.None;
}

/// <summary>What an item's bytes are.</summary>
public enum ItemKind
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>An HTML page, or a fragment of one as feeds carry.</summary>
    Html,

    /// <summary>A row of <c>.jsonl</c>.</summary>
    JsonRow,

    /// <summary>A NITF document.</summary>
    Nitf,

    /// <summary>A NewsML-G2 news item.</summary>
    NewsMlG2,

    /// <summary>An ninjs document.</summary>
    Ninjs,
}

/// <summary>What a container says of an article, beside its text. Null or empty: it says nothing.</summary>
public sealed record StatedFacts
{
    /// <summary>Nothing is said.</summary>
    public static StatedFacts None { get; } = new();

    /// <summary>Who published it.</summary>
    public Stated<string>? Outlet { get; init; }

    /// <summary>Its title.</summary>
    public Stated<string>? Headline { get; init; }

    /// <summary>When it was published.</summary>
    public Stated<DateTimeOffset>? Published { get; init; }

    /// <summary>When it was last changed.</summary>
    public Stated<DateTimeOffset>? Modified { get; init; }

    /// <summary>Who wrote it.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>BCP 47 tag of its language.</summary>
    public string? Language { get; init; }
}

/// <summary>One item of a source, or one line that says why there is none. Exactly one of the two is null.</summary>
/// <param name="Item">The item.</param>
/// <param name="Failure">What, where and what to do.</param>
public sealed record ItemResult(SourceItem? Item, string? Failure)
{
    /// <summary>How far through all that was named the source is with it, from 0 to 1; null where that cannot be told.</summary>
    public double? Position { get; init; }

    /// <summary>An item that was found.</summary>
    public static ItemResult Of(SourceItem item) => new(item, null);

    /// <summary>Something that could not be had, and why, in one line.</summary>
    public static ItemResult Failed(string reason) => new(null, reason);
}

/// <summary>Finds the items of a place a user names: a file, a folder, an address.</summary>
public interface IItemSource
{
    /// <summary>Whether the place is of this source's kind. Opens nothing that lasts.</summary>
    bool CanOpen(string location);

    /// <summary>
    /// The items in the place's order, as they are asked for. What is wrong with the input is a failure among them, not an
    /// exception; cancellation always escapes.
    /// </summary>
    IAsyncEnumerable<ItemResult> OpenAsync(string location, CancellationToken cancellation);
}

/// <summary>Reads an item into its article. Safe for many threads at once.</summary>
public interface IItemReader
{
    /// <summary>The article, or one line that says why there is none.</summary>
    ReadResult Read(SourceItem item, CancellationToken cancellation);
}
