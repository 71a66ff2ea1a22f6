using Parallax.Core;

namespace Parallax.Storage.Sql;

/// <summary>Numbers that stand for outlets and annotation keys, given as they are met.</summary>
internal sealed class Names(StoreConnection connection)
{
    /// <summary>Bits of an annotation's row that tell its key.</summary>
    public const int KeyBits = 8;

    private readonly Dictionary<string, long> outlets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> keys = new(StringComparer.Ordinal);

    /// <summary>Number of an outlet.</summary>
    public long Outlet(string name) =>
        Number(
            outlets,
            "outlet",
            name,
            missing => connection.Run("INSERT INTO outlet (name) VALUES (?1) ON CONFLICT DO NOTHING", missing)
        );

    /// <summary>Number of an annotation key.</summary>
    public long Key(string name) =>
        Number(keys, "annotation_key", name, missing => connection.Dialect.InsertKey(connection, missing));

    /// <summary>Number of an annotation key that is there; null where nothing was ever stored under it.</summary>
    public static long? KnownKey(StoreConnection connection, string name) =>
        connection.One<long>("SELECT id FROM annotation_key WHERE name = ?1", name);

    private long Number(Dictionary<string, long> known, string table, string name, Action<string> insert)
    {
        if (known.TryGetValue(name, out var id))
        {
            return id;
        }

        var find = $"SELECT id FROM {table} WHERE name = ?1";
        if (connection.One<long>(find, name) is { } there)
        {
            return known[name] = there;
        }

        insert(name);
        return known[name] =
            connection.One<long>(find, name)
            ?? throw new StoreException($"the store has no room for another {table.Replace('_', ' ')}: {name}");
    }
}
