namespace Parallax.Cluster.Messaging.Store;

/// <summary>What the transport over the store is set by.</summary>
public sealed record StoreTransportOptions : TransportOptions
{
    /// <summary>
    /// How long a message stays with who took it; prolonged while that one is there. What a lost worker had comes again after
    /// it.
    /// </summary>
    public TimeSpan Hold { get; init; } = TimeSpan.FromMinutes(1);
}
