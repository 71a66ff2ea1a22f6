using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Messaging;

/// <summary>
/// Carries messages from the store, where they were written in the step that made them necessary, to the broker. Every worker
/// runs one; they take different messages.
/// </summary>
/// <remarks>A message leaves the store only when the broker has it: a relay that dies in between publishes it twice.</remarks>
public sealed class OutboxRelay(IMessageStore store, IMessageTransport transport, OutboxRelayOptions options)
{
    /// <summary>What keeps the store's messages from being carried; null where nothing does.</summary>
    public string? Fault { get; private set; }

    /// <summary>Messages that it carried.</summary>
    public long Carried { get; private set; }

    /// <summary>Carries until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var pause = options.ShortestPause;
        while (!cancellation.IsCancellationRequested)
        {
            var carried = await TryOnceAsync(cancellation);
            pause = carried > 0 ? options.ShortestPause : Longer(pause);
            if (carried < options.Batch)
            {
                await Task.Delay(pause, options.Time, cancellation)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Carries one batch.</summary>
    /// <returns>How many messages were carried.</returns>
    /// <exception cref="StoreException">The store is out of reach; what was taken comes again.</exception>
    public async Task<int> CarryAsync(CancellationToken cancellation)
    {
        var taken = await store.TakeAsync(queue: null, options.Batch, options.Hold, cancellation);
        if (taken.Count == 0)
        {
            return 0;
        }

        var outcomes = await transport.PublishAsync([.. taken.Select(held => held.Message)], cancellation);
        var confirmed = taken.Where((_, i) => outcomes[i] == PublishOutcome.Confirmed).ToList();
        if (confirmed.Count > 0)
        {
            await store.DoneAsync([.. confirmed.Select(held => held.Id)], cancellation);
        }

        foreach (var refused in taken.Except(confirmed).GroupBy(held => Delay(held.Attempts)))
        {
            await store.ReturnAsync([.. refused.Select(held => held.Id)], refused.Key, cancellation);
        }

        Carried += confirmed.Count;
        return confirmed.Count;
    }

    private async Task<int> TryOnceAsync(CancellationToken cancellation)
    {
        try
        {
            var carried = await CarryAsync(cancellation);
            Fault = transport.Fault;
            return carried;
        }
        catch (StoreException fault)
        {
            Fault = fault.Message;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What was taken comes again when its hold ends.
        }

        return 0;
    }

    // A queue that is full, or a broker that is away, does not keep messages of other queues from being tried.
    private TimeSpan Delay(int attempts)
    {
        var doubled = options.RefusedDelay * Math.Pow(2, Math.Min(attempts - 1, 10));
        return doubled < options.LongestRefusedDelay ? doubled : options.LongestRefusedDelay;
    }

    private TimeSpan Longer(TimeSpan pause) => pause * 2 < options.LongestPause ? pause * 2 : options.LongestPause;
}
