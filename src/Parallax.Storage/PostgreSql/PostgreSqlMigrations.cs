using System.Reflection;
using Parallax.Core;

namespace Parallax.Storage.PostgreSql;

/// <summary>
/// Brings the tables to the version that this program writes: each step a file, forward only, all of them in one transaction
/// that others wait for.
/// </summary>
internal static class PostgreSqlMigrations
{
    private const string Prefix = "postgresql/";

    private static readonly string[] Steps =
    [
        .. Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Newest => Steps.Length;

    /// <summary>Makes sure that a store can be read as it is.</summary>
    public static void Check(NpgsqlStoreConnection connection, string where)
    {
        var version = Version(connection, where);
        if (version < Newest)
        {
            throw new StoreException(
                version == 0
                    ? $"{where} is empty, not a Parallax store; ingest something into it first"
                    : $"the store {where} has version {version}, and this program reads version {Newest}; run "
                        + "'parallax ingest' on it once"
            );
        }
    }

    /// <summary>Makes or renews the tables.</summary>
    public static void Run(NpgsqlStoreConnection connection, string where, int? upTo = null)
    {
        // Most often nothing is to be done, and nobody is waited for.
        if (Version(connection, where) == (upTo ?? Newest))
        {
            return;
        }

        using var step = connection.Database.BeginTransaction();
        connection.Step = step;
        connection.Run("SELECT pg_advisory_xact_lock(20581, 4)");
        var version = Version(connection, where);
        if (version == 0)
        {
            connection.Run("CREATE TABLE parallax_store (version integer NOT NULL)");
            connection.Run("INSERT INTO parallax_store VALUES (0)");
        }

        for (; version < (upTo ?? Newest); version++)
        {
            connection.Run(Text(Steps[version]));
            connection.Run("UPDATE parallax_store SET version = ?1", version + 1);
        }

        step.Commit();
        connection.Step = null;
    }

    private static int Version(NpgsqlStoreConnection connection, string where)
    {
        var encoding = connection.All("SHOW server_encoding", row => row.GetString(0)).Single();
        if (encoding != "UTF8")
        {
            throw new StoreException(
                $"the database {where} keeps text as {encoding}; make one with 'createdb --encoding UTF8 --template template0'"
            );
        }

        // One statement: another process may be making the store meanwhile, and its tables come all at once.
        var (isStore, isEmpty) = connection
            .All(
                "SELECT count(*) FILTER (WHERE relname = 'parallax_store'), count(*) FROM pg_class "
                    + "WHERE relkind IN ('r', 'p', 'v') AND relnamespace = current_schema()::regnamespace",
                row => (row.GetInt64(0) > 0, row.GetInt64(1) == 0)
            )
            .Single();
        if (!isStore)
        {
            return isEmpty
                ? 0
                : throw new StoreException($"{where} is a database of another program; choose another with --db");
        }

        var version = (int)(connection.One<long>("SELECT version FROM parallax_store") ?? 0);
        return version > Newest
            ? throw new StoreException(
                $"the store {where} has version {version}, made by a newer Parallax; this one reads up to version {Newest}: "
                    + "update Parallax, or choose another with --db"
            )
            : version;
    }

    private static string Text(string step)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(step)!);
        return reader.ReadToEnd();
    }
}
