using System.Globalization;
using Parallax.Core;

namespace Parallax.Storage.Sql;

/// <summary>What servers said of addresses.</summary>
internal static class FetchRows
{
    private const string Moment = "O";

    /// <summary>What was said last.</summary>
    public static FetchState? Find(StoreConnection connection, string address) =>
        connection
            .All(
                "SELECT etag, last_modified, at FROM \"fetch\" WHERE address = ?1",
                reader => new FetchState(
                    reader.OptionalText(0),
                    reader.OptionalText(1),
                    DateTimeOffset.ParseExact(reader.GetString(2), Moment, CultureInfo.InvariantCulture)
                ),
                address
            )
            .FirstOrDefault();

    /// <summary>Remembers what is said now.</summary>
    public static void Put(StoreConnection connection, string address, FetchState state)
    {
        object?[] values =
        [
            address,
            state.ETag,
            state.LastModified,
            state.At.ToString(Moment, CultureInfo.InvariantCulture),
        ];
        if (
            connection.Run("UPDATE \"fetch\" SET etag = ?2, last_modified = ?3, at = ?4 WHERE address = ?1", values)
            == 0
        )
        {
            connection.Run("INSERT INTO \"fetch\" (address, etag, last_modified, at) VALUES (?1, ?2, ?3, ?4)", values);
        }
    }
}
