using System.Data.Common;
using Microsoft.Data.Sqlite;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Sqlite;

/// <summary>A connection to a file, with its statements, each prepared once.</summary>
internal sealed class SqliteStoreConnection : StoreConnection
{
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    private SqliteStoreConnection(SqliteConnection database) => Database = database;

    /// <summary>The connection itself.</summary>
    public SqliteConnection Database { get; }

    public override SqlDialect Dialect => SqliteDialect.Instance;

    /// <summary>Opens a file, or a URI of SQLite.</summary>
    public static SqliteStoreConnection Open(string file, SqliteOpenMode mode, StoreOptions options)
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
            return new SqliteStoreConnection(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public override int Run(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    public override void Send(string sql, params ReadOnlySpan<object?> values) => Run(sql, values);

    public override long Insert(string sql, string id, params ReadOnlySpan<object?> values)
    {
        Run(sql, values);
        return SQLitePCL.raw.sqlite3_last_insert_rowid(Database.Handle!);
    }

    public override T? One<T>(string sql, params ReadOnlySpan<object?> values) =>
        Prepared(sql, values).ExecuteScalar() is T value ? value : null;

    public override List<T> All<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepared(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public override void Dispose()
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
