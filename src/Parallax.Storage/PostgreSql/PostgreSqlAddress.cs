using System.Globalization;
using Npgsql;
using Parallax.Core;

namespace Parallax.Storage.PostgreSql;

/// <summary>Where a database is: <c>postgres://user@host:port/name</c>, and what Npgsql is told of it.</summary>
/// <param name="Shown">The address as it may be shown to anybody: without a password.</param>
/// <param name="Connection">What is connected with.</param>
internal sealed record PostgreSqlAddress(string Shown, string Connection)
{
    private const int DefaultPort = 5432;

    // Words of libpq that Npgsql knows by others.
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sslmode"] = "SSL Mode",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["connect_timeout"] = "Timeout",
        ["application_name"] = "Application Name",
        ["passfile"] = "Passfile",
        ["options"] = "Options",
        ["host"] = "Host",
        ["target_session_attrs"] = "Target Session Attributes",
    };

    /// <summary>Whether an address is one of PostgreSQL, right or wrong, and not a path.</summary>
    public static bool IsOne(string address) =>
        address.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address.</summary>
    /// <exception cref="StoreException">It is none.</exception>
    public static PostgreSqlAddress Parse(string address)
    {
        // A password may hold what is no part of an address: nothing of a wrong one is repeated.
        if (!IsOne(address) || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            throw Wrong("it cannot be read");
        }

        var database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/'));
        if (database.Length == 0 || database.Contains('/', StringComparison.Ordinal))
        {
            throw Wrong("it names no database");
        }

        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host.Length == 0 ? "localhost" : uri.Host.Trim('[', ']'),
            Port = uri.Port > 0 ? uri.Port : DefaultPort,
            Database = database,
        };
        if (user[0].Length > 0)
        {
            builder.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length == 2)
        {
            builder.Password = Uri.UnescapeDataString(user[1]);
        }

        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            Set(builder, option);
        }

        var name = builder.Username is { } shown ? shown + "@" : "";
        var where = string.Create(
            CultureInfo.InvariantCulture,
            $"postgres://{name}{uri.Host}:{builder.Port}/{builder.Database}"
        );
        return new PostgreSqlAddress(OneLine(where), builder.ConnectionString);
    }

    private static void Set(NpgsqlConnectionStringBuilder builder, string option)
    {
        var parts = option.Split('=', 2);
        var name = Uri.UnescapeDataString(parts[0]);
        try
        {
            builder[Known.GetValueOrDefault(name, name)] = Uri.UnescapeDataString(parts.ElementAtOrDefault(1) ?? "");
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or NotSupportedException)
        {
            throw Wrong($"its option '{OneLine(name)}' is unknown or has a value that is none", exception);
        }
    }

    private static StoreException Wrong(string what, Exception? inner = null)
    {
        var line = $"the address of the store is not right: {what}; write --db postgres://user@host:port/name";
        return inner is null ? new StoreException(line) : new StoreException(line, inner);
    }

    private static string OneLine(string text) => string.Concat(text.Where(letter => !char.IsControl(letter)));
}
