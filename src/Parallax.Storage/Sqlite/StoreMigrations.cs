using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Parallax.Core;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Sqlite;

/// <summary>
/// Brings a store to the version that this program writes: each step a file, forward only, all of them in one transaction,
/// with a copy of the older store beside it first.
/// </summary>
internal static class StoreMigrations
{
    /// <summary>Marks a file as a store of Parallax in SQLite's own header: "PLX" and one.</summary>
    private const long Mark = 0x504C5801;

    /// <summary>
    /// Versions since this one can be read as they are: they have other indexes, and those before 3 no count of changes and no
    /// documents, which is what they tell then.
    /// </summary>
    private const int OldestReadable = 1;

    private static readonly string[] Steps =
    [
        .. Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Newest => Steps.Length;

    /// <summary>Makes sure that a store can be read as it is.</summary>
    public static void Check(StoreConnection connection, string path)
    {
        var version = Version(connection, path);
        if (version < OldestReadable)
        {
            throw new StoreException(
                version == 0
                    ? $"{path} is empty, not a Parallax store; ingest something into it first"
                    : $"the store {path} has version {version}, which is too old to be read; run 'parallax ingest' on it once"
            );
        }
    }

    /// <summary>Whether a store that passed <see cref="Check"/> is of the version that this program writes.</summary>
    public static bool IsNewest(StoreConnection connection) =>
        connection.One<long>("SELECT user_version FROM pragma_user_version") >= Newest;

    /// <summary>Makes or renews the store.</summary>
    public static void Run(SqliteStoreConnection connection, string path, TimeProvider time)
    {
        var version = Version(connection, path);
        if (version == Newest)
        {
            return;
        }

        if (version == 0)
        {
            Apply(connection, path);
            return;
        }

        // Nobody else may be writing while the copy is made, or it would miss what they write.
        var claim = StoreLock.Take(path, time);
        try
        {
            Backup(connection, path, Version(connection, path));
            Apply(connection, path);
        }
        finally
        {
            claim.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>Applies the steps up to a version; tests make older stores with it.</summary>
    public static void Apply(SqliteStoreConnection connection, string path, int? upTo = null)
    {
        connection.Run("BEGIN IMMEDIATE");
        try
        {
            // Another process may have done it meanwhile.
            for (var step = Version(connection, path); step < (upTo ?? Newest); step++)
            {
                using var command = connection.Database.CreateCommand();
                command.CommandText = Text(Steps[step]);
                command.ExecuteNonQuery();
                Set(connection, "user_version", step + 1);
            }

            Set(connection, "application_id", Mark);
            connection.Run("COMMIT");
        }
        catch
        {
            connection.Run("ROLLBACK");
            throw;
        }
    }

    private static int Version(StoreConnection connection, string path)
    {
        // One statement: another process may be making the store meanwhile.
        var (version, mark, isEmpty) = connection
            .All(
                "SELECT user_version, application_id, (SELECT count(*) FROM sqlite_schema) "
                    + "FROM pragma_user_version, pragma_application_id",
                reader => (reader.GetInt32(0), reader.GetInt64(1), reader.GetInt64(2) == 0)
            )
            .Single();
        return (mark == Mark, isEmpty, version) switch
        {
            (true, _, _) when version > Newest => throw new StoreException(
                $"the store {path} has version {version}, made by a newer Parallax; this one reads up to version {Newest}: "
                    + "update Parallax, or choose another with --db"
            ),
            (true, false, > 0) => version,
            (false, true, 0) => 0,
            _ => throw new StoreException($"{path} is a database of another program; choose another file with --db"),
        };
    }

    private static void Backup(SqliteStoreConnection connection, string path, int version)
    {
        var backup = string.Create(CultureInfo.InvariantCulture, $"{path}.v{version}.backup");
        // Under another name until it is whole.
        var unfinished = backup + ".part";
        File.Delete(unfinished);
        using (
            var copy = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString()
            )
        )
        {
            copy.Open();
            connection.Database.BackupDatabase(copy);
            using var plain = copy.CreateCommand();
            // The copy is one file: without this it would want a log beside it as soon as it is opened.
            plain.CommandText = "PRAGMA journal_mode = DELETE";
            plain.ExecuteNonQuery();
        }

        File.Move(unfinished, backup, overwrite: true);
    }

    private static void Set(SqliteStoreConnection connection, string pragma, long value)
    {
        using var command = connection.Database.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA {pragma} = {value}");
        command.ExecuteNonQuery();
    }

    private static string Text(string step)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(step)!);
        return reader.ReadToEnd();
    }
}
