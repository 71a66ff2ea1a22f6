namespace Parallax.Cluster.Messaging.Rabbit;

/// <summary>What the transport over RabbitMQ is set by. Queues that stand already must have been made with the same bounds.</summary>
public sealed record RabbitMqOptions : TransportOptions
{
    /// <summary>Where the broker is.</summary>
    public required BrokerAddress Address { get; init; }

    /// <summary>Name of the worker, under which the broker lists its connections.</summary>
    public string Client { get; init; } = "parallax";

    /// <summary>
    /// How often both sides say that they are there; a connection that is silent for twice as long is given up. A cut network
    /// is told by nothing else.
    /// </summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection, or the confirmation of what was published, may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);
}
