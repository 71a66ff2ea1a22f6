using Microsoft.Data.Sqlite;
using Parallax.Core;
using Parallax.Storage.Search;
using Parallax.Storage.Sqlite;

namespace Parallax.Storage.Copying;

/// <summary>A file that is filled.</summary>
internal sealed class SqliteTarget : CopyTarget
{
    private readonly SqliteArticleStore store;
    private readonly IAsyncDisposable claim;
    private readonly SqliteStoreConnection connection;

    private SqliteTarget(SqliteArticleStore store, IAsyncDisposable claim, SqliteStoreConnection connection) =>
        (this.store, this.claim, this.connection) = (store, claim, connection);

    public override string Where => store.Path;

    /// <summary>Opens it.</summary>
    public static new async Task<SqliteTarget> OpenAsync(string path, TimeProvider time, CancellationToken cancellation)
    {
        var opened = await SqliteArticleStore.OpenAsync(path, time, cancellation);
        try
        {
            var claimed = await opened.ClaimAsync(cancellation);
            var options = new StoreOptions();
            var filled = SqliteStoreConnection.Open(opened.Path, SqliteOpenMode.ReadWrite, options);
            filled.Run("PRAGMA synchronous = FULL");
            filled.Run($"PRAGMA cache_size = -{options.WriterCache}");
            filled.Run("BEGIN IMMEDIATE");
            return new SqliteTarget(opened, claimed, filled);
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    public override bool Any(string sql) => connection.One<long>(sql) is not null;

    public override void Begin(IReadOnlyList<int> months) => connection.Run("DELETE FROM totals");

    public override void Write(StoredTable table, IEnumerable<(object?[] Values, int Month)> rows)
    {
        var places = string.Join(", ", table.Columns.Select((_, i) => $"?{i + 1}"));
        var insert = $"INSERT INTO {table.Quoted} ({table.Names}) VALUES ({places})";
        foreach (var (values, _) in rows)
        {
            connection.Run(insert, values);
        }
    }

    public override void Write(IEnumerable<(long Row, SearchedArticle Article, int Month)> searched)
    {
        var writer = new SearchWriter(connection);
        foreach (var (row, article, _) in searched)
        {
            writer.Write(row, article);
        }
    }

    public override void Commit(long version)
    {
        // No version is given twice, not even one of a document that is gone.
        connection.Run("DELETE FROM sqlite_sequence WHERE name = 'document'");
        connection.Run("INSERT INTO sqlite_sequence (name, seq) VALUES ('document', ?1)", version);
        connection.Run("COMMIT");
    }

    public override StoreException? Fault(Exception exception) =>
        StoreFaults.IsOfStore(exception) ? StoreFaults.Of(Where, exception) : null;

    public override async ValueTask DisposeAsync()
    {
        // What was not committed is undone.
        connection.Dispose();
        await claim.DisposeAsync();
        await store.DisposeAsync();
    }
}
