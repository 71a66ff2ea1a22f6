using Parallax.Core.Cluster;

namespace Parallax.Cluster.Messaging;

/// <summary>A message that somebody has taken and not settled yet.</summary>
public sealed class Delivery
{
    internal Delivery(Message message, int attempts, object origin, ulong tag, Death? death = null) =>
        (Message, Attempts, Origin, Tag, Death) = (message, attempts, origin, tag, death);

    /// <summary>The message.</summary>
    public Message Message { get; }

    /// <summary>How often it was delivered, this time with it.</summary>
    public int Attempts { get; }

    /// <summary>Why it was given up, on the queue of the dead; null elsewhere.</summary>
    public Death? Death { get; }

    /// <summary>What it came through: nothing else can settle it.</summary>
    internal object Origin { get; }

    /// <summary>Its number there.</summary>
    internal ulong Tag { get; }
}

/// <summary>Why a broker gave a message up.</summary>
/// <param name="Queue">The queue it was in.</param>
/// <param name="Reason">The broker's word for it.</param>
/// <param name="Deliveries">How often it was delivered before; null where that is not told.</param>
public sealed record Death(string Queue, string Reason, long? Deliveries);
