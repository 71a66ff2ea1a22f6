using Parallax.Core.Cluster;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Parallax.Cluster.Messaging.Rabbit;

/// <summary>Publishes, and waits until the broker has each message on its disk.</summary>
internal sealed class RabbitPublisher(RabbitConnection connection, RabbitTopology topology, RabbitMqOptions options)
    : IAsyncDisposable
{
    // Not confirmed yet at a time: more makes a quorum queue no faster.
    private const int Outstanding = 512;

    private static readonly BasicProperties Persistent = new() { Persistent = true };

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly HashSet<string> declared = new(StringComparer.Ordinal);
    private IChannel? channel;

    /// <summary>Publishes messages; one at a time calls the broker, the others wait.</summary>
    public async Task<IReadOnlyList<PublishOutcome>> PublishAsync(
        IReadOnlyList<Message> messages,
        CancellationToken cancellation
    )
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var outcomes = new PublishOutcome[messages.Count];
            Array.Fill(outcomes, PublishOutcome.Unknown);
            for (var first = 0; first < messages.Count; first += Outstanding)
            {
                var part = messages.Skip(first).Take(Outstanding).ToList();
                if (!await PublishPartAsync(part, outcomes.AsMemory(first, part.Count), cancellation))
                {
                    break;
                }
            }

            return outcomes;
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await gate.WaitAsync();
        await DropAsync();
        // Not disposed of, as the connection's: a relay that publishes on is told that it cannot.
        gate.Release();
    }

    private async Task<bool> PublishPartAsync(
        List<Message> messages,
        Memory<PublishOutcome> outcomes,
        CancellationToken cancellation
    )
    {
        using var patience = new CancellationTokenSource(options.Patience, options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            var open = await OpenAsync(messages, either.Token);
            var confirming = messages.ConvertAll(message => PublishOneAsync(open, message, either.Token));
            for (var i = 0; i < confirming.Count; i++)
            {
                var outcome = await confirming[i];
                outcomes.Span[i] = outcome;
            }

            // The caller gave up: what is known is lost with the exception, and nothing may be forgotten.
            cancellation.ThrowIfCancellationRequested();
        }
        catch (Exception fault) when (RabbitFaults.IsFault(fault, cancellation))
        {
            connection.Failed(fault);
        }

        if (outcomes.Span.Contains(PublishOutcome.Unknown))
        {
            await DropAsync();
            return false;
        }

        if (outcomes.Span.Contains(PublishOutcome.NoQueue))
        {
            // Somebody deleted it: it is declared anew with the next.
            declared.Clear();
        }

        return true;
    }

    private async Task<PublishOutcome> PublishOneAsync(IChannel open, Message message, CancellationToken cancellation)
    {
        try
        {
            await open.BasicPublishAsync(
                exchange: "",
                RabbitTopology.OnBroker(message.Queue),
                mandatory: true,
                Persistent,
                message.Body,
                cancellation
            );
            return PublishOutcome.Confirmed;
        }
        catch (PublishException refused)
        {
            return refused.IsReturn ? PublishOutcome.NoQueue : PublishOutcome.Refused;
        }
        catch (Exception fault) when (fault is OperationCanceledException || RabbitFaults.IsFault(fault, cancellation))
        {
            // Also where the caller gave up: the others of its batch must not be left unobserved.
            connection.Failed(fault);
            return PublishOutcome.Unknown;
        }
    }

    private async Task<IChannel> OpenAsync(List<Message> messages, CancellationToken cancellation)
    {
        if (channel is not { IsOpen: true })
        {
            await DropAsync();
            channel = await connection.OpenAsync(
                new CreateChannelOptions(
                    publisherConfirmationsEnabled: true,
                    publisherConfirmationTrackingEnabled: true,
                    outstandingPublisherConfirmationsRateLimiter: new ThrottlingRateLimiter(Outstanding)
                ),
                cancellation
            );
        }

        foreach (var queue in messages.Select(message => message.Queue).Distinct(StringComparer.Ordinal))
        {
            if (!declared.Contains(queue))
            {
                await topology.DeclareAsync(channel, queue, cancellation);
                declared.Add(queue);
            }
        }

        return channel;
    }

    private async Task DropAsync()
    {
        declared.Clear();
        if (channel is { } lost)
        {
            channel = null;
            await RabbitChannels.CloseAsync(lost);
        }
    }
}
