using Npgsql;
using Parallax.Core;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql;

/// <summary>A database with its pool of connections. What is read or written is tried again where that is safe.</summary>
internal sealed class PostgreSqlDatabase : IStoreAccess, IAsyncDisposable
{
    /// <summary>How often a step is done again that others were in the way of.</summary>
    private const int MostTries = 10;

    private readonly NpgsqlDataSource source;
    private readonly bool isReadOnly;
    private readonly StorePartitions partitions = new();

    private PostgreSqlDatabase(string where, NpgsqlDataSource source, bool isReadOnly) =>
        (Where, this.source, this.isReadOnly) = (where, source, isReadOnly);

    /// <summary>Its address, as it may be shown.</summary>
    public string Where { get; }

    /// <summary>Opens a database and brings its tables up to date, or only looks whether they are.</summary>
    public static async Task<PostgreSqlDatabase> OpenAsync(
        string address,
        bool isReadOnly,
        CancellationToken cancellation
    )
    {
        var parsed = PostgreSqlAddress.Parse(address);
        var settings = new NpgsqlConnectionStringBuilder(parsed.Connection);
        settings.MaxAutoPrepare = Math.Max(settings.MaxAutoPrepare, 200);
        settings.AutoPrepareMinUsages = 2;
        settings.ApplicationName ??= StoreClaim.Name;
        // A server that went without a word is noticed though nothing is sent.
        settings.TcpKeepAlive = true;
        var database = new PostgreSqlDatabase(
            parsed.Shown,
            NpgsqlDataSource.Create(settings.ConnectionString),
            isReadOnly
        );
        try
        {
            await database.PrepareAsync(cancellation);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<T> ReadAsync<T>(Func<StoreConnection, T> read, CancellationToken cancellation) =>
        Task.Run(() => Reading(read, cancellation), cancellation);

    /// <inheritdoc/>
    public T ReadNow<T>(Func<StoreConnection, T> read) => Reading(read, CancellationToken.None);

    /// <inheritdoc/>
    public Task<T> WriteAsync<T>(Func<StoreConnection, T> write, CancellationToken cancellation)
    {
        CheckWriting();
        return Task.Run(() => Writing(write, cancellation), cancellation);
    }

    /// <summary>Takes the right to write.</summary>
    public async Task<StoreClaim> ClaimAsync(Action end, CancellationToken cancellation)
    {
        CheckWriting();
        return await GuardedAsync(async () =>
        {
            try
            {
                return await StoreClaim.TakeAsync(source, Where, end, cancellation);
            }
            catch (Exception exception) when (PostgreSqlFaults.IsLostConnection(exception))
            {
                source.Clear();
                return await StoreClaim.TakeAsync(source, Where, end, cancellation);
            }
        });
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => source.DisposeAsync();

    private void CheckWriting()
    {
        if (isReadOnly)
        {
            throw new StoreException($"the store {Where} was opened to be read only; nothing is written to it");
        }
    }

    private Task PrepareAsync(CancellationToken cancellation) =>
        GuardedAsync(async () =>
        {
            await using var database = await source.OpenConnectionAsync(cancellation);
            var connection = new NpgsqlStoreConnection(database, PostgreSqlDialect.Instance);
            if (isReadOnly)
            {
                PostgreSqlMigrations.Check(connection, Where);
            }
            else
            {
                PostgreSqlMigrations.Run(connection, Where);
            }

            return true;
        });

    private T Reading<T>(Func<StoreConnection, T> read, CancellationToken cancellation) =>
        Guarded(
            () =>
            {
                try
                {
                    return InOneMoment(read, cancellation);
                }
                catch (Exception exception)
                    when (PostgreSqlFaults.IsLostConnection(exception) && !cancellation.IsCancellationRequested)
                {
                    // The server was started anew meanwhile: all that the pool has is as dead.
                    source.Clear();
                    return InOneMoment(read, cancellation);
                }
            },
            cancellation
        );

    private T InOneMoment<T>(Func<StoreConnection, T> read, CancellationToken cancellation)
    {
        using var connection = Open(cancellation);
        using var interruption = cancellation.Register(connection.Cancel);
        using var step = connection.Database.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
        connection.Step = step;
        var result = read(connection);
        step.Rollback();
        return result;
    }

    private T Writing<T>(Func<StoreConnection, T> write, CancellationToken cancellation) =>
        Guarded(
            () =>
            {
                for (var tries = 1; ; tries++)
                {
                    var isCommitting = false;
                    try
                    {
                        return InOneStep(write, () => isCommitting = true, cancellation);
                    }
                    catch (Exception exception) when (PostgreSqlFaults.IsOfOthers(exception) && tries < MostTries)
                    {
                        cancellation.ThrowIfCancellationRequested();
                    }
                    catch (Exception exception)
                        when (PostgreSqlFaults.IsLostConnection(exception) && !isCommitting && tries == 1)
                    {
                        // Nothing of it can have been committed.
                        cancellation.ThrowIfCancellationRequested();
                        source.Clear();
                    }
                }
            },
            cancellation
        );

    private T InOneStep<T>(Func<StoreConnection, T> write, Action committing, CancellationToken cancellation)
    {
        using var connection = Open(cancellation);
        partitions.Prepare(connection);
        using var step = connection.Database.BeginTransaction();
        connection.Step = step;
        var result = write(connection);
        connection.Flush();
        committing();
        step.Commit();
        return result;
    }

    private NpgsqlStoreConnection Open(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new NpgsqlStoreConnection(source.OpenConnection(), PostgreSqlDialect.Instance);
    }

    private T Guarded<T>(Func<T> work, CancellationToken cancellation)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (PostgreSqlFaults.IsOfStore(exception))
        {
            cancellation.ThrowIfCancellationRequested();
            throw PostgreSqlFaults.Of(Where, exception);
        }
    }

    private async Task<T> GuardedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (PostgreSqlFaults.IsOfStore(exception))
        {
            throw PostgreSqlFaults.Of(Where, exception);
        }
    }
}
