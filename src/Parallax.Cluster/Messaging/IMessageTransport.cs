using Parallax.Core.Cluster;

namespace Parallax.Cluster.Messaging;

/// <summary>
/// How messages get from worker to worker: through a broker, or through the store where there is none. Roles do not know
/// which.
/// </summary>
/// <remarks>
/// Every message comes at least once, and again where it was not settled: the effect of handling it twice has to be that of
/// handling it once. Outages are not exceptions: publishing tells what is not known to be there, receiving gives nothing, and
/// <see cref="Fault"/> says why.
/// </remarks>
public interface IMessageTransport : IAsyncDisposable
{
    /// <summary>What keeps messages from flowing at present, in one line without credentials; null where nothing does.</summary>
    string? Fault { get; }

    /// <summary>Tries once whether messages can flow.</summary>
    /// <exception cref="TransportException">They cannot; the message says why.</exception>
    Task CheckAsync(CancellationToken cancellation);

    /// <summary>Publishes messages and waits until each is safe.</summary>
    /// <returns>What became of each, in their order. Only <see cref="PublishOutcome.Confirmed"/> ones may be forgotten.</returns>
    Task<IReadOnlyList<PublishOutcome>> PublishAsync(IReadOnlyList<Message> messages, CancellationToken cancellation);

    /// <summary>Begins to consume a queue.</summary>
    /// <param name="queue">Its name, of <see cref="QueueNames"/>.</param>
    /// <param name="prefetch">Most messages that are taken ahead and not settled.</param>
    IMessageConsumer Consume(string queue, int prefetch);

    /// <summary>How much waits in each of these queues, in their order.</summary>
    /// <exception cref="TransportException">It cannot be known at present.</exception>
    Task<IReadOnlyList<QueueLength>> LengthsAsync(IReadOnlyList<string> queues, CancellationToken cancellation);
}
