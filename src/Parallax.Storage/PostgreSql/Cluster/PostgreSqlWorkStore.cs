using Parallax.Core;
using Parallax.Core.Cluster;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql.Cluster;

/// <summary>What several workers share, in PostgreSQL.</summary>
internal sealed class PostgreSqlWorkStore(PostgreSqlDatabase database, IMessageStore messages) : IWorkStore
{
    /// <inheritdoc/>
    public IMessageStore Messages => messages;

    /// <inheritdoc/>
    public Task<WorkRun> BeginAsync(CancellationToken cancellation) =>
        database.WriteAsync(
            connection =>
                connection
                    .All("INSERT INTO run (known) SELECT next_article FROM totals RETURNING id, at, known", Run)
                    .Single(),
            cancellation
        );

    /// <inheritdoc/>
    public Task<WorkRun?> RunAsync(long run, CancellationToken cancellation) =>
        database.ReadAsync(
            connection => connection.All("SELECT id, at, known FROM run WHERE id = ?1", Run, run).FirstOrDefault(),
            cancellation
        );

    /// <inheritdoc/>
    public async Task<IReadOnlyList<long?>> HandInAsync(
        WorkRun run,
        IReadOnlyList<SourceItem> items,
        Func<long, Message> message,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(message);
        return items.Count == 0
            ? []
            : await database.WriteAsync(connection => ItemRows.HandIn(connection, run, items, message), cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, WorkItem>> ItemsAsync(
        IReadOnlyCollection<long> numbers,
        CancellationToken cancellation
    ) => await database.ReadAsync(connection => ItemRows.ToBeRead(connection, numbers), cancellation);

    /// <inheritdoc/>
    public Task StageAsync(IReadOnlyList<ReadOutcome> outcomes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        // Packed before the step begins, and once however often it is tried.
        var packed = outcomes
            .Select(outcome => outcome.Record is { } record ? StagedRecord.Pack(record) : null)
            .ToList();
        return database.WriteAsync(
            connection =>
            {
                StageRows.Add(connection, outcomes, packed);
                return true;
            },
            cancellation
        );
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, ArticleRecord>> StagedAsync(
        IReadOnlyCollection<long> numbers,
        CancellationToken cancellation
    ) => await database.ReadAsync(connection => StageRows.Find(connection, numbers), cancellation);

    /// <inheritdoc/>
    public Task<WorkCounts> CountAsync(CancellationToken cancellation) =>
        database.ReadAsync(StageRows.Count, cancellation);

    /// <inheritdoc/>
    public Task<ShardLease?> LeaseAsync(int shard, string worker, TimeSpan term, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(worker);
        ArgumentOutOfRangeException.ThrowIfNegative(shard);
        return database.WriteAsync(connection => ShardRows.Lease(connection, shard, worker, term), cancellation);
    }

    /// <inheritdoc/>
    public Task ReleaseAsync(IReadOnlyList<ShardLease> leases, CancellationToken cancellation) =>
        database.WriteAsync(
            connection =>
            {
                foreach (var lease in leases.OrderBy(lease => lease.Shard))
                {
                    ShardRows.Release(connection, lease);
                }

                return true;
            },
            cancellation
        );

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ShardState>> ShardsAsync(CancellationToken cancellation) =>
        await database.ReadAsync(ShardRows.All, cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SaveResult>?> CommitAsync(
        ShardLease lease,
        ShardCommit commit,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(commit);
        try
        {
            return await database.WriteAsync(
                connection => ShardStep.Run(connection, lease, commit, cancellation),
                cancellation
            );
        }
        catch (UnseenChangeException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ShardEntry>> LogAsync(
        int shard,
        string key,
        int? latest,
        CancellationToken cancellation
    ) =>
        await database.ReadAsync<IReadOnlyList<ShardEntry>>(
            connection => Names.KnownKey(connection, key) is { } id ? LogRows.Of(connection, shard, id, latest) : [],
            cancellation
        );

    /// <inheritdoc/>
    public Task<ShardChanges> ChangesAsync(int shard, long after, CancellationToken cancellation) =>
        database.ReadAsync(connection => ChangeRows.After(connection, shard, after), cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<GroupedArticle>> GroupedAsync(
        string key,
        IReadOnlyCollection<long> numbers,
        CancellationToken cancellation
    ) =>
        await database.ReadAsync<IReadOnlyList<GroupedArticle>>(
            connection => Names.KnownKey(connection, key) is { } id ? LogRows.Grouped(connection, id, numbers) : [],
            cancellation
        );

    /// <inheritdoc/>
    public Task ReportAsync(WorkerReport report, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(report);
        return database.WriteAsync(
            connection =>
            {
                WorkerRows.Report(connection, report);
                return true;
            },
            cancellation
        );
    }

    /// <inheritdoc/>
    public Task LeaveAsync(string worker, CancellationToken cancellation) =>
        database.WriteAsync(connection => connection.Run("DELETE FROM worker WHERE name = ?1", worker), cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WorkerState>> WorkersAsync(TimeSpan within, CancellationToken cancellation) =>
        await database.ReadAsync(connection => WorkerRows.Within(connection, within), cancellation);

    private static WorkRun Run(System.Data.Common.DbDataReader row) =>
        new(row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1), row.GetInt64(2));
}
