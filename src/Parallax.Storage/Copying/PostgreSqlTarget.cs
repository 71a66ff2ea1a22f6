using Npgsql;
using Parallax.Core;
using Parallax.Storage.PostgreSql;
using Parallax.Storage.PostgreSql.Search;
using Parallax.Storage.Search;

namespace Parallax.Storage.Copying;

/// <summary>A database of PostgreSQL that is filled.</summary>
internal sealed class PostgreSqlTarget : CopyTarget
{
    // Their numbers count on behind what was copied.
    private static readonly (string Table, string Column)[] Counted =
    [
        ("address", "id"),
        ("content", "id"),
        ("outlet", "id"),
        ("decision", "id"),
    ];

    private readonly PostgreSqlArticleStore store;
    private readonly IAsyncDisposable claim;
    private readonly NpgsqlStoreConnection connection;

    private PostgreSqlTarget(PostgreSqlArticleStore store, IAsyncDisposable claim, NpgsqlStoreConnection connection) =>
        (this.store, this.claim, this.connection) = (store, claim, connection);

    public override string Where => store.Address;

    /// <summary>Opens it.</summary>
    public static new async Task<PostgreSqlTarget> OpenAsync(
        string name,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var opened = await PostgreSqlArticleStore.OpenAsync(name, time, cancellation);
        try
        {
            var claimed = await opened.ClaimAsync(cancellation);
            var database = new NpgsqlConnection(
                new NpgsqlConnectionStringBuilder(PostgreSqlAddress.Parse(name).Connection)
                {
                    CommandTimeout = 0,
                    Pooling = false,
                    MaxAutoPrepare = 20,
                    AutoPrepareMinUsages = 2,
                }.ConnectionString
            );
            await database.OpenAsync(cancellation);
            var filled = new NpgsqlStoreConnection(database, PostgreSqlDialect.Instance);
            filled.Step = await database.BeginTransactionAsync(cancellation);
            return new PostgreSqlTarget(opened, claimed, filled);
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    public override bool Any(string sql) => connection.One<int>(sql) is not null;

    public override void Begin(IReadOnlyList<int> months)
    {
        foreach (var month in months)
        {
            StorePartitions.Make(connection, month);
        }

        connection.Run("DELETE FROM totals");
    }

    public override void Write(StoredTable table, IEnumerable<(object?[] Values, int Month)> rows) =>
        BinaryCopy.Write(connection.Database, table, rows);

    public override void Write(IEnumerable<(long Row, SearchedArticle Article, int Month)> searched)
    {
        var writer = new VectorWriter(connection);
        foreach (var (row, article, month) in searched)
        {
            writer.Write(row, article, month);
        }

        connection.Flush();
    }

    public override void Commit(long version)
    {
        foreach (var (table, column) in Counted)
        {
            connection.Run(
                $"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), coalesce(max({column}), 1), "
                    + $"max({column}) IS NOT NULL) FROM {table}"
            );
        }

        // No version is given twice, not even one of a document that is gone.
        connection.Run("SELECT setval('document_version_seq', ?1, ?2 > 0)", Math.Max(1, version), version);
        connection.Step!.Commit();
    }

    public override StoreException? Fault(Exception exception) =>
        PostgreSqlFaults.IsOfStore(exception) ? PostgreSqlFaults.Of(Where, exception) : null;

    public override async ValueTask DisposeAsync()
    {
        // What was not committed is undone.
        connection.Dispose();
        await claim.DisposeAsync();
        await store.DisposeAsync();
    }
}
