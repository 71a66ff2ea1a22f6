using System.Globalization;
using Npgsql;
using Parallax.Core;

namespace Parallax.Storage.PostgreSql;

/// <summary>
/// The right to write, held as a lock of a session of its own: it ends with the process that holds it, however that ends. The
/// session's name tells who it is.
/// </summary>
internal sealed class StoreClaim : IAsyncDisposable
{
    private readonly NpgsqlConnection held;
    private readonly Action end;

    private StoreClaim(NpgsqlConnection held, Action end) => (this.held, this.end) = (held, end);

    /// <summary>What this program calls itself; PostgreSQL keeps 63 bytes of it.</summary>
    public static string Name { get; } =
        string.Create(
            CultureInfo.InvariantCulture,
            $"process {Environment.ProcessId} (parallax) on {Environment.MachineName}"
        );

    /// <summary>Takes the lock.</summary>
    /// <exception cref="StoreException">Somebody holds it; the message names who.</exception>
    public static async Task<StoreClaim> TakeAsync(
        NpgsqlDataSource source,
        string where,
        Action end,
        CancellationToken cancellation
    )
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT pg_try_advisory_lock(20581, 1)";
            if (await command.ExecuteScalarAsync(cancellation) is true)
            {
                return new StoreClaim(connection, end);
            }

            command.CommandText =
                "SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid "
                + "WHERE l.locktype = 'advisory' AND l.classid = 20581 AND l.objid = 1 AND l.objsubid = 2 AND l.granted "
                + "AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())";
            var holder = await command.ExecuteScalarAsync(cancellation) as string;
            throw new StoreInUseException(
                $"the store {where} is being written by {OneLine(holder)}; wait until that is done, or end it",
                new InvalidOperationException("the lock is held")
            );
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Gives the right back.</summary>
    public async ValueTask DisposeAsync()
    {
        end();
        try
        {
            await using var command = held.CreateCommand();
            command.CommandText = "SELECT pg_advisory_unlock(20581, 1)";
            await command.ExecuteScalarAsync();
        }
        catch (Exception exception)
            when (PostgreSqlFaults.IsOfStore(exception) || exception is InvalidOperationException)
        {
            // The session ended before, and the lock with it.
        }

        await held.DisposeAsync();
    }

    private static string OneLine(string? name) =>
        string.IsNullOrWhiteSpace(name)
            ? "another process"
            : string.Concat(name.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
