using RabbitMQ.Client;

namespace Parallax.Cluster.Messaging.Rabbit;

/// <summary>The queues as they stand on the broker: durable, replicated, bounded; what is given up goes to the dead.</summary>
internal sealed class RabbitTopology(TransportOptions options)
{
    private const string Prefix = "parallax.";
    private const string DeadExchange = Prefix + QueueNames.Dead;

    /// <summary>Name of a queue on the broker.</summary>
    public static string OnBroker(string queue) => Prefix + queue;

    /// <summary>Name of a queue among ours.</summary>
    public static string Ours(string onBroker) =>
        onBroker.StartsWith(Prefix, StringComparison.Ordinal) ? onBroker[Prefix.Length..] : onBroker;

    /// <summary>Declares a queue; changes nothing where it stands.</summary>
    public async Task DeclareAsync(IChannel channel, string queue, CancellationToken cancellation)
    {
        await DeclareDeadAsync(channel, cancellation);
        if (queue != QueueNames.Dead)
        {
            await QueueAsync(channel, queue, Arguments(queue), cancellation);
        }
    }

    private static async Task DeclareDeadAsync(IChannel channel, CancellationToken cancellation)
    {
        // Without bound: what is dead already must not be refused.
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" };
        await channel.ExchangeDeclareAsync(
            DeadExchange,
            ExchangeType.Fanout,
            durable: true,
            cancellationToken: cancellation
        );
        await QueueAsync(channel, QueueNames.Dead, arguments, cancellation);
        await channel.QueueBindAsync(OnBroker(QueueNames.Dead), DeadExchange, "", cancellationToken: cancellation);
    }

    private static Task QueueAsync(
        IChannel channel,
        string queue,
        Dictionary<string, object?> arguments,
        CancellationToken cancellation
    ) =>
        channel.QueueDeclareAsync(
            OnBroker(queue),
            durable: true,
            exclusive: false,
            autoDelete: false,
            arguments,
            cancellationToken: cancellation
        );

    private Dictionary<string, object?> Arguments(string queue)
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["x-queue-type"] = "quorum",
            ["x-max-length"] = options.QueueBound,
            ["x-overflow"] = "reject-publish",
            ["x-delivery-limit"] = options.DeliveryLimit,
            ["x-dead-letter-exchange"] = DeadExchange,
            // A message leaves its queue only when that of the dead has it.
            ["x-dead-letter-strategy"] = "at-least-once",
        };
        if (QueueNames.IsOrdered(queue))
        {
            arguments["x-single-active-consumer"] = true;
        }

        return arguments;
    }
}
