using Parallax.Core.Cluster;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Parallax.Cluster.Messaging.Rabbit;

/// <summary>Messages through RabbitMQ: durable quorum queues, confirmed publishing, explicit acknowledgement.</summary>
public sealed class RabbitMqTransport : IMessageTransport
{
    private const int NotFound = 404;

    private readonly RabbitMqOptions options;
    private readonly RabbitTopology topology;

    // A broker short of memory or disk stops reading from connections that publish: acknowledging must go on.
    private readonly RabbitConnection publishing;
    private readonly RabbitConnection consuming;
    private readonly RabbitPublisher publisher;

    /// <summary>A transport; connects when it is used first.</summary>
    public RabbitMqTransport(RabbitMqOptions options)
    {
        this.options = options;
        topology = new(options);
        publishing = new(options, "publishing");
        consuming = new(options, "consuming");
        publisher = new(publishing, topology, options);
    }

    /// <inheritdoc/>
    public string? Fault => consuming.Fault ?? publishing.Fault;

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        var channel = await consuming.OpenAsync(channel: null, cancellation);
        try
        {
            await topology.DeclareAsync(channel, QueueNames.Read, cancellation);
        }
        catch (Exception fault) when (RabbitFaults.IsFault(fault, cancellation))
        {
            throw consuming.Failed(fault);
        }
        finally
        {
            await RabbitChannels.CloseAsync(channel);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<PublishOutcome>> PublishAsync(
        IReadOnlyList<Message> messages,
        CancellationToken cancellation
    ) => publisher.PublishAsync(messages, cancellation);

    /// <inheritdoc/>
    public IMessageConsumer Consume(string queue, int prefetch) =>
        new RabbitConsumer(consuming, topology, options, queue, prefetch);

    /// <inheritdoc/>
    /// <remarks>A broker tells only what waits: what is held and since when is 0 and null.</remarks>
    public async Task<IReadOnlyList<QueueLength>> LengthsAsync(
        IReadOnlyList<string> queues,
        CancellationToken cancellation
    )
    {
        var lengths = new List<QueueLength>(queues.Count);
        IChannel? channel = null;
        try
        {
            foreach (var queue in queues)
            {
                channel ??= await consuming.OpenAsync(channel: null, cancellation);
                var waiting = await WaitingAsync(channel, queue, cancellation);
                lengths.Add(new(queue, waiting ?? 0, 0, Oldest: null));
                if (waiting is null)
                {
                    // Asking for a queue that is not there costs the channel.
                    await RabbitChannels.CloseAsync(channel);
                    channel = null;
                }
            }
        }
        catch (Exception fault) when (RabbitFaults.IsFault(fault, cancellation))
        {
            throw consuming.Failed(fault);
        }
        finally
        {
            if (channel is not null)
            {
                await RabbitChannels.CloseAsync(channel);
            }
        }

        return lengths;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await publisher.DisposeAsync();
        await publishing.DisposeAsync();
        await consuming.DisposeAsync();
    }

    private static async Task<long?> WaitingAsync(IChannel channel, string queue, CancellationToken cancellation)
    {
        try
        {
            return (await channel.QueueDeclarePassiveAsync(RabbitTopology.OnBroker(queue), cancellation)).MessageCount;
        }
        catch (OperationInterruptedException missing) when (missing.ShutdownReason?.ReplyCode == NotFound)
        {
            return null;
        }
    }
}
