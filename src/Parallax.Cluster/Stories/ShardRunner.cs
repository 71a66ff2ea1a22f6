using Parallax.Cluster.Messaging;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Stories;

/// <summary>
/// Works through a shard's queue while its lease is one's own: takes messages, decides, stores, and then acknowledges. On any
/// fault it forgets what it has in memory; the shard's next owner, itself or another, begins from the log.
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
            // What was had before and not done may be what its worker died of: it is decided alone.
            var (fresh, again) = (
                batch.Where(one => one.Delivery.Attempts == 1).ToList(),
                batch.Where(one => one.Delivery.Attempts > 1).ToList()
            );
            foreach (var one in again)
            {
                await HandleAsync(lease, consumer, [one]);
            }

            await HandleAsync(lease, consumer, fresh);
        }
    }

    private async Task<List<Delivery>> GatherAsync(IMessageConsumer consumer, CancellationToken stop)
    {
        var gathered = new List<Delivery>();
        try
        {
            gathered.AddRange(await consumer.ReceiveAsync(options.ShardBatch, Wait, stop));
            if (gathered.Count > 0 && gathered.Count < options.ShardBatch)
            {
                await Task.Delay(options.Linger, options.Time, stop);
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
        List<(Delivery Delivery, WorkMessage Work)> batch
    )
    {
        while (batch.Count > 0)
        {
            var messages = batch.ConvertAll(one => one.Work);
            int taken;
            try
            {
                (var commit, taken) = await shard.DecideAsync(messages);
                await CommitAsync(lease, commit, messages);
            }
            catch (Exception fault) when (fault is not (Core.StoreException or OperationCanceledException))
            {
                foreach (var (delivery, _) in batch)
                {
                    await givenUp.FailedAsync(consumer, delivery, fault);
                }

                throw;
            }

            await consumer.AckAsync([.. batch.Take(taken).Select(one => one.Delivery)], default);
            batch = batch[taken..];
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

        throw new Core.StoreException($"memberships of shard {lease.Shard} change faster than it decides");
    }
}
