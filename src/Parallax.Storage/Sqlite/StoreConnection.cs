using Microsoft.Data.Sqlite;

namespace Parallax.Storage.Sqlite;

/// <summary>One connection with its statements, each prepared once. For one thread at a time.</summary>
internal sealed class StoreConnection : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    private StoreConnection(SqliteConnection database) => Database = database;

    /// <summary>The connection itself.</summary>
    public SqliteConnection Database { get; }

    /// <summary>Opens a file, or a URI of SQLite.</summary>
    public static StoreConnection Open(string file, SqliteOpenMode mode, StoreOptions options)
    {
        var database = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                Pooling = false,
                ForeignKeys = true,
                DefaultTimeout = options.Patience,
            }.ToString()
        );
        try
        {
            database.Open();
            return new StoreConnection(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement and tells how many rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>The first value of the first row; null where there is no row or no value.</summary>
    public T? One<T>(string sql, params ReadOnlySpan<object?> values)
        where T : struct => Prepared(sql, values).ExecuteScalar() is T value ? value : null;

    /// <summary>All rows, read as they are asked for.</summary>
    public List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepared(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Id of the row that was inserted last.</summary>
    public long LastId() => SQLitePCL.raw.sqlite3_last_insert_rowid(Database.Handle!);

    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        Database.Dispose();
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = Database.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"?{i}" });
            }

            commands[sql] = command;
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
