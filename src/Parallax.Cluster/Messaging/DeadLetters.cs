using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Messaging;

/// <summary>
/// Takes what a broker gave up out of its queue of the dead, and keeps it in the store with its reason, where it can be named
/// and replayed.
/// </summary>
public sealed class DeadLetters(IMessageStore store, IMessageTransport transport, TimeProvider time)
{
    private const int Batch = 32;
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);

    /// <summary>Messages that it buried.</summary>
    public long Buried { get; private set; }

    /// <summary>Buries until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var consumer = transport.Consume(QueueNames.Dead, Batch);
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await BuryAsync(await consumer.ReceiveAsync(Batch, Wait, cancellation), consumer, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private static string Reason(Delivery delivery, string queue) =>
        delivery.Death switch
        {
            null => $"{queue}: came without a reason",
            { Reason: "delivery_limit", Deliveries: { } times } =>
                $"{queue}: delivered {times} times and never settled (delivery_limit)",
            { Reason: "delivery_limit" } => $"{queue}: delivered up to the limit and never settled (delivery_limit)",
            { } death => $"{queue}: given up by the broker ({death.Reason})",
        };

    private async Task BuryAsync(
        IReadOnlyList<Delivery> deliveries,
        IMessageConsumer consumer,
        CancellationToken cancellation
    )
    {
        foreach (var delivery in deliveries)
        {
            var queue = delivery.Death?.Queue ?? QueueNames.Dead;
            try
            {
                await store.BuryAsync(delivery.Message with { Queue = queue }, Reason(delivery, queue), cancellation);
                await consumer.AckAsync([delivery], cancellation);
                Buried++;
            }
            catch (StoreException)
            {
                // It stays with the broker, which counts nothing on this queue, until the store is there again.
                await Task.Delay(Wait, time, cancellation);
                await consumer.ReturnAsync([delivery], TimeSpan.Zero, cancellation);
            }
        }
    }
}
