namespace Parallax.Core;

/// <summary>
/// Small documents that belong to a store but are no articles: press reviews, feeds that are followed, comparisons made before.
/// The store does not look inside them.
/// </summary>
/// <remarks>Faults of the store itself are a <see cref="StoreException"/>.</remarks>
public interface IDocumentStore
{
    /// <summary>Most UTF-16 code units of an id.</summary>
    const int LongestId = 512;

    /// <summary>The document; null where there is none.</summary>
    Task<StoredDocument?> FindAsync(string kind, string id, CancellationToken cancellation);

    /// <summary>All documents of a kind with their content, by id in ordinal order.</summary>
    Task<IReadOnlyList<StoredDocument>> AllAsync(string kind, CancellationToken cancellation);

    /// <summary>
    /// Writes a document if nobody wrote it meanwhile. Answers its new version; null where it was not written, because its version
    /// is another than <paramref name="version"/>.
    /// </summary>
    /// <param name="kind">What it is; letters, digits and hyphens.</param>
    /// <param name="id">Which of its kind; 1 to <see cref="LongestId"/> code units of text without control characters.</param>
    /// <param name="content">The content, any bytes.</param>
    /// <param name="version">The version that was read; 0 where there must be none yet; null to write whatever is there.</param>
    /// <param name="cancellation">Stops the work before anything is written.</param>
    Task<long?> PutAsync(
        string kind,
        string id,
        ReadOnlyMemory<byte> content,
        long? version,
        CancellationToken cancellation
    );

    /// <summary>Takes a document away; false where there was none.</summary>
    Task<bool> RemoveAsync(string kind, string id, CancellationToken cancellation);

    /// <summary>Keeps the documents of a kind that were written last, so many, and takes away the others.</summary>
    Task TrimAsync(string kind, int keep, CancellationToken cancellation);
}

/// <summary>A document as the store has it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Which of its kind.</param>
/// <param name="Version">
/// 1 or more, and higher with every writing; never one that this document had before, also after it was taken away.
/// </param>
/// <param name="At">When it was written last.</param>
/// <param name="Content">The content.</param>
public sealed record StoredDocument(
    string Kind,
    string Id,
    long Version,
    DateTimeOffset At,
    ReadOnlyMemory<byte> Content
);
