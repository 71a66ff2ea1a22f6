namespace Parallax.Cluster.Messaging;

/// <summary>What both transports are set by.</summary>
public record TransportOptions
{
    /// <summary>The clock that waits are measured by.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>
    /// Most messages that wait in a queue: what publishes more is refused, and keeps it in the store. A message has some 200
    /// bytes: a full queue is 20 MB of a broker's memory.
    /// </summary>
    public int QueueBound { get; init; } = 100_000;

    /// <summary>
    /// Deliveries after which a message is given up though no handler said so: its workers died of it. Wide, since losing a
    /// connection counts too for all that were taken ahead; handlers count faults on their own.
    /// </summary>
    public int DeliveryLimit { get; init; } = 20;

    /// <summary>First wait before something is tried again; doubled up to <see cref="LongestPause"/>.</summary>
    public TimeSpan ShortestPause { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Longest wait between two tries.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(1);
}
