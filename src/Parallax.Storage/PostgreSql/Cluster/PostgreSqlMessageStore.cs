using Parallax.Core.Cluster;

namespace Parallax.Storage.PostgreSql.Cluster;

/// <summary>Messages in PostgreSQL.</summary>
internal sealed class PostgreSqlMessageStore(PostgreSqlDatabase database) : IMessageStore
{
    /// <inheritdoc/>
    public Task AddAsync(IReadOnlyList<Message> messages, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return database.WriteAsync(
            connection =>
            {
                MessageRows.Add(connection, messages);
                return true;
            },
            cancellation
        );
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HeldMessage>> TakeAsync(
        string? queue,
        int most,
        TimeSpan hold,
        CancellationToken cancellation
    ) =>
        most <= 0
            ? []
            : await database.WriteAsync(connection => MessageRows.Take(connection, queue, most, hold), cancellation);

    /// <inheritdoc/>
    public Task DoneAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return RunAsync("DELETE FROM message WHERE id = ANY (?1)", cancellation, ids.ToArray());
    }

    /// <inheritdoc/>
    public Task ReturnAsync(IReadOnlyList<long> ids, TimeSpan delay, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return RunAsync(
            "UPDATE message SET held = false, free = now() + ?2 WHERE id = ANY (?1)",
            cancellation,
            ids.ToArray(),
            delay
        );
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QueueLength>> LengthsAsync(CancellationToken cancellation) =>
        await database.ReadAsync(MessageRows.Lengths, cancellation);

    /// <inheritdoc/>
    public Task BuryAsync(Message message, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(reason);
        return database.WriteAsync(
            connection =>
            {
                MessageRows.Bury(connection, message, reason);
                return true;
            },
            cancellation
        );
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DeadLetter>> DeadAsync(int most, CancellationToken cancellation) =>
        await database.ReadAsync(connection => MessageRows.Dead(connection, most), cancellation);

    /// <inheritdoc/>
    public Task<int> ReplayAsync(IReadOnlyList<long>? ids, CancellationToken cancellation) =>
        database.WriteAsync(connection => MessageRows.Replay(connection, ids), cancellation);

    /// <inheritdoc/>
    public Task<int> DropAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return RunAsync("DELETE FROM dead_letter WHERE id = ANY (?1)", cancellation, ids.ToArray());
    }

    private Task<int> RunAsync(string sql, CancellationToken cancellation, params object?[] values) =>
        database.WriteAsync(connection => connection.Run(sql, values), cancellation);
}
