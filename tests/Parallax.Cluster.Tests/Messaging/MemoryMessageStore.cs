using System.Globalization;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Tests.Messaging;

/// <summary>Messages in memory, by the same contract as a database's.</summary>
internal sealed class MemoryMessageStore(TimeProvider time) : IMessageStore
{
    private readonly SortedDictionary<long, Row> rows = [];
    private readonly List<DeadLetter> dead = [];
    private readonly Lock turn = new();
    private long last;

    public Task AddAsync(IReadOnlyList<Message> messages, CancellationToken cancellation)
    {
        lock (turn)
        {
            foreach (var message in messages)
            {
                rows[++last] = new(message, 0, time.GetUtcNow(), time.GetUtcNow());
            }
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<HeldMessage>> TakeAsync(
        string? queue,
        int most,
        TimeSpan hold,
        CancellationToken cancellation
    )
    {
        lock (turn)
        {
            var now = time.GetUtcNow();
            var taken = rows.Where(row =>
                    row.Value.Free <= now && (queue ?? row.Value.Message.Queue) == row.Value.Message.Queue
                )
                .Take(most)
                .ToList();
            foreach (var (id, row) in taken)
            {
                rows[id] = row with { Attempts = row.Attempts + 1, Free = now + hold };
            }

            return Task.FromResult<IReadOnlyList<HeldMessage>>([
                .. taken.Select(row => new HeldMessage(row.Key, row.Value.Message, row.Value.Attempts + 1)),
            ]);
        }
    }

    public Task DoneAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        lock (turn)
        {
            ids.ToList().ForEach(id => rows.Remove(id));
        }

        return Task.CompletedTask;
    }

    public Task ReturnAsync(IReadOnlyList<long> ids, TimeSpan delay, CancellationToken cancellation)
    {
        lock (turn)
        {
            foreach (var id in ids.Where(rows.ContainsKey))
            {
                rows[id] = rows[id] with { Free = time.GetUtcNow() + delay };
            }
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<QueueLength>> LengthsAsync(CancellationToken cancellation)
    {
        lock (turn)
        {
            var now = time.GetUtcNow();
            return Task.FromResult<IReadOnlyList<QueueLength>>([
                .. rows
                    .Values.GroupBy(row => row.Message.Queue)
                    .Select(queue => new QueueLength(
                        queue.Key,
                        queue.Count(row => row.Free <= now),
                        queue.Count(row => row.Free > now),
                        queue.Min(row => row.Added)
                    )),
            ]);
        }
    }

    public Task BuryAsync(Message message, string reason, CancellationToken cancellation)
    {
        lock (turn)
        {
            dead.RemoveAll(letter => Key(letter.Message) == Key(message));
            dead.Add(new(++last, message, reason, time.GetUtcNow()));
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<DeadLetter>> DeadAsync(int most, CancellationToken cancellation)
    {
        lock (turn)
        {
            return Task.FromResult<IReadOnlyList<DeadLetter>>([.. dead.Take(most)]);
        }
    }

    public async Task<int> ReplayAsync(IReadOnlyList<long>? ids, CancellationToken cancellation)
    {
        List<DeadLetter> replayed;
        lock (turn)
        {
            replayed = [.. dead.Where(letter => ids?.Contains(letter.Id) ?? true)];
            dead.RemoveAll(replayed.Contains);
        }

        await AddAsync([.. replayed.Select(letter => letter.Message)], cancellation);
        return replayed.Count;
    }

    public Task<int> DropAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        lock (turn)
        {
            return Task.FromResult(dead.RemoveAll(letter => ids.Contains(letter.Id)));
        }
    }

    private static string Key(Message message) =>
        string.Create(CultureInfo.InvariantCulture, $"{message.Queue}:{Convert.ToHexString(message.Body.Span)}");

    private sealed record Row(Message Message, int Attempts, DateTimeOffset Added, DateTimeOffset Free);
}
