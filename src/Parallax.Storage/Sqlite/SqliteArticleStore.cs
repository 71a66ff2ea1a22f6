using System.Runtime.CompilerServices;
using Parallax.Core;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Sqlite;

/// <summary>
/// Articles and their stories in one SQLite file. Safe for many threads: one writes at a time, others read beside it.
/// </summary>
public sealed class SqliteArticleStore : IArticleStore
{
    private readonly StoreFile file;
    private readonly TimeProvider time;
    private readonly StoredOffices offices;
    private readonly StoredDocuments documents;

    private SqliteArticleStore(StoreFile file, TimeProvider time, bool isWriter)
    {
        (this.file, this.time) = (file, time);
        offices = new StoredOffices(file.ReadNow, () => isWriter);
        documents = new StoredDocuments(file, time);
    }

    /// <inheritdoc/>
    public IOfficeFacts Offices => offices;

    /// <inheritdoc/>
    public IDocumentStore Documents => documents;

    /// <summary>Full path of the file.</summary>
    public string Path => file.Path;

    /// <summary>Connections that are open to read and idle.</summary>
    internal int IdleReaders => file.Idle;

    /// <summary>
    /// Opens a store to read and write. Where there is none it is made, with its folder; an older one is brought up to date
    /// after a copy of it was put beside it.
    /// </summary>
    /// <exception cref="StoreException">It cannot be opened, is of a newer version, or is none.</exception>
    public static Task<SqliteArticleStore> OpenAsync(string path, TimeProvider time, CancellationToken cancellation) =>
        OpenAsync(path, time, new StoreOptions(), cancellation);

    /// <summary>Opens a store that is there to read it, also on a file system that may not be written.</summary>
    /// <exception cref="StoreException">There is none, or it cannot be read.</exception>
    public static Task<SqliteArticleStore> OpenReadOnlyAsync(
        string path,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(time);
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(
            new SqliteArticleStore(StoreFile.OpenReadOnly(path, new StoreOptions()), time, isWriter: false)
        );
    }

    /// <inheritdoc/>
    public Task<StoreCounts> CountAsync(CancellationToken cancellation) =>
        file.ReadAsync(connection => TotalRows.Counts(connection, file.IsNewest(connection)), cancellation);

    /// <inheritdoc/>
    public Task<IAsyncDisposable> ClaimAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<IAsyncDisposable>(file.Claim(time));
    }

    /// <inheritdoc/>
    public Task<KnownArticle?> FindAsync(string address, string sha256, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        return file.ReadAsync(connection => ArticleRows.Known(connection, address, sha256), cancellation);
    }

    /// <inheritdoc/>
    public Task<StoredArticle?> CurrentAsync(string address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        return file.ReadAsync(connection => ArticleRows.Current(connection, address), cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SaveResult>> SaveAsync(
        IReadOnlyList<ArticleRecord> records,
        IReadOnlyDictionary<long, Membership> moved,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(moved);
        if (records.Count == 0)
        {
            return [];
        }

        var (results, told) = await file.WriteAsync(
            connection =>
            {
                var writer = new ArticleWriter(connection, time.GetUtcNow());
                var saved = writer.Save(records, cancellation);
                if (moved.Count > 0)
                {
                    new StoryWriter(connection).Regroup(moved);
                }

                return (saved, writer.NewOffices);
            },
            cancellation
        );
        offices.Add(told);
        return results;
    }

    /// <inheritdoc/>
    public Task<StoredArticle?> ArticleAsync(long number, CancellationToken cancellation) =>
        file.ReadAsync(connection => ArticleRows.ByNumber(connection, number), cancellation);

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> ContentAsync(long number, CancellationToken cancellation) =>
        file.ReadAsync(connection => ArticleRows.Content(connection, number), cancellation);

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> AnnotationAsync(long number, string key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        return file.ReadAsync(connection => ArticleRows.Annotation(connection, number, key), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredArticle>> RevisionsAsync(long number, CancellationToken cancellation) =>
        file.ReadAsync(connection => ArticleRows.Revisions(connection, number), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredArticle>> StoryArticlesAsync(long story, CancellationToken cancellation) =>
        file.ReadAsync(connection => ArticleRows.OfStory(connection, story), cancellation);

    /// <inheritdoc/>
    public Task<StoredStory?> StoryAsync(long story, CancellationToken cancellation) =>
        file.ReadAsync(connection => StoryRows.Find(connection, story), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredStory>> StoriesAsync(StoryQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        return file.ReadAsync(connection => StoryRows.All(connection, StoryList.Find(connection, query)), cancellation);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<GroupedArticle> GroupedAsync(
        string key,
        int? latest,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(key);
        if (await file.ReadAsync(connection => Names.KnownKey(connection, key), cancellation) is not { } id)
        {
            yield break;
        }

        var after = latest is { } most
            ? await file.ReadAsync(connection => GroupedRows.Before(connection, most), cancellation)
            : 0;
        while (true)
        {
            var start = after;
            var page = await file.ReadAsync(connection => GroupedRows.Page(connection, id, start), cancellation);
            foreach (var article in page)
            {
                after = article.Number;
                yield return article;
            }

            if (page.Count == 0)
            {
                yield break;
            }
        }
    }

    /// <inheritdoc/>
    public Task<NextNumbers> NextAsync(CancellationToken cancellation) => file.ReadAsync(TotalRows.Next, cancellation);

    /// <inheritdoc/>
    public Task RegroupAsync(IReadOnlyDictionary<long, Membership> memberships, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(memberships);
        return file.WriteAsync(
            connection =>
            {
                new StoryWriter(connection).Regroup(memberships);
                return true;
            },
            cancellation
        );
    }

    /// <inheritdoc/>
    public Task DecideAsync(
        StoryDecision decision,
        IReadOnlyDictionary<long, Membership> memberships,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(memberships);
        return file.WriteAsync(
            connection =>
            {
                new StoryWriter(connection).Decide(decision, memberships);
                return true;
            },
            cancellation
        );
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoryDecision>> DecisionsAsync(CancellationToken cancellation) =>
        file.ReadAsync(StoryWriter.Decisions, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredOutlet>> OutletsAsync(string? words, int limit, CancellationToken cancellation) =>
        file.ReadAsync(connection => OutletRows.Find(connection, words, limit), cancellation);

    /// <inheritdoc/>
    public Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        return file.ReadAsync(connection => connection.Dialect.Search(connection, query), cancellation);
    }

    /// <inheritdoc/>
    public Task<FetchState?> FetchStateAsync(string address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        return file.ReadAsync(connection => FetchRows.Find(connection, address), cancellation);
    }

    /// <inheritdoc/>
    public Task RememberFetchAsync(string address, FetchState state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(state);
        return file.WriteAsync(
            connection =>
            {
                FetchRows.Put(connection, address, state);
                return true;
            },
            cancellation
        );
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => file.DisposeAsync();

    internal static Task<SqliteArticleStore> OpenAsync(
        string path,
        TimeProvider time,
        StoreOptions options,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(time);
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(new SqliteArticleStore(StoreFile.Open(path, time, options), time, isWriter: true));
    }
}
