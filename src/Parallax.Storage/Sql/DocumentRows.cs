using System.Data.Common;
using Parallax.Core;

namespace Parallax.Storage.Sql;

/// <summary>Documents that are no articles, in the table of them.</summary>
internal static class DocumentRows
{
    /// <summary>A document.</summary>
    public static StoredDocument? Find(StoreConnection connection, string kind, string id) =>
        connection
            .All("SELECT kind, id, version, at, content FROM document WHERE kind = ?1 AND id = ?2", Read, kind, id)
            .FirstOrDefault();

    /// <summary>All of a kind.</summary>
    public static List<StoredDocument> All(StoreConnection connection, string kind) =>
        connection.All("SELECT kind, id, version, at, content FROM document WHERE kind = ?1", Read, kind);

    /// <summary>Others who write this document wait for the end of the step.</summary>
    public static void Lock(StoreConnection connection, string kind, string id) =>
        connection.Dialect.Lock(connection, HashKey.Of($"{kind} {id}"));

    /// <summary>Version of a document; 0 where there is none.</summary>
    public static long Version(StoreConnection connection, string kind, string id) =>
        connection.One<long>("SELECT version FROM document WHERE kind = ?1 AND id = ?2", kind, id) ?? 0;

    /// <summary>Writes a document in the place of the one that is there; tells its version.</summary>
    public static long Put(StoreConnection connection, string kind, string id, DateTimeOffset at, byte[] packed)
    {
        Remove(connection, kind, id);
        return connection.Insert(
            "INSERT INTO document (kind, id, at, content) VALUES (?1, ?2, ?3, ?4)",
            "version",
            kind,
            id,
            at.UtcTicks,
            packed
        );
    }

    /// <summary>Takes a document away.</summary>
    public static bool Remove(StoreConnection connection, string kind, string id) =>
        connection.Run("DELETE FROM document WHERE kind = ?1 AND id = ?2", kind, id) > 0;

    /// <summary>Takes away all of a kind but those that were written last.</summary>
    public static void Trim(StoreConnection connection, string kind, int keep) =>
        connection.Run(
            "DELETE FROM document WHERE kind = ?1 AND version <= "
                + "(SELECT version FROM document WHERE kind = ?1 ORDER BY version DESC LIMIT 1 OFFSET ?2)",
            kind,
            keep
        );

    private static StoredDocument Read(DbDataReader reader) =>
        new(
            reader.GetString(0),
            reader.GetString(1),
            reader.GetInt64(2),
            new DateTimeOffset(reader.GetInt64(3), TimeSpan.Zero),
            PackedBlob.Unpack(reader.GetFieldValue<byte[]>(4))
        );
}
