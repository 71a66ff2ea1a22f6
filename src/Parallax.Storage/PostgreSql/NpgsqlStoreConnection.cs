using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Npgsql;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql;

/// <summary>
/// A connection to PostgreSQL for one step. Statements are prepared by Npgsql when they come for the second time on a
/// connection (MaxAutoPrepare). What is sent without being asked for goes with the next statement that is: an article is some
/// twenty statements, and each alone would be a journey to the server and back.
/// </summary>
internal sealed class NpgsqlStoreConnection(NpgsqlConnection database, SqlDialect dialect) : StoreConnection
{
    /// <summary>Statements that wait at most; a batch is answered as a whole.</summary>
    private const int MostWaiting = 500;

    // The statements are the program's own, so that there are some hundred.
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    private readonly List<NpgsqlBatchCommand> waiting = [];
    private volatile NpgsqlCommand? running;

    /// <summary>The connection itself.</summary>
    public NpgsqlConnection Database { get; } = database;

    /// <summary>The step that the statements belong to; null outside of one.</summary>
    public NpgsqlTransaction? Step { get; set; }

    public override SqlDialect Dialect => dialect;

    public override int Run(string sql, params ReadOnlySpan<object?> values)
    {
        Flush();
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    public override void Send(string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(Text(sql));
        Add(command.Parameters, values);
        waiting.Add(command);
        if (waiting.Count >= MostWaiting)
        {
            Flush();
        }
    }

    public override long Insert(string sql, string id, params ReadOnlySpan<object?> values) =>
        One<long>($"{sql} RETURNING {id}", values)!.Value;

    public override T? One<T>(string sql, params ReadOnlySpan<object?> values)
    {
        Flush();
        using var command = Command(sql, values);
        return command.ExecuteScalar() switch
        {
            T value => value,
            null or DBNull => null,
            var other => (T)Convert.ChangeType(other, typeof(T), CultureInfo.InvariantCulture),
        };
    }

    public override List<T> All<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Flush();
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Stops what is being asked; from another thread.</summary>
    public void Cancel() => running?.Cancel();

    /// <summary>Does what was sent.</summary>
    public void Flush()
    {
        if (waiting.Count == 0)
        {
            return;
        }

        using var batch = new NpgsqlBatch(Database, Step);
        foreach (var command in waiting)
        {
            batch.BatchCommands.Add(command);
        }

        waiting.Clear();
        batch.ExecuteNonQuery();
    }

    public override void Dispose()
    {
        running = null;
        Database.Dispose();
    }

    private NpgsqlCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlCommand(Text(sql), Database, Step);
        Add(command.Parameters, values);
        running = command;
        return command;
    }

    private static void Add(NpgsqlParameterCollection parameters, ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            parameters.Add(new NpgsqlParameter { Value = Value(value) });
        }
    }

    private static object Value(object? value) =>
        value switch
        {
            null => DBNull.Value,
            bool flag => flag ? 1L : 0L,
            int number => (long)number,
            string text => Storable(text),
            string[] texts => Array.ConvertAll(texts, Storable),
            ReadOnlyMemory<byte> bytes => bytes.ToArray(),
            _ => value,
        };

    /// <summary>PostgreSQL keeps no NUL in a text and no half of a pair of surrogates: what readers see instead is U+FFFD.</summary>
    private static string Storable(string text)
    {
        var clean = text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\uFFFD') : text;
        return clean.Any(char.IsSurrogate) ? string.Concat(clean.EnumerateRunes()) : clean;
    }

    private static string Text(string sql) =>
        Texts.GetOrAdd(
            sql,
            static text =>
            {
                var result = new StringBuilder(text);
                for (var i = 0; i + 1 < text.Length; i++)
                {
                    if (text[i] == '?' && char.IsAsciiDigit(text[i + 1]))
                    {
                        result[i] = '$';
                    }
                }

                return result.ToString();
            }
        );
}
