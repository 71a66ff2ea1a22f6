using System.Globalization;
using Parallax.Core;

namespace Parallax.Storage.Sqlite;

/// <summary>What servers said of addresses.</summary>
internal static class FetchRows
{
    private const string Moment = "O";

    /// <summary>What was said last.</summary>
    public static FetchState? Find(StoreConnection connection, string address) =>
        connection
            .All(
                "SELECT etag, last_modified, at FROM fetch WHERE address = ?1",
                reader => new FetchState(
                    reader.OptionalText(0),
                    reader.OptionalText(1),
                    DateTimeOffset.ParseExact(reader.GetString(2), Moment, CultureInfo.InvariantCulture)
                ),
                address
            )
            .FirstOrDefault();

    /// <summary>Remembers what is said now.</summary>
    public static void Put(StoreConnection connection, string address, FetchState state) =>
        connection.Run(
            "INSERT OR REPLACE INTO fetch VALUES (?1, ?2, ?3, ?4)",
            address,
            state.ETag,
            state.LastModified,
            state.At.ToString(Moment, CultureInfo.InvariantCulture)
        );
}
