using System.Runtime.CompilerServices;
using Parallax.Core;
using Parallax.Core.Cluster;
using Parallax.Storage.PostgreSql.Cluster;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql;

/// <summary>
/// Articles and their stories in a PostgreSQL database. Safe for many threads and for many processes: those that write beside
/// each other wait only where they write the same.
/// </summary>
public sealed class PostgreSqlArticleStore : IArticleStore
{
    private readonly PostgreSqlDatabase database;
    private readonly TimeProvider time;
    private readonly StoredOffices offices;
    private readonly StoredDocuments documents;
    private volatile int claims;

    private PostgreSqlArticleStore(PostgreSqlDatabase database, TimeProvider time)
    {
        (this.database, this.time) = (database, time);
        // Others may tell of offices at any time, unless this process alone may write.
        offices = new StoredOffices(database.ReadNow, () => claims > 0);
        documents = new StoredDocuments(database, time);
        Messages = new PostgreSqlMessageStore(database);
        Work = new PostgreSqlWorkStore(database, Messages);
    }

    /// <inheritdoc/>
    public IOfficeFacts Offices => offices;

    /// <inheritdoc/>
    public IDocumentStore Documents => documents;

    /// <summary>Messages that leave with what is stored.</summary>
    public IMessageStore Messages { get; }

    /// <summary>What several workers share beside the articles.</summary>
    public IWorkStore Work { get; }

    /// <summary>Address of the database, as it may be shown: without a password.</summary>
    public string Address => database.Where;

    /// <summary>Whether a store's name is an address of PostgreSQL and not a path.</summary>
    public static bool IsAddress(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return PostgreSqlAddress.IsOne(name);
    }

    /// <summary>Opens a store to read and write; its tables are made or brought up to date.</summary>
    /// <exception cref="StoreException">The address is none, there is no such database, or it may not be used.</exception>
    public static Task<PostgreSqlArticleStore> OpenAsync(
        string address,
        TimeProvider time,
        CancellationToken cancellation
    ) => OpenAsync(address, time, isReadOnly: false, cancellation);

    /// <summary>Opens a store to read it; nothing is brought up to date.</summary>
    /// <exception cref="StoreException">There is none, it is of another version, or it cannot be read.</exception>
    public static Task<PostgreSqlArticleStore> OpenReadOnlyAsync(
        string address,
        TimeProvider time,
        CancellationToken cancellation
    ) => OpenAsync(address, time, isReadOnly: true, cancellation);

    /// <inheritdoc/>
    public Task<StoreCounts> CountAsync(CancellationToken cancellation) =>
        database.ReadAsync(connection => TotalRows.Counts(connection, isNewest: true), cancellation);

    /// <inheritdoc/>
    public async Task<IAsyncDisposable> ClaimAsync(CancellationToken cancellation)
    {
        var claim = await database.ClaimAsync(
            () =>
            {
                Interlocked.Decrement(ref claims);
                offices.Forget();
            },
            cancellation
        );
        offices.Forget();
        Interlocked.Increment(ref claims);
        return claim;
    }

    /// <inheritdoc/>
    public Task<KnownArticle?> FindAsync(string address, string sha256, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        return database.ReadAsync(connection => ArticleRows.Known(connection, address, sha256), cancellation);
    }

    /// <inheritdoc/>
    public Task<StoredArticle?> CurrentAsync(string address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        return database.ReadAsync(connection => ArticleRows.Current(connection, address), cancellation);
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

        var (results, told) = await database.WriteAsync(
            connection =>
            {
                StepLocks.Take(connection, records);
                var writer = new ArticleWriter(connection, time.GetUtcNow());
                var saved = writer.Save(records, cancellation);
                if (moved.Count > 0)
                {
                    new StoryWriter(connection).Regroup(moved);
                    ChangeRows.Add(connection, moved.Keys, ChangeRows.Nobody);
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
        database.ReadAsync(connection => ArticleRows.ByNumber(connection, number), cancellation);

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> ContentAsync(long number, CancellationToken cancellation) =>
        database.ReadAsync(connection => ArticleRows.Content(connection, number), cancellation);

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> AnnotationAsync(long number, string key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        return database.ReadAsync(connection => ArticleRows.Annotation(connection, number, key), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredArticle>> RevisionsAsync(long number, CancellationToken cancellation) =>
        database.ReadAsync(connection => ArticleRows.Revisions(connection, number), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredArticle>> StoryArticlesAsync(long story, CancellationToken cancellation) =>
        database.ReadAsync(connection => ArticleRows.OfStory(connection, story), cancellation);

    /// <inheritdoc/>
    public Task<StoredStory?> StoryAsync(long story, CancellationToken cancellation) =>
        database.ReadAsync(connection => StoryRows.Find(connection, story), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredStory>> StoriesAsync(StoryQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        return database.ReadAsync(
            connection => StoryRows.All(connection, StoryList.Find(connection, query)),
            cancellation
        );
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<GroupedArticle> GroupedAsync(
        string key,
        int? latest,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(key);
        if (await database.ReadAsync(connection => Names.KnownKey(connection, key), cancellation) is not { } id)
        {
            yield break;
        }

        var after = latest is { } most
            ? await database.ReadAsync(connection => GroupedRows.Before(connection, most), cancellation)
            : 0;
        while (true)
        {
            var start = after;
            var page = await database.ReadAsync(connection => GroupedRows.Page(connection, id, start), cancellation);
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
    public Task<NextNumbers> NextAsync(CancellationToken cancellation) =>
        database.ReadAsync(TotalRows.Next, cancellation);

    /// <inheritdoc/>
    public Task RegroupAsync(IReadOnlyDictionary<long, Membership> memberships, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(memberships);
        return database.WriteAsync(
            connection =>
            {
                new StoryWriter(connection).Regroup(memberships);
                ChangeRows.Add(connection, memberships.Keys, ChangeRows.Nobody);
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
        return database.WriteAsync(
            connection =>
            {
                // What is undone is named by its place among all decisions.
                connection.Run("LOCK TABLE decision IN SHARE ROW EXCLUSIVE MODE");
                new StoryWriter(connection).Decide(decision, memberships);
                ChangeRows.Add(connection, memberships.Keys, ChangeRows.Nobody);
                return true;
            },
            cancellation
        );
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoryDecision>> DecisionsAsync(CancellationToken cancellation) =>
        database.ReadAsync(StoryWriter.Decisions, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredOutlet>> OutletsAsync(string? words, int limit, CancellationToken cancellation) =>
        database.ReadAsync(connection => OutletRows.Find(connection, words, limit), cancellation);

    /// <inheritdoc/>
    public Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        return database.ReadAsync(connection => connection.Dialect.Search(connection, query), cancellation);
    }

    /// <inheritdoc/>
    public Task<FetchState?> FetchStateAsync(string address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        return database.ReadAsync(connection => FetchRows.Find(connection, address), cancellation);
    }

    /// <inheritdoc/>
    public Task RememberFetchAsync(string address, FetchState state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(state);
        return database.WriteAsync(
            connection =>
            {
                FetchRows.Put(connection, address, state);
                return true;
            },
            cancellation
        );
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static async Task<PostgreSqlArticleStore> OpenAsync(
        string address,
        TimeProvider time,
        bool isReadOnly,
        CancellationToken cancellation
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        ArgumentNullException.ThrowIfNull(time);
        return new PostgreSqlArticleStore(await PostgreSqlDatabase.OpenAsync(address, isReadOnly, cancellation), time);
    }
}
