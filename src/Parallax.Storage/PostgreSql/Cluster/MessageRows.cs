using Parallax.Core.Cluster;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql.Cluster;

/// <summary>Messages in their table.</summary>
internal static class MessageRows
{
    /// <summary>Adds messages in their order.</summary>
    public static void Add(StoreConnection connection, IReadOnlyCollection<Message> messages)
    {
        if (messages.Count > 0)
        {
            connection.Send(
                "INSERT INTO message (queue, body) SELECT queue, body "
                    + "FROM unnest(?1, ?2) WITH ORDINALITY AS m (queue, body, n) ORDER BY n",
                messages.Select(message => message.Queue).ToArray(),
                messages.Select(message => message.Body.ToArray()).ToArray()
            );
        }
    }

    /// <summary>Takes the first that nobody holds; those that others are taking now are passed over.</summary>
    public static List<HeldMessage> Take(StoreConnection connection, string? queue, int most, TimeSpan hold)
    {
        var taken = connection.All(
            "UPDATE message m SET attempts = m.attempts + 1, held = true, free = now() + ?2 FROM (SELECT id FROM message "
                + $"WHERE free <= now(){(queue is null ? "" : " AND queue = ?3")} ORDER BY id LIMIT ?1 "
                + "FOR UPDATE SKIP LOCKED) first WHERE m.id = first.id RETURNING m.id, m.queue, m.body, m.attempts",
            row => new HeldMessage(
                row.GetInt64(0),
                new Message(row.GetString(1), row.GetFieldValue<byte[]>(2)),
                row.GetInt32(3)
            ),
            queue is null ? [most, hold] : [most, hold, queue]
        );
        taken.Sort((one, other) => one.Id.CompareTo(other.Id));
        return taken;
    }

    /// <summary>How much waits in which queue.</summary>
    public static List<QueueLength> Lengths(StoreConnection connection) =>
        connection.All(
            "SELECT queue, count(*) FILTER (WHERE NOT held OR free <= now()), "
                + "count(*) FILTER (WHERE held AND free > now()), "
                + "min(free) FILTER (WHERE NOT held OR free <= now()) FROM message GROUP BY queue ORDER BY queue COLLATE \"C\"",
            row => new QueueLength(
                row.GetString(0),
                row.GetInt64(1),
                row.GetInt64(2),
                row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3)
            )
        );

    /// <summary>Keeps a message that could not be done.</summary>
    public static void Bury(StoreConnection connection, Message message, string reason) =>
        connection.Run(
            "INSERT INTO dead_letter (queue, body, reason) VALUES (?1, ?2, ?3) "
                + "ON CONFLICT (md5(queue), md5(body)) DO UPDATE SET reason = excluded.reason, at = excluded.at",
            message.Queue,
            message.Body,
            reason
        );

    /// <summary>The first of the dead.</summary>
    public static List<DeadLetter> Dead(StoreConnection connection, int most) =>
        connection.All(
            "SELECT id, queue, body, reason, at FROM dead_letter ORDER BY id LIMIT ?1",
            row => new DeadLetter(
                row.GetInt64(0),
                new Message(row.GetString(1), row.GetFieldValue<byte[]>(2)),
                row.GetString(3),
                row.GetFieldValue<DateTimeOffset>(4)
            ),
            Math.Max(0, most)
        );

    /// <summary>Puts the dead back, in their order; all where none is named.</summary>
    public static int Replay(StoreConnection connection, IReadOnlyList<long>? ids)
    {
        var which = ids is null ? "" : " WHERE id = ANY (?1)";
        return connection.Run(
            $"WITH gone AS (DELETE FROM dead_letter{which} RETURNING id, queue, body) "
                + "INSERT INTO message (queue, body) SELECT queue, body FROM gone ORDER BY id",
            ids is null ? [] : [ids.ToArray()]
        );
    }
}
