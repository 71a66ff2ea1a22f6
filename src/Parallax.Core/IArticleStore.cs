namespace Parallax.Core;

/// <summary>
/// Articles and their stories, kept. One writer at a time; any number of readers beside it. What is done is done: a call
/// that returned has been written so that no crash of the process undoes it.
/// </summary>
/// <remarks>Faults of the store itself (disk full, file read-only, file damaged) are a <see cref="StoreException"/>.</remarks>
public interface IArticleStore : IAsyncDisposable
{
    /// <summary>Facts about offices that the stored articles told, as they stand when they are asked for.</summary>
    IOfficeFacts Offices { get; }

    /// <summary>Documents that are no articles.</summary>
    IDocumentStore Documents { get; }

    /// <summary>How much there is.</summary>
    Task<StoreCounts> CountAsync(CancellationToken cancellation);

    /// <summary>Claims the right to write until it is disposed of.</summary>
    /// <exception cref="StoreException">Another process or caller is writing; the message names it.</exception>
    Task<IAsyncDisposable> ClaimAsync(CancellationToken cancellation);

    /// <summary>
    /// The article that these very bytes at this address became, whatever its revision; where these bytes are new, the current
    /// article at the address; null where nothing stands there.
    /// </summary>
    Task<KnownArticle?> FindAsync(string address, string sha256, CancellationToken cancellation);

    /// <summary>The current article at the address; null where nothing stands there.</summary>
    Task<StoredArticle?> CurrentAsync(string address, CancellationToken cancellation);

    /// <summary>
    /// Stores articles in one step: all of them or, on an exception, none. An article of the same address and text is known
    /// and changes nothing but that its bytes are remembered; one of another text is a new revision.
    /// </summary>
    /// <param name="records">The articles.</param>
    /// <param name="moved">Articles stored before that belong elsewhere now, because of these.</param>
    /// <param name="cancellation">Stops the work before anything is written.</param>
    Task<IReadOnlyList<SaveResult>> SaveAsync(
        IReadOnlyList<ArticleRecord> records,
        IReadOnlyDictionary<long, Membership> moved,
        CancellationToken cancellation
    );

    /// <summary>The article of this number; null where there is none.</summary>
    Task<StoredArticle?> ArticleAsync(long number, CancellationToken cancellation);

    /// <summary>The raw bytes it was read from.</summary>
    Task<ReadOnlyMemory<byte>?> ContentAsync(long number, CancellationToken cancellation);

    /// <summary>What was found in it under the key, as UTF-8 JSON; null where nothing was looked for.</summary>
    Task<ReadOnlyMemory<byte>?> AnnotationAsync(long number, string key, CancellationToken cancellation);

    /// <summary>All texts that stood at the article's address, first to last.</summary>
    Task<IReadOnlyList<StoredArticle>> RevisionsAsync(long number, CancellationToken cancellation);

    /// <summary>The current articles of a story by day and number; empty where there is no such story.</summary>
    Task<IReadOnlyList<StoredArticle>> StoryArticlesAsync(long story, CancellationToken cancellation);

    /// <summary>One story; null where there is none. A story that was merged away is the one it became.</summary>
    Task<StoredStory?> StoryAsync(long story, CancellationToken cancellation);

    /// <summary>Stories in the asked order.</summary>
    Task<IReadOnlyList<StoredStory>> StoriesAsync(StoryQuery query, CancellationToken cancellation);

    /// <summary>
    /// The current articles with what was found under the key, by number: what a grouping needs. Streamed.
    /// </summary>
    /// <param name="key">Name of the annotation key.</param>
    /// <param name="latest">Only so many, those that were stored last; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    IAsyncEnumerable<GroupedArticle> GroupedAsync(string key, int? latest, CancellationToken cancellation);

    /// <summary>The numbers that the next article and the next story take; never one that was given before.</summary>
    Task<NextNumbers> NextAsync(CancellationToken cancellation);

