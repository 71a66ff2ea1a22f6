using System.Text.Json;
using Parallax.Core;
using Parallax.Core.Cluster;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql.Cluster;

/// <summary>Items that were handed in and are not done.</summary>
internal static class ItemRows
{
    private const string Select =
        "SELECT i.id, i.run, i.facts, c.sha256, c.data FROM item i JOIN content c ON c.id = i.content ";

    /// <summary>Hands in items; null where one is known or waits already.</summary>
    public static List<long?> HandIn(
        StoreConnection connection,
        WorkRun run,
        IReadOnlyList<SourceItem> items,
        Func<long, Message> message
    )
    {
        StepLocks.Take(connection, items.Select(item => item.Address));
        var seen = new HashSet<(long Content, long Found)>();
        var wanted = items
            .Select(item => Wanted(connection, item) is { } key && seen.Add(key) ? key : default)
            .ToList();
        var next = Reserve(connection, wanted.Count(key => key != default));
        var numbers = new List<long?>(items.Count);
        var messages = new List<Message>();
        for (var i = 0; i < items.Count; i++)
        {
            if (wanted[i] == default)
            {
                numbers.Add(null);
                continue;
            }

            numbers.Add(next);
            messages.Add(message(next));
            connection.Send(
                "INSERT INTO item (id, run, content, found, facts) VALUES (?1, ?2, ?3, ?4, ?5)",
                next++,
                run.Number,
                wanted[i].Content,
                wanted[i].Found,
                Facts(items[i])
            );
        }

        MessageRows.Add(connection, messages);
        connection.Send("UPDATE work_totals SET handed_in = handed_in + ?1", messages.Count);
        return numbers;
    }

    /// <summary>Those that are to be read.</summary>
    public static Dictionary<long, WorkItem> ToBeRead(StoreConnection connection, IReadOnlyCollection<long> numbers) =>
        connection
            .All(
                Select + "WHERE i.id = ANY (?1) AND i.state = 0",
                row => new WorkItem(row.GetInt64(0), row.GetInt64(1), Item(row)),
                numbers.ToArray()
            )
            .ToDictionary(item => item.Number);

    /// <summary>An item from the columns of its facts, the hash and the bytes.</summary>
    public static SourceItem Item(System.Data.Common.DbDataReader row)
    {
        var facts = JsonSerializer.Deserialize(
            PackedBlob.Unpack(row.GetFieldValue<byte[]>(2)),
            StoredJson.Default.ItemFacts
        )!;
        return new SourceItem
        {
            Name = facts.Name,
            Address = facts.Address,
            Kind = facts.Kind,
            Charset = facts.Charset,
            Stated = facts.Stated,
            Sha256 = Convert.ToHexStringLower(row.GetFieldValue<byte[]>(3)),
            Content = PackedBlob.Unpack(row.GetFieldValue<byte[]>(4)),
        };
    }

    private static byte[] Facts(SourceItem item) =>
        PackedBlob.Pack(
            JsonSerializer.SerializeToUtf8Bytes(
                new ItemFacts(item.Name, item.Address, item.Kind, item.Charset, item.Stated),
                StoredJson.Default.ItemFacts
            )
        );

    private static (long Content, long Found)? Wanted(StoreConnection connection, SourceItem item)
    {
        var content = ContentRows.Of(connection, item);
        var found = HashKey.Of(item.Address);
        return
            connection.One<long>(
                "SELECT 1::bigint WHERE EXISTS (SELECT 1 FROM print WHERE content = ?1 AND found = ?2) "
                    + "OR EXISTS (SELECT 1 FROM item WHERE content = ?1 AND found = ?2)",
                content,
                found
            )
                is null
            ? (content, found)
            : null;
    }

    // Last, as everybody who stores waits for this row.
    private static long Reserve(StoreConnection connection, int count) =>
        connection
            .One<long>("UPDATE totals SET next_article = next_article + ?1 RETURNING next_article - ?1", count)!
            .Value;
}
