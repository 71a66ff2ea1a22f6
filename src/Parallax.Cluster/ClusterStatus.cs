using Parallax.Cluster.Messaging;
using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cluster;

/// <summary>How the work of many workers stands.</summary>
public sealed record ClusterStatus
{
    /// <summary>Most dead letters that are listed.</summary>
    public const int MostDead = 1000;

    private static readonly TimeSpan Within = TimeSpan.FromMinutes(1);

    /// <summary>How far the work is.</summary>
    public required WorkCounts Work { get; init; }

    /// <summary>Messages that wait with the broker, by queue; null where there is none, or it cannot be asked.</summary>
    public required IReadOnlyList<QueueLength>? Broker { get; init; }

    /// <summary>Messages that wait in the database, by queue: all of them, or those that are not carried to the broker yet.</summary>
    public required IReadOnlyList<QueueLength> Stored { get; init; }

    /// <summary>Workers that were there within the last minute.</summary>
    public required IReadOnlyList<WorkerState> Workers { get; init; }

    /// <summary>Shards.</summary>
    public required IReadOnlyList<ShardState> Shards { get; init; }

    /// <summary>Messages that could not be done.</summary>
    public required IReadOnlyList<DeadLetter> Dead { get; init; }

    /// <summary>Asks store and broker.</summary>
    /// <exception cref="StoreException">The store is out of reach.</exception>
    public static async Task<ClusterStatus> OfAsync(
        IWorkStore work,
        IMessageTransport transport,
        CancellationToken cancellation
    ) =>
        new()
        {
            Work = await work.CountAsync(cancellation),
            Broker = await OfBrokerAsync(transport, cancellation),
            Stored = await work.Messages.LengthsAsync(cancellation),
            Workers = await work.WorkersAsync(Within, cancellation),
            Shards = await work.ShardsAsync(cancellation),
            Dead = await work.Messages.DeadAsync(MostDead, cancellation),
        };

    private static async Task<IReadOnlyList<QueueLength>?> OfBrokerAsync(
        IMessageTransport transport,
        CancellationToken cancellation
    )
    {
        if (transport is Messaging.Store.StoreTransport)
        {
            return null;
        }

        try
        {
            return await transport.LengthsAsync(QueueNames.Working, cancellation);
        }
        catch (TransportException)
        {
            return null;
        }
    }
}
