using System.Globalization;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql;

/// <summary>
/// Partitions of the tables that are kept by month: those of this month, by the database's clock, are there before a step
/// begins, and next month's with them.
/// </summary>
internal sealed class StorePartitions
{
    private long prepared = -1;

    /// <summary>Makes what is missing, in a step of its own: a month's first step holds up the others as shortly as can be.</summary>
    public void Prepare(NpgsqlStoreConnection connection)
    {
        var month = connection.One<long>("SELECT store_month()") ?? 0;
        // At the turn of the month the step may be of the next one already.
        if (Volatile.Read(ref prepared) >= month)
        {
            return;
        }

        using var step = connection.Database.BeginTransaction();
        connection.Step = step;
        Make(connection, month);
        step.Commit();
        connection.Step = null;
        Volatile.Write(ref prepared, month);
    }

    /// <summary>Makes those of a month and the next, in the step that the connection is in.</summary>
    public static void Make(NpgsqlStoreConnection connection, long month)
    {
        connection.Run("SELECT pg_advisory_xact_lock(20581, 3)");
        var tables = connection.All(
            "SELECT c.relname FROM pg_partitioned_table p JOIN pg_class c ON c.oid = p.partrelid "
                + "WHERE c.relnamespace = current_schema()::regnamespace ORDER BY c.relname",
            row => row.GetString(0)
        );
        foreach (var table in tables)
        {
            MakeOne(connection, table, month);
            MakeOne(connection, table, month + 1);
        }
    }

    private static void MakeOne(NpgsqlStoreConnection connection, string table, long month)
    {
        var name = Name(table, month);
        if (connection.One<bool>("SELECT to_regclass(?1) IS NOT NULL", name) == true)
        {
            return;
        }

        var value = month.ToString(CultureInfo.InvariantCulture);
        connection.Run($"CREATE TABLE {name} PARTITION OF {table} FOR VALUES IN ({value})");
    }

    private static string Name(string table, long month) =>
        string.Create(CultureInfo.InvariantCulture, $"{table}_{month / 12:0000}_{(month % 12) + 1:00}");
}
