using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Messaging.Store;

/// <summary>Takes messages of a queue from the store, and holds them until they are settled.</summary>
internal sealed class StoreConsumer : IMessageConsumer
{
    private readonly IMessageStore store;
    private readonly StoreTransportOptions options;
    private readonly int prefetch;
    private readonly Action<string?> tell;
    private readonly SlowStart slow = new();
    private readonly HeldMessages held;

    public StoreConsumer(
        IMessageStore store,
        StoreTransportOptions options,
        string queue,
        int prefetch,
        Action<string?> tell
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(prefetch);
        (this.store, this.options, this.prefetch, this.tell) = (store, options, prefetch, tell);
        Queue = queue;
        held = new(store, options, tell);
    }

    /// <inheritdoc/>
    public string Queue { get; }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Delivery>> ReceiveAsync(int most, TimeSpan wait, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        var began = options.Time.GetTimestamp();
        var pause = options.ShortestPause;
        while (true)
        {
            if (await TakeAsync(most, cancellation) is { Count: > 0 } taken)
            {
                return taken;
            }

            var left = wait - options.Time.GetElapsedTime(began);
            if (left <= TimeSpan.Zero)
            {
                return [];
            }

            await Task.Delay(pause < left ? pause : left, options.Time, cancellation);
            pause = pause * 2 < options.LongestPause ? pause * 2 : options.LongestPause;
        }
    }

    /// <inheritdoc/>
    public async Task<int> AckAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellation)
    {
        var settled = await held.SettleAsync(Ids(deliveries), store.DoneAsync, cancellation);
        if (settled > 0)
        {
            deliveries.ToList().ForEach(slow.Done);
        }

        return settled;
    }

    /// <inheritdoc/>
    public Task<int> ReturnAsync(IReadOnlyList<Delivery> deliveries, TimeSpan delay, CancellationToken cancellation) =>
        held.SettleAsync(Ids(deliveries), (ids, token) => store.ReturnAsync(ids, delay, token), cancellation);

    public ValueTask DisposeAsync() => held.DisposeAsync();

    private static List<long> Ids(IReadOnlyList<Delivery> deliveries) =>
        [.. deliveries.Select(delivery => (long)delivery.Tag)];

    private async Task<IReadOnlyList<Delivery>> TakeAsync(int most, CancellationToken cancellation)
    {
        // Shards take many at once, as from a broker, and set apart themselves what comes again and again.
        var room = Math.Min(slow.IsOver || QueueNames.IsOrdered(Queue) ? most : 1, prefetch - held.Count);
        if (room <= 0)
        {
            return [];
        }

        try
        {
            var taken = await store.TakeAsync(Queue, room, options.Hold, cancellation);
            tell(null);
            var living = new List<Delivery>(taken.Count);
            foreach (var message in taken)
            {
                if (message.Attempts > options.DeliveryLimit)
                {
                    await GiveUpAsync(message, cancellation);
                }
                else
                {
                    living.Add(new(message.Message, message.Attempts, this, (ulong)message.Id));
                }
            }

            held.Add(Ids(living));
            return living;
        }
        catch (StoreException fault)
        {
            // What was taken comes again when its hold ends.
            tell(fault.Message);
            return [];
        }
    }

    private async Task GiveUpAsync(HeldMessage message, CancellationToken cancellation)
    {
        var reason = $"{Queue}: delivered {message.Attempts - 1} times and never settled";
        await store.BuryAsync(message.Message, reason, cancellation);
        await store.DoneAsync([message.Id], cancellation);
    }
}
