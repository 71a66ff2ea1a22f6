using Parallax.Core;

namespace Parallax.Storage.Sql;

/// <summary>Raw bytes, each once.</summary>
internal static class ContentRows
{
    /// <summary>Number of an item's bytes, which are kept where they are not yet.</summary>
    public static long Of(StoreConnection connection, SourceItem item)
    {
        var hash = HashKey.Bytes(item.Sha256);
        var key = HashKey.Of(hash);
        return connection.One<long>("SELECT id FROM content WHERE key = ?1 AND sha256 = ?2", key, hash)
            ?? connection.Insert(
                "INSERT INTO content (key, sha256, data) VALUES (?1, ?2, ?3)",
                "id",
                key,
                hash,
                PackedBlob.Pack(item.Content.Span)
            );
    }
}
