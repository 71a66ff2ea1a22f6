using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Messaging.Store;

/// <summary>Messages through the store's own database, for who wants no broker. Takers skip what others hold.</summary>
/// <remarks>It gives queues no single consumer: who decides in a shard is the lease's business.</remarks>
public sealed class StoreTransport : IMessageTransport
{
    private readonly IMessageStore store;
    private readonly StoreTransportOptions options;
    private readonly QueueBounds bounds;

    /// <summary>A transport over a store, which stays the caller's.</summary>
    public StoreTransport(IMessageStore store, StoreTransportOptions options)
    {
        (this.store, this.options) = (store, options);
        bounds = new(store, options);
    }

    /// <inheritdoc/>
    public string? Fault { get; private set; }

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellation) => LengthsAsync([], cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PublishOutcome>> PublishAsync(
        IReadOnlyList<Message> messages,
        CancellationToken cancellation
    )
    {
        var outcomes = new PublishOutcome[messages.Count];
        Array.Fill(outcomes, PublishOutcome.Unknown);
        try
        {
            var room = await bounds.RoomAsync(messages, cancellation);
            await store.AddAsync([.. messages.Where((_, i) => room[i])], cancellation);
            Fault = null;
            return [.. room.Select(there => there ? PublishOutcome.Confirmed : PublishOutcome.Refused)];
        }
        catch (StoreException fault)
        {
            Fault = fault.Message;
            return outcomes;
        }
    }

    /// <inheritdoc/>
    public IMessageConsumer Consume(string queue, int prefetch) =>
        new StoreConsumer(store, options, queue, prefetch, fault => Fault = fault);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QueueLength>> LengthsAsync(
        IReadOnlyList<string> queues,
        CancellationToken cancellation
    )
    {
        try
        {
            var lengths = (await store.LengthsAsync(cancellation)).ToDictionary(length => length.Queue);
            Fault = null;
            return [.. queues.Select(queue => lengths.GetValueOrDefault(queue) ?? new(queue, 0, 0, Oldest: null))];
        }
        catch (StoreException fault)
        {
            Fault = fault.Message;
            throw new TransportException(fault.Message, fault);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        bounds.Dispose();
        return ValueTask.CompletedTask;
    }
}
