using System.Threading.Channels;
using Parallax.Core.Cluster;
using RabbitMQ.Client;

namespace Parallax.Cluster.Messaging.Rabbit;

/// <summary>What one channel delivers, until that channel is gone. It belongs to no other: a number counts on its channel only.</summary>
internal sealed class RabbitInbox(IChannel channel, string queue) : AsyncDefaultBasicConsumer(channel)
{
    private const string DeliveryCount = "x-delivery-count";

    // Bounded by the prefetch: the broker sends no more.
    private readonly Channel<Delivery> arrived = System.Threading.Channels.Channel.CreateUnbounded<Delivery>(
        new() { SingleReader = true }
    );

    private volatile bool ended;

    /// <summary>The name of the subscription.</summary>
    public string Tag { get; set; } = "";

    /// <summary>What arrived; it ends with the channel.</summary>
    public ChannelReader<Delivery> Arrived => arrived.Reader;

    /// <summary>Whether what was delivered can still be settled.</summary>
    public bool IsOpen => Channel.IsOpen && !ended;

    public override Task HandleBasicDeliverAsync(
        string consumerTag,
        ulong deliveryTag,
        bool redelivered,
        string exchange,
        string routingKey,
        IReadOnlyBasicProperties properties,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken = default
    )
    {
        // The body is the client's buffer, and is reused after this.
        var message = new Message(queue, body.ToArray());
        var before = DeathHeader.Number(properties.Headers, DeliveryCount) ?? 0;
        var attempts = (int)Math.Clamp(before + 1, 1, int.MaxValue);
        arrived.Writer.TryWrite(new(message, attempts, this, deliveryTag, DeathHeader.Read(properties.Headers)));
        return Task.CompletedTask;
    }

    // The broker ended it: the queue was deleted, or moves to another node.
    public override Task HandleBasicCancelAsync(string consumerTag, CancellationToken cancellationToken = default)
    {
        End();
        return base.HandleBasicCancelAsync(consumerTag, cancellationToken);
    }

    public override Task HandleChannelShutdownAsync(object channel, RabbitMQ.Client.Events.ShutdownEventArgs reason)
    {
        End();
        return base.HandleChannelShutdownAsync(channel, reason);
    }

    /// <summary>Nothing more is taken from it.</summary>
    public void End()
    {
        ended = true;
        arrived.Writer.TryComplete();
    }
}
