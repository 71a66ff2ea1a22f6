using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Messaging.Store;

/// <summary>What a consumer has taken and not settled: nobody else gets it as long as this one is there.</summary>
internal sealed class HeldMessages : IAsyncDisposable
{
    // Two tries may fail before a hold ends.
    private const int TriesAHold = 3;

    private readonly IMessageStore store;
    private readonly StoreTransportOptions options;
    private readonly Action<string?> tell;
    private readonly HashSet<long> ids = [];
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly CancellationTokenSource end = new();
    private readonly Task prolonging;

    public HeldMessages(IMessageStore store, StoreTransportOptions options, Action<string?> tell)
    {
        (this.store, this.options, this.tell) = (store, options, tell);
        prolonging = ProlongAsync();
    }

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (ids)
            {
                return ids.Count;
            }
        }
    }

    /// <summary>These were taken.</summary>
    public void Add(IEnumerable<long> taken)
    {
        lock (ids)
        {
            ids.UnionWith(taken);
        }
    }

    /// <summary>These are held no more, and the store is told.</summary>
    /// <returns>How many the store was told of; it may be out of reach, then they come again.</returns>
    public async Task<int> SettleAsync(
        List<long> settled,
        Func<IReadOnlyList<long>, CancellationToken, Task> told,
        CancellationToken cancellation
    )
    {
        if (settled.Count == 0)
        {
            return 0;
        }

        // Prolonged after it was returned, a message would lie idle for a hold.
        await gate.WaitAsync(cancellation);
        try
        {
            lock (ids)
            {
                ids.ExceptWith(settled);
            }

            await told(settled, cancellation);
            tell(null);
            return settled.Count;
        }
        catch (StoreException fault)
        {
            tell(fault.Message);
            return 0;
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await prolonging;
        await SettleAsync(
            Snapshot(),
            (left, token) => store.ReturnAsync(left, TimeSpan.Zero, token),
            CancellationToken.None
        );
        gate.Dispose();
        end.Dispose();
    }

    private List<long> Snapshot()
    {
        lock (ids)
        {
            return [.. ids];
        }
    }

    private async Task ProlongAsync()
    {
        using var timer = new PeriodicTimer(options.Hold / TriesAHold, options.Time);
        try
        {
            while (await timer.WaitForNextTickAsync(end.Token))
            {
                await ProlongOnceAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The consumer ends.
        }
    }

    private async Task ProlongOnceAsync()
    {
        await gate.WaitAsync(end.Token);
        try
        {
            if (Snapshot() is { Count: > 0 } still)
            {
                // For others they are there again after this long: which is to hold them on.
                await store.ReturnAsync(still, options.Hold, end.Token);
            }
        }
        catch (StoreException fault)
        {
            tell(fault.Message);
        }
        finally
        {
            gate.Release();
        }
    }
}
