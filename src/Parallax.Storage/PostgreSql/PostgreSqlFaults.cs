using System.Net.Sockets;
using System.Text.Json;
using Npgsql;
using Parallax.Core;

namespace Parallax.Storage.PostgreSql;

/// <summary>What went wrong in the database, as a line for its user: what, where, what to do. A password is never in it.</summary>
internal static class PostgreSqlFaults
{
    /// <summary>Whether an exception is the store's fault, and not the caller's.</summary>
    public static bool IsOfStore(Exception exception) =>
        exception
            is NpgsqlException
                or IOException
                or SocketException
                or TimeoutException
                or InvalidDataException
                or JsonException;

    /// <summary>Whether the connection is gone, so that another may do it.</summary>
    public static bool IsLostConnection(Exception exception) =>
        exception switch
        {
            PostgresException fault => fault.SqlState.StartsWith("57P0", StringComparison.Ordinal)
                || fault.SqlState.StartsWith("08", StringComparison.Ordinal),
            NpgsqlException => true,
            IOException or SocketException => true,
            _ => false,
        };

    /// <summary>Whether steps of others were in the way of this one: done again, it may succeed.</summary>
    public static bool IsOfOthers(Exception exception) =>
        exception is PostgresException fault
        && fault.SqlState switch
        {
            PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => true,
            // Two made the same row at once. That an article's number is taken stays so.
            PostgresErrorCodes.UniqueViolation => fault.ConstraintName != "article_pkey",
            _ => false,
        };

    /// <summary>The fault of an exception.</summary>
    /// <param name="where">The address, as it may be shown.</param>
    /// <param name="exception">As <see cref="IsOfStore"/> accepts it.</param>
    public static StoreException Of(string where, Exception exception) =>
        new(
            exception switch
            {
                PostgresException fault => Line(where, fault),
                InvalidDataException or JsonException =>
                    $"the store {where} is damaged ({OneLine(exception.Message)}); restore it from a backup",
                NpgsqlException { InnerException: TimeoutException } or TimeoutException =>
                    $"the store {where} does not answer in time; check the server and run again",
                NpgsqlException { InnerException: SocketException socket } =>
                    $"no PostgreSQL answers at {where} ({OneLine(socket.Message)}); start it, or choose another with --db",
                NpgsqlException when exception.Message.Contains("password", StringComparison.OrdinalIgnoreCase) =>
                    Refused(where),
                _ =>
                    $"the connection to the store {where} was lost ({OneLine(exception.Message)}); check the server and "
                        + "run again, what was reported stored is kept",
            },
            exception
        );

    private static string Line(string where, PostgresException fault) =>
        fault.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => Refused(
                where
            ),
            PostgresErrorCodes.InvalidCatalogName =>
                $"there is no database {where}; make it with 'createdb', or choose another with --db",
            PostgresErrorCodes.DiskFull =>
                $"the disk of the store {where} is full; free some space and run again, what was reported stored is kept",
            PostgresErrorCodes.TooManyConnections =>
                $"the server of the store {where} has no connection left; raise max_connections, or run fewer workers",
            PostgresErrorCodes.InsufficientPrivilege =>
                $"the user of the store {where} may not do that ({OneLine(fault.MessageText)}); grant it, or be another",
            PostgresErrorCodes.ReadOnlySqlTransaction => $"the store {where} is read-only; nothing is written to it",
            PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.AdminShutdown
            or PostgresErrorCodes.CrashShutdown =>
                $"the server of the store {where} is starting or stopping; run again when it is up, what was reported "
                    + "stored is kept",
            PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn =>
                $"the store {where} is not as this program made it ({OneLine(fault.MessageText)}); restore it from a backup",
            _ when fault.SqlState.StartsWith("23", StringComparison.Ordinal) =>
                $"the store {where} refuses what contradicts it ({OneLine(fault.MessageText)}); nothing of this step was "
                    + "stored: another program may have written to it, run again",
            _ when IsOfOthers(fault) => $"others were in the way in the store {where} again and again; run again",
            _ => $"the store {where} cannot be used ({OneLine(fault.MessageText)}, {fault.SqlState}); check the server",
        };

    private static string Refused(string where) =>
        $"the server of the store {where} refuses the user or its password; give them in --db, PGPASSWORD or ~/.pgpass";

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
