using Npgsql;
using NpgsqlTypes;

namespace Parallax.Storage.Copying;

/// <summary>Writes rows by COPY in its binary format.</summary>
internal static class BinaryCopy
{
    /// <summary>Writes the rows of a table.</summary>
    public static void Write(
        NpgsqlConnection database,
        StoredTable table,
        IEnumerable<(object?[] Values, int Month)> rows
    )
    {
        var isByMonth = table.Article is not null;
        using var copy = database.BeginBinaryImport(
            $"COPY {table.Quoted} ({table.Names}{(isByMonth ? ", month" : "")}) FROM STDIN (FORMAT binary)"
        );
        copy.Timeout = TimeSpan.Zero;
        foreach (var (values, month) in rows)
        {
            copy.StartRow();
            for (var i = 0; i < values.Length; i++)
            {
                Write(copy, table.Columns[i].Kind, values[i]);
            }

            if (isByMonth)
            {
                copy.Write(month, NpgsqlDbType.Integer);
            }
        }

        copy.Complete();
    }

    private static void Write(NpgsqlBinaryImporter copy, ColumnKind kind, object? value)
    {
        switch (value)
        {
            case null:
                copy.WriteNull();
                break;
            case string text:
                copy.Write(text, NpgsqlDbType.Text);
                break;
            case byte[] bytes:
                copy.Write(bytes, NpgsqlDbType.Bytea);
                break;
            case long number when kind == ColumnKind.Integer:
                copy.Write(checked((int)number), NpgsqlDbType.Integer);
                break;
            case long number:
                copy.Write(number, NpgsqlDbType.Bigint);
                break;
            default:
                throw new InvalidOperationException($"{value.GetType()} is in no table");
        }
    }
}
