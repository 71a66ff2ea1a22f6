using Parallax.Cluster.Messaging;
using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Stories;

/// <summary>
/// Shares the shards out among the workers that have the role: each takes as many as its part is, gives back what is more, and
/// takes over those of workers that fell silent.
/// </summary>
internal sealed class ShardRole(
    IArticleStore store,
    IWorkStore work,
    IMessageTransport transport,
    GivenUp givenUp,
    WorkerOptions options,
    WorkerCounters counters
)
{
    private readonly Dictionary<int, Running> running = [];

    private sealed record Running(ShardLease Lease, Task Task, CancellationTokenSource Stop);

    /// <summary>Holds shards until it is told to stop; then gives them back.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await BalanceAsync();
            }
            catch (StoreException fault)
            {
                // Leases that end meanwhile end; whoever has them then writes, and this worker's steps are refused.
                options.Notice(fault.Message);
            }

            await Task.Delay(options.Term / 4, options.Time, stop)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        try
        {
            await GiveBackAsync([.. running.Keys]);
        }
        catch (StoreException fault)
        {
            // Its leases end on their own.
            options.Notice(fault.Message);
        }
    }

    private async Task BalanceAsync()
    {
        foreach (var (shard, ended) in running.Where(pair => pair.Value.Task.IsCompleted).ToList())
        {
            running.Remove(shard);
            await Observed(ended);
        }

        foreach (var (shard, own) in running.ToList())
        {
            // Null, or of another epoch: it was another's meanwhile.
            if ((await work.LeaseAsync(shard, options.Name, options.Term, default))?.Epoch != own.Lease.Epoch)
            {
                await own.Stop.CancelAsync();
            }
        }

        var part = await PartAsync();
        await GiveBackAsync([.. running.Keys.Order().Skip(part)]);
        if (running.Count < part)
        {
            await TakeAsync(part);
        }

        counters.Holds(running.Count);
    }

    // Rounded up, so that all are held; who has one too many gives none back until another asks by being there.
    private async Task<int> PartAsync()
    {
        var workers = await work.WorkersAsync(2 * options.Term, default);
        var holders = workers.Count(worker =>
            worker.Report.Worker != options.Name && worker.Report.Roles.Contains("stories", StringComparison.Ordinal)
        );
        return (int)Math.Ceiling(ShardNumbers.Count / (holders + 1.0));
    }

    private async Task TakeAsync(int part)
    {
        var held = (await work.ShardsAsync(default))
            .Where(shard => shard.Worker is not null && shard.Worker != options.Name)
            .Select(shard => shard.Shard)
            .ToHashSet();
        foreach (var shard in Enumerable.Range(0, ShardNumbers.Count).Where(shard => !held.Contains(shard)))
        {
            if (running.Count >= part)
            {
                return;
            }

            if (
                !running.ContainsKey(shard)
                && await work.LeaseAsync(shard, options.Name, options.Term, default) is { } lease
            )
            {
                var stop = new CancellationTokenSource();
                running[shard] = new Running(
                    lease,
                    Task.Run(() => RunAsync(lease, stop.Token), CancellationToken.None),
                    stop
                );
            }
        }
    }

    private Task RunAsync(ShardLease lease, CancellationToken stop)
    {
        IShardWork shard =
            lease.Shard == ShardNumbers.Merger
                ? new StoryMerger(work, options, counters)
                : new StoryShard(lease.Shard, store, work, options, counters);
        return new ShardRunner(work, transport, shard, givenUp, options).RunAsync(lease, stop);
    }

    private async Task GiveBackAsync(IReadOnlyList<int> shards)
    {
        var given = shards.Select(shard => running[shard]).ToList();
        foreach (var one in given)
        {
            await one.Stop.CancelAsync();
        }

        foreach (var one in given)
        {
            await Observed(one);
            running.Remove(one.Lease.Shard);
        }

        if (given.Count > 0)
        {
            await work.ReleaseAsync([.. given.Select(one => one.Lease)], default);
        }
    }

    private async Task Observed(Running ended)
    {
        try
        {
            await ended.Task;
        }
        catch (OperationCanceledException)
        {
            // It was told to stop while the store was away.
        }
        catch (Exception fault)
        {
            // It begins again from the log, here or elsewhere.
            options.Notice($"shard {ended.Lease.Shard}: {fault.Message.ReplaceLineEndings(" ")}");
        }

        ended.Stop.Dispose();
    }
}
