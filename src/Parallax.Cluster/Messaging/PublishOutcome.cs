namespace Parallax.Cluster.Messaging;

/// <summary>What became of a message that was published.</summary>
public enum PublishOutcome
{
    /// <summary>It is safe.</summary>
    Confirmed,

    /// <summary>Its queue is full: it is not there. Later it may be.</summary>
    Refused,

    /// <summary>It has no queue: it is not there.</summary>
    NoQueue,

    /// <summary>The connection was lost before it was known to be safe: it may be there, and may be published again.</summary>
    Unknown,
}
