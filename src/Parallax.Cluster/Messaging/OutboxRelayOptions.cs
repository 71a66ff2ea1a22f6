namespace Parallax.Cluster.Messaging;

/// <summary>What a relay is set by.</summary>
public sealed record OutboxRelayOptions
{
    /// <summary>The clock that pauses are measured by.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Most messages that are carried in one step.</summary>
    public int Batch { get; init; } = 256;

    /// <summary>How long the store keeps other relays from a batch.</summary>
    public TimeSpan Hold { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>When a message that was not taken is tried again; doubled each time.</summary>
    public TimeSpan RefusedDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest such wait.</summary>
    public TimeSpan LongestRefusedDelay { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>First pause where nothing was there; doubled each time.</summary>
    public TimeSpan ShortestPause { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Longest pause.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMilliseconds(500);
}
