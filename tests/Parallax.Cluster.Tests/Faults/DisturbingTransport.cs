using Parallax.Cluster.Messaging;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Tests.Faults;

/// <summary>Publishes every message so many times, each batch in another order: what a broker may do at its worst.</summary>
internal sealed class DisturbingTransport(IMessageTransport inner, int times, int seed) : IMessageTransport
{
    private readonly Random random = new(seed);

    public string? Fault => inner.Fault;

    public Task CheckAsync(CancellationToken cancellation) => inner.CheckAsync(cancellation);

    public async Task<IReadOnlyList<PublishOutcome>> PublishAsync(
        IReadOnlyList<Message> messages,
        CancellationToken cancellation
    )
    {
        var order = Enumerable.Range(0, messages.Count * times).Select(i => i / times).ToArray();
        random.Shuffle(order);
        var told = await inner.PublishAsync([.. order.Select(i => messages[i])], cancellation);
        var outcomes = new PublishOutcome[messages.Count];
        for (var i = 0; i < order.Length; i++)
        {
            // The worst of its copies counts.
            outcomes[order[i]] = (PublishOutcome)Math.Max((int)outcomes[order[i]], (int)told[i]);
        }

        return outcomes;
    }

    public IMessageConsumer Consume(string queue, int prefetch) => inner.Consume(queue, prefetch);

    public Task<IReadOnlyList<QueueLength>> LengthsAsync(
        IReadOnlyList<string> queues,
        CancellationToken cancellation
    ) => inner.LengthsAsync(queues, cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
