using Parallax.Core.Cluster;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql.Cluster;

/// <summary>Workers that said that they are there.</summary>
internal static class WorkerRows
{
    /// <summary>A worker says so.</summary>
    public static void Report(StoreConnection connection, WorkerReport report)
    {
        connection.Send(
            "INSERT INTO worker (name, host, roles, read, decided) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (name) DO UPDATE "
                + "SET host = excluded.host, roles = excluded.roles, read = excluded.read, decided = excluded.decided, "
                + "seen = excluded.seen",
            report.Worker,
            report.Host,
            report.Roles,
            report.Read,
            report.Decided
        );
        // Who was killed leaves no word.
        connection.Send("DELETE FROM worker WHERE seen < now() - interval '1 day'");
    }

    /// <summary>Those who said so within a time.</summary>
    public static List<WorkerState> Within(StoreConnection connection, TimeSpan within) =>
        connection.All(
            "SELECT name, host, roles, read, decided, started, seen FROM worker WHERE seen >= now() - ?1 "
                + "ORDER BY name COLLATE \"C\"",
            row => new WorkerState(
                new WorkerReport(
                    row.GetString(0),
                    row.GetString(1),
                    row.GetString(2),
                    row.GetInt64(3),
                    row.GetInt64(4)
                ),
                row.GetFieldValue<DateTimeOffset>(5),
                row.GetFieldValue<DateTimeOffset>(6)
            ),
            within
        );
}
