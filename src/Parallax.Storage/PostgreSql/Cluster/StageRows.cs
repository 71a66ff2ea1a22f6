using Parallax.Core;
using Parallax.Core.Cluster;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql.Cluster;

/// <summary>What was read and waits for its story.</summary>
internal static class StageRows
{
    /// <summary>Keeps what readers made of items, once each.</summary>
    public static void Add(
        StoreConnection connection,
        IReadOnlyList<ReadOutcome> outcomes,
        IReadOnlyList<byte[]?> packed
    )
    {
        // In one order for all: two who read the same wait for each other and not both.
        var order = Enumerable.Range(0, outcomes.Count).OrderBy(i => outcomes[i].Number).ToList();
        var open = connection
            .All(
                "SELECT id FROM item WHERE id = ANY (?1) AND state = 0 ORDER BY id FOR UPDATE",
                row => row.GetInt64(0),
                outcomes.Select(outcome => outcome.Number).ToArray()
            )
            .ToHashSet();
        var (known, failed) = (0, 0);
        var messages = new List<Message>();
        foreach (var i in order.Where(i => open.Remove(outcomes[i].Number)))
        {
            messages.AddRange(outcomes[i].Messages);
            if (packed[i] is { } record)
            {
                connection.Send("UPDATE item SET state = 1 WHERE id = ?1", outcomes[i].Number);
                connection.Send("INSERT INTO staged (item, record) VALUES (?1, ?2)", outcomes[i].Number, record);
                continue;
            }

            known += outcomes[i].Failure is null ? 1 : 0;
            failed += outcomes[i].Failure is null ? 0 : 1;
            connection.Send("DELETE FROM item WHERE id = ?1", outcomes[i].Number);
        }

        MessageRows.Add(connection, messages);
        if (known + failed > 0)
        {
            connection.Send("UPDATE work_totals SET known = known + ?1, failed = failed + ?2", known, failed);
        }
    }

    /// <summary>Those of these numbers that wait.</summary>
    public static Dictionary<long, ArticleRecord> Find(StoreConnection connection, IReadOnlyCollection<long> numbers) =>
        connection
            .All(
                "SELECT i.id, i.run, i.facts, c.sha256, c.data, s.record FROM staged s JOIN item i ON i.id = s.item "
                    + "JOIN content c ON c.id = i.content WHERE s.item = ANY (?1)",
                row => (Number: row.GetInt64(0), StagedRecord.Unpack(row.GetFieldValue<byte[]>(5), ItemRows.Item(row))),
                numbers.ToArray()
            )
            .ToDictionary(staged => staged.Number, staged => staged.Item2);

    /// <summary>Articles that have their story now wait no more; of each, what became of it.</summary>
    public static void Remove(StoreConnection connection, IEnumerable<(long Number, SaveOutcome Outcome)> saved)
    {
        var outcomes = saved.ToDictionary(pair => pair.Number, pair => pair.Outcome);
        if (outcomes.Count == 0)
        {
            return;
        }

        var gone = connection.All(
            "DELETE FROM item WHERE id = ANY (?1) RETURNING id",
            row => row.GetInt64(0),
            outcomes.Keys.ToArray()
        );
        var known = gone.Count(number => outcomes[number] == SaveOutcome.Known);
        connection.Send("UPDATE work_totals SET stored = stored + ?1, known = known + ?2", gone.Count - known, known);
    }

    /// <summary>How far the work is.</summary>
    public static WorkCounts Count(StoreConnection connection) =>
        connection
            .All(
                "SELECT handed_in, (SELECT count(*) FROM item WHERE state = 0), (SELECT count(*) FROM item WHERE state = 1), "
                    + "stored, known, failed FROM work_totals",
                row => new WorkCounts(
                    row.GetInt64(0),
                    row.GetInt64(1),
                    row.GetInt64(2),
                    row.GetInt64(3),
                    row.GetInt64(4),
                    row.GetInt64(5)
                )
            )
            .Single();
}
