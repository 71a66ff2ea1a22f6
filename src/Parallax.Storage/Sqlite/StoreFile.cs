using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Parallax.Core;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Sqlite;

/// <summary>The file with its connections: one that writes, some that read, each used by one caller at a time.</summary>
internal sealed class StoreFile : IStoreAccess, IAsyncDisposable
{
    private readonly StoreOptions options;
    private readonly string source;
    private readonly SqliteStoreConnection? writer;
    private readonly SemaphoreSlim writing = new(1);
    private readonly SemaphoreSlim reading;

    // The one used last first: its pages are the freshest, and what is not needed is never opened.
    private readonly ConcurrentStack<SqliteStoreConnection> readers = [];
    private volatile bool isNewest;
    private volatile bool isClosed;

    private StoreFile(string path, string source, SqliteStoreConnection? writer, StoreOptions options)
    {
        (Path, this.source, this.writer, this.options) = (path, source, writer, options);
        reading = new SemaphoreSlim(options.Readers);
    }

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <summary>Connections that nobody reads with now; while nobody does, all that are open.</summary>
    public int Idle => readers.Count;

    /// <summary>Opens the file to read and write, and makes it where there is none.</summary>
    public static StoreFile Open(string path, TimeProvider time, StoreOptions options)
    {
        var full = FullPath(path);
        return Guarded(
            full,
            () =>
            {
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full) ?? full);
                var connection = SqliteStoreConnection.Open(full, SqliteOpenMode.ReadWriteCreate, options);
                try
                {
                    Prepare(connection, full, time, options);
                    return new StoreFile(full, full, connection, options);
                }
                catch
                {
                    connection.Dispose();
                    throw;
                }
            }
        );
    }

    /// <summary>Opens a file that is there to read it, also where nothing may be written.</summary>
    public static StoreFile OpenReadOnly(string path, StoreOptions options)
    {
        var full = FullPath(path);
        if (!File.Exists(full))
        {
            throw new StoreException(
                $"there is no store {full}; make it with 'parallax ingest', or choose another with --db"
            );
        }

        return Guarded(
            full,
            () =>
            {
                var file = new StoreFile(full, full, null, options);
                try
                {
                    return file.Checked();
                }
                catch (SqliteException exception) when (StoreFaults.NeedsWriting(exception) && !HasLog(full))
                {
                    // SQLite makes its log's index beside the file even to read. Where that may not be and no log is there,
                    // the file is all there is and nobody can change it.
                    var uri = $"file:{Uri.EscapeDataString(full)}?immutable=1";
                    return new StoreFile(full, uri, null, options).Checked();
                }
            }
        );
    }

    /// <summary>Reads with a connection that is nobody else's meanwhile; all that is read is of one moment.</summary>
    public async Task<T> ReadAsync<T>(Func<StoreConnection, T> read, CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        return Read(read, cancellation);
    }

    /// <summary>As <see cref="ReadAsync{T}"/>, for callers that cannot wait otherwise.</summary>
    public T ReadNow<T>(Func<StoreConnection, T> read)
    {
        reading.Wait();
        return Read(read, CancellationToken.None);
    }

    /// <summary>
    /// Whether the store is of the version that this program writes. Asked in each reading of an older one: another process
    /// may bring it up to date while it is open here.
    /// </summary>
    public bool IsNewest(StoreConnection connection) =>
        isNewest || (isNewest = writer is not null || StoreMigrations.IsNewest(connection));

    /// <summary>Writes in one step: all of it or, on an exception, nothing.</summary>
    public async Task<T> WriteAsync<T>(Func<StoreConnection, T> write, CancellationToken cancellation)
    {
        var connection = Writer();
        await writing.WaitAsync(cancellation);
        try
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            return Guarded(Path, () => InOneStep(connection, write));
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Takes the right to write.</summary>
    public StoreLock Claim(TimeProvider time)
    {
        Writer();
        return StoreLock.Take(Path, time);
    }

    /// <summary>Waits for those who read and write, and closes. Who waited for their turn is told so.</summary>
    public async ValueTask DisposeAsync()
    {
        if (isClosed)
        {
            return;
        }

        isClosed = true;
        await writing.WaitAsync();
        for (var i = 0; i < options.Readers; i++)
        {
            await reading.WaitAsync();
        }

        while (readers.TryPop(out var reader))
        {
            reader.Dispose();
        }

        // The last to close moves the log into the file and deletes it.
        writer?.Dispose();
        writing.Release();
        reading.Release(options.Readers);
    }

    private static string FullPath(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            return System.IO.Path.GetFullPath(path);
        }
        catch (ArgumentException exception)
        {
            throw new StoreException(
                "the path of the store has a character that no path has; choose another with --db",
                exception
            );
        }
    }

    private static bool HasLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    private static void Prepare(SqliteStoreConnection writer, string path, TimeProvider time, StoreOptions options)
    {
        if (options.MostPages is { } pages)
        {
            writer.Run($"PRAGMA max_page_count = {pages}");
        }

        StoreMigrations.Run(writer, path, time);
        // FULL: a step is on the disk when it returns, so that a power failure takes nothing either. Steps hold many articles,
        // so the one fsync a step is not what ingest waits for.
        writer.Run("PRAGMA journal_mode = WAL");
        writer.Run("PRAGMA synchronous = FULL");
        writer.Run($"PRAGMA cache_size = -{options.WriterCache}");
        // A page that many steps change is written back once in 32 MB of log and not once in SQLite's usual 4.
        writer.Run("PRAGMA wal_autocheckpoint = 8192");
        writer.Run("PRAGMA journal_size_limit = 67108864");
        writer.Run("PRAGMA temp_store = MEMORY");
    }

    private StoreFile Checked()
    {
        reading.Wait();
        ReadRaw(
            connection =>
            {
                StoreMigrations.Check(connection, Path);
                return true;
            },
            CancellationToken.None
        );
        return this;
    }

    private SqliteStoreConnection Writer() =>
        writer ?? throw new StoreException($"the store {Path} was opened to be read only; nothing is written to it");

    private static T InOneStep<T>(SqliteStoreConnection connection, Func<StoreConnection, T> write)
    {
        connection.Run("BEGIN IMMEDIATE");
        try
        {
            var result = write(connection);
            connection.Run("COMMIT");
            return result;
        }
        catch
        {
            // SQLite itself has rolled back after some faults, as of a full disk.
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Database.Handle!) == 0)
            {
                connection.Run("ROLLBACK");
            }

            throw;
        }
    }

    private T Read<T>(Func<StoreConnection, T> read, CancellationToken cancellation) =>
        Guarded(Path, () => ReadRaw(read, cancellation));

    private T ReadRaw<T>(Func<StoreConnection, T> read, CancellationToken cancellation)
    {
        SqliteStoreConnection? connection = null;
        try
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            connection = readers.TryPop(out var idle) ? idle : OpenReader();
            var result = InOneMoment(connection, read, cancellation);
            readers.Push(connection);
            return result;
        }
        catch
        {
            // Whatever state it is in, the next reader gets a fresh one.
            connection?.Dispose();
            cancellation.ThrowIfCancellationRequested();
            throw;
        }
        finally
        {
            reading.Release();
        }
    }

    private static T InOneMoment<T>(
        SqliteStoreConnection connection,
        Func<StoreConnection, T> read,
        CancellationToken cancellation
    )
    {
        // Over before another gets the connection: a visitor who goes away would interrupt the next one's reading.
        using var interruption = cancellation.Register(() =>
            SQLitePCL.raw.sqlite3_interrupt(connection.Database.Handle!)
        );
        connection.Run("BEGIN");
        var result = read(connection);
        // Nothing is lost by it but what was put into tables in memory.
        connection.Run("ROLLBACK");
        return result;
    }

    private SqliteStoreConnection OpenReader()
    {
        var reader = SqliteStoreConnection.Open(source, SqliteOpenMode.ReadOnly, options);
        try
        {
            reader.Run($"PRAGMA cache_size = -{options.ReaderCache}");
            reader.Run("PRAGMA temp_store = MEMORY");
            RankFunction.Register(reader);
            TextMarks.Prepare(reader);
            SearchTerm.Prepare(reader);
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private static T Guarded<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (StoreFaults.IsOfStore(exception))
        {
            throw StoreFaults.Of(path, exception);
        }
    }
}
