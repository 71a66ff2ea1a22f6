namespace Parallax.Storage.Sql;

/// <summary>An address with the article that stands at it.</summary>
internal sealed record AddressRow(long Id, long Current, int Revisions)
{
    /// <summary>The row of an address; null where nothing stands there.</summary>
    public static AddressRow? Find(StoreConnection connection, string address) =>
        connection
            .All(
                "SELECT id, current, revisions FROM address WHERE key = ?1 AND address = ?2",
                reader => new AddressRow(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt32(2)),
                HashKey.Of(address),
                address
            )
            .FirstOrDefault();
}
