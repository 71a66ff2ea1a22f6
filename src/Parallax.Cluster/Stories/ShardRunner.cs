using Parallax.Cluster.Messaging;
using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Stories;

/// <summary>
/// Works through a shard's queue while its lease is one's own: takes messages, decides, stores, and then acknowledges. On any
/// fault it forgets what it has in memory and begins from the log, as the shard's next owner would.
/// </summary>
internal sealed class ShardRunner(
    IWorkStore work,
    IMessageTransport transport,
    IShardWork shard,
    GivenUp givenUp,
    WorkerOptions options
)
{
    private const int MostTries = 8;
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);
    private readonly StoreOutage outage = new(work, options);

    /// <summary>Works until it is told to stop, or the lease is lost.</summary>
    /// <exception cref="LeaseLostException">Another has the shard.</exception>
    public async Task RunAsync(ShardLease lease, CancellationToken stop)
    {
        await shard.RestoreAsync(lease);
        await using var consumer = transport.Consume(shard.Queue, 2 * options.ShardBatch);
        while (!stop.IsCancellationRequested)
        {
            var deliveries = await GatherAsync(consumer, stop);
            var batch = (await givenUp.SortAsync(consumer, deliveries)).OrderBy(one => one.Work.Number).ToList();
            // What was had again and again and not done may be what its worker died of: it is decided alone. Twice or three times
            // most come that a shard's owner had taken ahead when the shard moved: alone, each of them took a second.
            foreach (var one in Again(batch))
            {
                await HandleAsync(lease, consumer, [one], stop);
            }

            await HandleAsync(lease, consumer, [.. batch.Where(one => !IsSuspect(one.Delivery))], stop);
        }
    }

    private static bool IsSuspect(Delivery delivery) => delivery.Attempts > 3;

    // Up one time, down the next: what comes before the one that kills its worker is done the first time, what comes after it
    // the second, and only that one comes again until its queue gives it up.
    private static IEnumerable<(Delivery Delivery, WorkMessage Work)> Again(
        List<(Delivery Delivery, WorkMessage Work)> batch
    )
    {
        var again = batch.Where(one => IsSuspect(one.Delivery)).ToList();
        if (again.Count > 0 && again.Max(one => one.Delivery.Attempts) % 2 == 1)
        {
            again.Reverse();
        }

        return again;
    }

    private async Task<List<Delivery>> GatherAsync(IMessageConsumer consumer, CancellationToken stop)
    {
        var gathered = new List<Delivery>();
        try
        {
            gathered.AddRange(await consumer.ReceiveAsync(options.ShardBatch, Wait, stop));
            if (gathered.Count > 0 && gathered.Count < options.ShardBatch)
            {
                await Task.Delay(shard.Linger, options.Time, stop);
                gathered.AddRange(
                    await consumer.ReceiveAsync(options.ShardBatch - gathered.Count, TimeSpan.Zero, stop)
                );
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What is taken is still done.
        }

        return gathered;
    }

    private async Task HandleAsync(
        ShardLease lease,
        IMessageConsumer consumer,
        List<(Delivery Delivery, WorkMessage Work)> batch,
        CancellationToken stop
    )
    {
        var tries = 1;
        while (batch.Count > 0)
        {
            try
            {
                var taken = await StepAsync(lease, batch.ConvertAll(one => one.Work));
                await consumer.AckAsync([.. batch.Take(taken).Select(one => one.Delivery)], default);
                batch = batch[taken..];
                tries = 1;
            }
            catch (Exception fault) when (fault is not (LeaseLostException or OperationCanceledException))
            {
                options.Notice($"{shard.Queue}: {fault.Message.ReplaceLineEndings(" ")}");
                var wasAway = await BeginAgainAsync(lease, stop);
                if (fault is StoreException && (wasAway || tries++ < StoreOutage.MostTries))
                {
                    continue;
                }

                await ApartAsync(lease, consumer, batch, fault, stop);
                return;
            }
        }
    }

    // One of them is at fault: alone, each shows whether it is.
    private async Task ApartAsync(
        ShardLease lease,
        IMessageConsumer consumer,
        List<(Delivery Delivery, WorkMessage Work)> batch,
        Exception fault,
        CancellationToken stop
    )
    {
        if (batch is [var (only, _)])
        {
            await givenUp.FailedAsync(consumer, only, fault);
            return;
        }

        foreach (var one in batch)
        {
            await HandleAsync(lease, consumer, [one], stop);
        }
    }

    private async Task<int> StepAsync(ShardLease lease, List<WorkMessage> messages)
    {
        var (commit, taken) = await shard.DecideAsync(messages);
        await CommitAsync(lease, commit, messages);
        return taken;
    }

    /// <summary>What was decided and not stored is forgotten: the shard is built anew from its log, once the store is there.</summary>
    /// <returns>Whether the store was away.</returns>
    private async Task<bool> BeginAgainAsync(ShardLease lease, CancellationToken stop)
    {
        var wasAway = false;
        while (true)
        {
            wasAway |= await outage.EndedAsync(stop);
            try
            {
                // The number of the next story has gone on since the shard was taken over.
                var now = await work.LeaseAsync(lease.Shard, lease.Worker, options.Term, default);
                if (now?.Epoch != lease.Epoch)
                {
                    throw new LeaseLostException($"{lease.Worker} holds shard {lease.Shard} no more");
                }

                await shard.RestoreAsync(now);
                return wasAway;
            }
            catch (StoreException fault) when (fault is not LeaseLostException)
            {
                wasAway = true;
                await Task.Delay(Wait, options.Time, stop);
            }
        }
    }

    private async Task CommitAsync(ShardLease lease, ShardCommit commit, List<WorkMessage> messages)
    {
        if (commit.Entries.Count == 0 && commit.Records.Count == 0 && commit.Messages.Count == 0)
        {
            return;
        }

        for (var i = 0; i < MostTries; i++)
        {
            if (await work.CommitAsync(lease, commit, default) is { } results)
            {
                shard.Stored(commit, results);
                return;
            }

            commit = await shard.DecideAgainAsync(commit, messages);
        }

        throw new StoreException($"memberships of shard {lease.Shard} change faster than it decides");
    }
}