    /// <summary>Puts articles into other stories, in one step. Stories that are left empty are listed no more.</summary>
    Task RegroupAsync(IReadOnlyDictionary<long, Membership> memberships, CancellationToken cancellation);

    /// <summary>Keeps a decision of people and what follows from it, in one step.</summary>
    Task DecideAsync(
        StoryDecision decision,
        IReadOnlyDictionary<long, Membership> memberships,
        CancellationToken cancellation
    );

    /// <summary>All decisions of people, first to last.</summary>
    Task<IReadOnlyList<StoryDecision>> DecisionsAsync(CancellationToken cancellation);

    /// <summary>Outlets that have a current article, those of most articles first.</summary>
    /// <param name="words">Only those whose names have all these words, in any case; null for all.</param>
    /// <param name="limit">Most of them.</param>
    /// <param name="cancellation">Stops the reading.</param>
    Task<IReadOnlyList<StoredOutlet>> OutletsAsync(string? words, int limit, CancellationToken cancellation);

    /// <summary>Full-text search.</summary>
    Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellation);

    /// <summary>What a server said when an address was last fetched; null where it never was.</summary>
    Task<FetchState?> FetchStateAsync(string address, CancellationToken cancellation);

    /// <summary>Remembers what a server said.</summary>
    Task RememberFetchAsync(string address, FetchState state, CancellationToken cancellation);
}

/// <summary>What a store is asked often in a shorter form.</summary>
public static class ArticleStoreCalls
{
    /// <summary>Stores articles because of which no other one moves.</summary>
    public static Task<IReadOnlyList<SaveResult>> SaveAsync(
        this IArticleStore store,
        IReadOnlyList<ArticleRecord> records,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.SaveAsync(records, new Dictionary<long, Membership>(), cancellation);
    }
}

/// <summary>How much is stored.</summary>
/// <param name="Articles">Current articles.</param>
/// <param name="Revisions">Texts that later ones replaced.</param>
/// <param name="Stories">Stories that have an article.</param>
/// <param name="Quotations">Quotations of current articles.</param>
/// <param name="Changes">
/// Grows with every change of articles, stories, memberships and decisions, whoever makes it; not with documents and what
/// servers said. While it is the same, so is all that is read of those.
/// </param>
public sealed record StoreCounts(long Articles, long Revisions, long Stories, long Quotations, long Changes);

/// <summary>Numbers not given yet.</summary>
/// <param name="Article">Of the next article.</param>
/// <param name="Story">Of the next story that is opened.</param>
public sealed record NextNumbers(long Article, long Story);

/// <summary>An article that the store knows at an address.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Story">Its story.</param>
/// <param name="SameBytes">Whether the very bytes were stored; else they are another version or another print of its text.</param>
public sealed record KnownArticle(long Number, long Story, bool SameBytes);

/// <summary>An article as grouping sees it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Day">Day of publication; null where unknown.</param>
/// <param name="Features">What was found under the key that was asked for, as UTF-8 JSON.</param>
/// <param name="Membership">Where it belongs now.</param>
public sealed record GroupedArticle(long Number, DateOnly? Day, ReadOnlyMemory<byte> Features, Membership Membership);

/// <summary>What a server said of an address when it was last fetched.</summary>
/// <param name="ETag">Its entity tag.</param>
/// <param name="LastModified">Its Last-Modified, as written.</param>
/// <param name="At">When it was fetched.</param>
public sealed record FetchState(string? ETag, string? LastModified, DateTimeOffset At);

/// <summary>The store could not do what it was asked: one line that names the store, says why, and what to do.</summary>
public class StoreException : Exception
{
    /// <summary>A fault with its line.</summary>
    public StoreException(string message)
        : base(message) { }

    /// <summary>A fault with its line and what caused it.</summary>
    public StoreException(string message, Exception inner)
        : base(message, inner) { }
}
